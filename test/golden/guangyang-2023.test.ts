import { describe, expect, it } from "vitest";
import { check } from "../../src/core/check/check";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import type { Block, Report, TableCell } from "../../src/report/model";
import { compose } from "../../src/report/compose/compose";
import { findingsJson } from "../../src/report/json/findings";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../support/books";

/** Golden files are made anew with `npx vitest run test/golden --update`; read the difference. */
describe("the reference disclosure", () => {
  it("has the faults that a close reader finds, each once, and no error", async () => {
    const result = check(await sampleBook(), LAYOUT);
    const told = result.findings.map(({ rule, severity, fact }) => [severity, rule, fact]);
    expect(told).toEqual([
      // What is planned, promised and procured differs between statement and tables.
      ["warning", "A-10", "planned-assets-differ"],
      ["warning", "K-05", "indicator-differs"],
      ["warning", "K-05", "indicator-differs"],
      ["warning", "K-06", "indicator-wording"],
      ["warning", "K-06", "indicator-wording"],
      ["warning", "K-06", "indicator-wording"],
      ["warning", "K-08", "unit-indicator-differs"],
      ["warning", "K-08", "unit-indicator-differs"],
      ["warning", "K-08", "unit-indicator-differs"],
      ["warning", "K-09", "cost-indicator-missing"],
      ["note", "K-02", "project-order"],
      ["note", "K-03", "goal-differs"],
      ["note", "N-62", "word-misspelt"],
      ["warning", "N-43", "heading-number"],
      ["note", "N-49", "comparison-missing"],
      ["note", "N-49", "comparison-missing"],
      ["note", "N-60", "term-varies"],
      ["note", "N-60", "term-varies"],
      ["note", "N-60", "term-varies"],
      ["note", "N-60", "term-varies"],
      ["note", "N-61", "word-doubled"],
      ["note", "N-62", "word-misspelt"],
      ["note", "N-62", "word-misspelt"],
      ["note", "N-62", "word-misspelt"],
      ["warning", "P-15", "procurement-quantity-differs"],
      ["note", "T2-03", "rounding-tail"],
      ["note", "N-64", "project-under-running"],
      ["warning", "X-15", "copy-differs"],
      ["note", "N-63", "other-large"],
      ["warning", "B-03", "title-differs"],
    ]);
    expect(result.outcomes.filter(({ outcome }) => outcome === "skipped")).toEqual([]);
    const json = findingsJson(result, "guangyang-2023.xlsx", ZH_CN);
    await expect(pretty(json)).toMatchFileSnapshot("guangyang-2023/findings.json");
  });

  it("is composed into the same report every time", async () => {
    const book = await sampleBook();
    const report = compose(book, check(book, LAYOUT).disclosure, ZH_CN, { draft: false });
    await expect(outline(report)).toMatchFileSnapshot("guangyang-2023/report.txt");
  });
});

/** The report as lines of text: what is printed, in order, with spans and alignment of cells. */
function outline(report: Report): string {
  const lines = [`# ${report.title} ${report.unitCode} ${String(report.year)}`];
  for (const part of report.parts) {
    lines.push(`## ${part.title}`);
    for (const section of part.sections) {
      lines.push(`### ${section.title}`, ...section.blocks.flatMap(blockLines));
    }
  }
  return `${lines.join("\n")}\n`;
}

function blockLines(block: Block): string[] {
  if (block.kind === "heading") return [`h${String(block.level)} ${block.text}`];
  if (block.kind === "paragraph") return [`p ${block.inlines.map(({ text }) => text).join("")}`];
  if (block.kind === "chart") return [`chart ${block.id}`];
  return [
    `table ${block.id} ${block.orientation}: ${block.title}`,
    `caption ${block.captionLeft} | ${block.captionRight}`,
    ...block.head.map((row) => `head ${row.map(cellText).join(" | ")}`),
    ...block.body.map((row) => `row ${row.map(cellText).join(" | ")}`),
    ...block.notes.map((note) => `note ${note}`),
  ];
}

function cellText({ text, align, colSpan, rowSpan, indent, from }: TableCell): string {
  const span = colSpan * rowSpan === 1 ? "" : `[${String(colSpan)}x${String(rowSpan)}]`;
  const lead = indent === 0 ? "" : `>${String(indent)} `;
  return `${span}${align.slice(0, 1)}:${lead}${text}${from === null ? "" : `@${from.cell}`}`;
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
