import { createRequire } from "node:module";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Block, Report, TableBlock, TableCell } from "../../../src/report/model";
import type { Engine } from "./engine";

/** What is used of @myriaddreamin/typst-ts-node-compiler. */
interface Typst {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): {
      pdf(source: { mainFileContent: string }): Uint8Array;
      evictCache(age: number): void;
    };
  };
}

const NAME = "@myriaddreamin/typst-ts-node-compiler";

export const engine: Engine = {
  prepare: async (report) => {
    const peers = process.env["BENCH_PEERS"] ?? "";
    const typst = createRequire(join(peers, "package.json"))(NAME) as Typst;
    const { loadFonts } = await import("../../../src/cli/fonts");
    const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-bench-"));
    for (const [face, bytes] of Object.entries(await loadFonts())) {
      writeFileSync(join(folder, `${face}.ttf`), bytes);
    }
    const compiler = typst.NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontPaths: [folder] }],
    });
    const source = markup(report);
    return async () => {
      // Otherwise the second report is the first one, remembered.
      compiler.evictCache(0);
      return Promise.resolve(compiler.pdf({ mainFileContent: source }));
    };
  },
};

/** A text as a string in a script: nothing in it is markup. */
function string(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&").replace(/\n/gu, "\\n")}"`;
}

function markup(report: Report): string {
  const sections = report.parts.flatMap((part) => part.sections);
  return [
    `#set page(paper: "a4", margin: (x: 70pt, top: 90pt, bottom: 80pt), numbering: "— 1 —")`,
    `#set text(font: ("Disclosure Digits", "Disclosure Serif"), size: 15.75pt, lang: "zh")`,
    `#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt)`,
    `#align(center, text(size: 30pt, weight: "bold", ${string(report.title)}))`,
    `#pagebreak()`,
    `#outline(title: ${string(report.contentsTitle)})`,
    ...sections.flatMap(({ title, blocks }) => [
      `#pagebreak()`,
      `#heading(${string(title)})`,
      ...blocks.map(markupOf),
    ]),
  ].join("\n\n");
}

function markupOf(block: Block): string {
  if (block.kind === "heading") {
    return `#heading(level: ${String(block.level + 1)}, outlined: false, ${string(block.text)})`;
  }
  if (block.kind === "table") return tableMarkup(block);
  // No report that is measured has one.
  if (block.kind === "chart") return "";
  return `#par(${string(block.inlines.map((inline) => inline.text).join(""))})`;
}

function tableMarkup(table: TableBlock): string {
  const columns = table.widths.map((width) => `${String(width)}fr`).join(", ");
  const cell = ({ text, align, colSpan, rowSpan }: TableCell): string =>
    `table.cell(align: ${align}, colspan: ${String(colSpan)}, rowspan: ${String(rowSpan)}, ${string(text)})`;
  const cells = (rows: TableBlock["body"]): string => rows.flat().map(cell).join(", ");
  return [
    `#align(center, text(weight: "bold", ${string(table.title)}))`,
    `#text(size: 9.5pt, ${string(`${table.captionLeft} ${table.captionRight}`)})`,
    `#[#set text(size: 9pt)`,
    `#set par(justify: false, first-line-indent: 0pt, leading: 3pt)`,
    `#table(columns: (${columns},), inset: 3pt, stroke: 0.4pt,`,
    `table.header(${cells(table.head)}), ${cells(table.body)})]`,
    ...table.notes.map((note) => `#text(size: 9.5pt, ${string(note)})`),
  ].join("\n");
}
