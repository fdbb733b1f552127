import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { loadFonts } from "../../../src/cli/fonts";
import type { Block, TableCell } from "../../../src/report/model";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { provePdf } from "../../../src/report/pdf/proof/prove-pdf";
import { writePdf } from "../../../src/report/pdf/write-pdf";
import { bodyText, openPdf, readPages } from "./read-back";
import { cell, heading, paragraph, sampleReport, table } from "./sample-report";

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

const PIECES = [
  ...["预算", "绩效目标", "“三公”经费", "（含）", "。", "，", "三保-保运转"],
  ...["2,087.56万元", "≥95%", "ABC设备", "A05040201"],
];
const words = (most: number) =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: most })
    .map((all) => all.join(""));
/** Mostly short; now and then longer than a page of a narrow column. */
const cellText = fc.oneof(
  { weight: 12, arbitrary: fc.constant("") },
  { weight: 12, arbitrary: fc.constant("12345.67") },
  { weight: 24, arbitrary: words(5) },
  { weight: 1, arbitrary: words(250) },
);

const anyCell = fc.record({
  text: cellText,
  align: fc.constantFrom("left", "center", "right"),
  indent: fc.nat(2),
  bold: fc.boolean(),
});

const anyTable = fc
  .record({ columns: fc.integer({ min: 2, max: 16 }), rows: fc.integer({ min: 1, max: 25 }) })
  .chain(({ columns, rows }) =>
    fc.record({
      widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
      cells: fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      group: fc.integer({ min: 1, max: 7 }),
      label: words(4),
      isWide: fc.boolean(),
    }),
  )
  .map(({ widths, cells, group, label, isWide }): Block => {
    const body = cells.map((row, index): TableCell[] => {
      const rest = row.slice(1).map(({ text, ...more }) => cell(text, more));
      const rowSpan = Math.min(group, cells.length - index);
      return index % group === 0 ? [cell(label, { rowSpan }), ...rest] : rest;
    });
    const head = [widths.map((_, column) => cell(`栏${String(column)}`))];
    const orientation = isWide ? "landscape" : "portrait";
    return table("X", "任意表", { widths, head, body, orientation, notes: ["注：完。"] });
  });

const anyBlock = fc.oneof(
  fc
    .tuple(fc.constantFrom<1 | 2 | 3>(1, 2, 3), words(6), fc.boolean())
    .map((all) => heading(...all)),
  words(80).map((text) => paragraph(text)),
  anyTable,
);

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

it("loses no character of any report, and proves it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBlock, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const sections = [{ id: "S", title: "节", showTitle: true, blocks }];
      const report = sampleReport({ parts: [{ title: "部分", sections }] });
      const bytes = await writePdf(report, { fonts });
      provePdf(report, bytes);
      const pages = await readPages(await openPdf(bytes));
      const printed = countOf(pages.map((page) => page.text).join(""));
      const lacking = [...countOf(bodyText(report))].filter(
        ([char, count]) => (printed.get(char) ?? 0) < count,
      );
      expect(lacking).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
