import { describe, expect, it } from "vitest";
import type { CellStyle, SheetLook } from "../../../../src/core/book/look";
import { DRESS, LINE, formatOf, isOpen } from "../../../../src/core/book/dress";
import type { NewCell, NewSheet } from "../../../../src/core/book/new-sheet";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import { LAYOUT_SETS } from "../../../../src/statute/layout-sets";
import { blankOf } from "../../../report/blank/blank-book";
import { detailOf } from "../../../report/blank/detail/detail-book";

/** The style that a cell was written in. */
function dressed(cell: NewCell): CellStyle {
  const { align, bold, size, wrap, fill, font, lined } = DRESS[cell.look];
  const line = { style: "thin", colour: LINE } as const;
  const format = formatOf(cell);
  const indent = cell.indent ?? 0;
  return {
    font: "宋体",
    size: size ?? 11,
    across: align.toLowerCase() as "left" | "center" | "right",
    down: "middle",
    ...(bold === true && { isBold: true }),
    ...(wrap === true && { wraps: true }),
    ...(fill !== undefined && { fill }),
    ...(font !== undefined && { colour: font }),
    ...(lined === true && { top: line, right: line, bottom: line, left: line }),
    ...(indent > 0 && { indent }),
    ...(isOpen(cell) && { isOpen: true }),
    ...(format !== "General" && { format }),
  };
}

/** How high a row has been made for its largest font. */
function heightsOf(sheet: SheetLook): Map<number, number | undefined> {
  return new Map(
    sheet.rows.flatMap(({ first, last, size }) =>
      Array.from({ length: last - first + 1 }, (_, at) => [first + at, size]),
    ),
  );
}

describe("the look of a written workbook", () => {
  const [set] = LAYOUT_SETS;

  it.each<[string, readonly NewSheet[]]>([
    ["of blank tables", blankOf(set!)],
    ["with a 明细", detailOf(set!)],
  ])("%s is what it was dressed in", async (_what, sheets) => {
    const { book, look } = await openDocument(writeWorkbook(sheets));
    expect(look.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    for (const [at, sheet] of sheets.entries()) {
      const found = look.sheets[at]!;
      const styles = new Map(
        found.cells.map(({ row, column, style }) => [`${row},${column}`, style]),
      );
      expect(styles.size).toBe(sheet.cells.length);
      for (const cell of sheet.cells) {
        const style = look.styles[styles.get(`${cell.row},${cell.column}`) ?? -1];
        expect(style).toEqual(dressed(cell));
      }
      const widths = found.columns.flatMap(({ first, last, size }) =>
        Array.from({ length: last - first + 1 }, () => size),
      );
      expect(widths).toEqual(
        sheet.widths.map((characters) => Math.round((characters + 5 / 7) * 256) / 256),
      );
      expect(found.frozen).toEqual({ rows: sheet.frozenRows, columns: 0 });
      expect(found.isProtected).toBe(sheet.isProtected === true);
      expect(found.lists).toEqual(sheet.lists ?? []);
      expect(found.defaultRow).toBe(18);
      expect(found.notes).toEqual([]);
      expect(found.hidesGridLines).toBe(false);
    }
  });

  it("has higher rows for larger fonts", async () => {
    const { look } = await openDocument(writeWorkbook(blankOf(set!)));
    const titled = blankOf(set!).findIndex(({ cells }) =>
      cells.some(({ look }) => look === "title"),
    );
    const title = blankOf(set!)[titled]!.cells.find((cell) => cell.look === "title")!;
    expect(heightsOf(look.sheets[titled]!).get(title.row)).toBe(24);
  });

  it("keeps its lists where there are any", () => {
    // The comparison of lists above says something.
    expect(detailOf(set!).flatMap(({ lists = [] }) => lists)).not.toHaveLength(0);
  });
});
