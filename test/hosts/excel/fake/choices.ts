import type { Rect, Scalar } from "../../../../src/core/book/book";
import { sharedRect } from "../../../../src/core/book/rects";
import { rectsOf } from "../../../../src/hosts/excel/areas";
import { FakeOfficeError } from "./fake-error";
import { tokensOf } from "./formula-tokens";
import type { ListData, SheetData, WorkbookData } from "./workbook-data";

/** The words that a list offers, as Excel cuts and reads them. */
export function choicesOf(book: WorkbookData, home: SheetData, { source }: ListData): Scalar[] {
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim());
  const first = tokensOf(source).find((token) => token.kind === "reference");
  const named = first?.to.sheet ?? null;
  const sheet = named === null ? home : book.find(named);
  const [area] = rectsOf(source);
  if (sheet === null || area === undefined) return [];
  const cells: Scalar[] = [];
  for (let row = area.r0; row <= area.r1; row++) {
    for (let column = area.c0; column <= area.c1; column++) {
      cells.push(sheet.at(row, column).value);
    }
  }
  return cells;
}

/** Refuses what a list over the cell does not offer; blanks are always taken. */
export function requireListed(
  book: WorkbookData,
  sheet: SheetData,
  rect: Rect,
  content: Scalar,
): void {
  const list = sheet.lists.find((one) => sharedRect(one.rect, rect) !== null);
  if (content === null || list?.refuses !== true) return;
  if (!choicesOf(book, sheet, list).includes(content)) {
    throw new FakeOfficeError("DataValidation", "typing");
  }
}
