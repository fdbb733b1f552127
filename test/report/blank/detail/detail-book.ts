import type { Book } from "../../../../src/core/book/book";
import type { LayoutSet } from "../../../../src/core/layout/layout";
import { REPORT } from "../../../../src/locale/report";
import { detailSheets } from "../../../../src/report/blank/blank-sheets";
import type { DetailLine } from "../../../../src/report/blank/detail/line";
import type { Unit } from "../../../../src/core/money/unit";
import type { NewSheet } from "../../../../src/core/book/new-sheet";
import { bookOf } from "../../../support/book-of-sheets";
import { evaluated } from "../../../support/evaluate";
import { ENTITY } from "../blank-book";

/** The workbook of a layout set with a 明细 that holds these lines. */
export function detailOf(
  set: LayoutSet,
  lines: readonly DetailLine[] = [],
  detailUnit: Unit = "yuan",
): readonly NewSheet[] {
  return detailSheets(set, { entity: ENTITY, year: set.year, texts: REPORT, detailUnit }, lines);
}

/** The same workbook with its formulas worked out. */
export function workedOut(
  set: LayoutSet,
  lines: readonly DetailLine[],
  detailUnit: Unit = "yuan",
): Book {
  return evaluated(bookOf(detailOf(set, lines, detailUnit)));
}
