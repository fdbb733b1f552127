import type { Content, TableCell as PdfCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Block, Report, TableBlock, TableCell } from "../../../src/report/model";
import { layGrid } from "../../../src/report/grid";
import type { Engine } from "./engine";

/** What the types of pdfmake leave out. */
interface Files {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
}

/** The report as anybody would give it to pdfmake, without anything done for speed or looks. */
export const engine: Engine = {
  prepare: async (report) => {
    const [module, { loadFonts }] = await Promise.all([
      import("pdfmake"),
      import("../../../src/cli/fonts"),
    ]);
    const pdfmake = module.default as typeof module.default & Files;
    const fonts = await loadFonts();
    for (const [face, bytes] of Object.entries(fonts)) {
      pdfmake.virtualfs.writeFileSync(face, bytes);
    }
    pdfmake.setFonts(
      Object.fromEntries(Object.keys(fonts).map((face) => [face, { normal: face }])),
    );
    return async () => new Uint8Array(await pdfmake.createPdf(definition(report)).getBuffer());
  },
};

function definition(report: Report): TDocumentDefinitions {
  const sections = report.parts.flatMap((part) => part.sections);
  return {
    pageSize: "A4",
    pageMargins: [70, 90, 70, 80],
    defaultStyle: { font: "serif", fontSize: 15.75, lineHeight: 1.3 },
    info: { title: report.title },
    footer: (page: number) => ({ text: `— ${String(page)} —`, alignment: "center", fontSize: 12 }),
    content: [
      { text: report.title, font: "serifBold", fontSize: 30, alignment: "center" },
      { toc: { title: { text: report.contentsTitle, font: "serifBold" } }, pageBreak: "before" },
      ...sections.flatMap(({ title, blocks }): Content[] => [
        { text: title, font: "serifBold", fontSize: 20, tocItem: true, pageBreak: "before" },
        ...blocks.flatMap(contentOf),
      ]),
    ],
  };
}

function contentOf(block: Block): Content[] {
  if (block.kind === "heading") return [{ text: block.text, font: "sans" }];
  if (block.kind === "table") return tableOf(block);
  // No report that is measured has one.
  if (block.kind === "chart") return [];
  const text = block.inlines.map((inline) => inline.text).join("");
  return [{ text, alignment: "justify", leadingIndent: 31.5 }];
}

function tableOf(table: TableBlock): Content[] {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const room = 455 - table.widths.length * 5;
  return [
    { text: table.title, font: "serifBold", alignment: "center" },
    { text: `${table.captionLeft} ${table.captionRight}`, fontSize: 9.5 },
    {
      fontSize: 9,
      lineHeight: 1.2,
      layout: { paddingLeft: () => 2, paddingRight: () => 2 },
      table: {
        headerRows: table.head.length,
        dontBreakRows: true,
        widths: table.widths.map((width) => (width / total) * room),
        body: [...rowsOf(table, table.head, "sans"), ...rowsOf(table, table.body, "serif")],
      },
    },
    ...table.notes.map((text): Content => ({ text, fontSize: 9.5 })),
  ];
}

function rowsOf(
  table: TableBlock,
  rows: readonly (readonly TableCell[])[],
  font: string,
): PdfCell[][] {
  return layGrid(rows, table.widths.length, table.id).map((places) =>
    places.map((place): PdfCell => {
      if (place.kind !== "cell") return place.kind === "covered" ? {} : { text: "" };
      const { text, align, colSpan, rowSpan } = place.cell;
      return { text, font, alignment: align, colSpan, rowSpan };
    }),
  );
}
