import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import { headingOf, type Stated } from "./heading";
import { HEADING_ROWS } from "./plan";
import { sheetName } from "./sheet-name";

/** Characters for an item, an amount and a reason. */
const WIDTHS = [34, 16, 60];

/** The sheet for last year's figures and the reasons for changes, from which the statement compares. */
export function lastYearSheet(
  { report }: LayoutSet,
  stated: Stated,
  isProtected: boolean,
): NewSheet {
  const { sheet, title, heads, rows } = report.lastYear;
  const heading = headingOf({ title, unit: "wanYuan" }, stated, WIDTHS);
  const first = HEADING_ROWS + 1;
  return {
    name: sheetName(sheet),
    orientation: "portrait",
    widths: WIDTHS,
    frozenRows: first,
    merges: heading.merges,
    cells: [
      ...heading.cells,
      ...heads.map((value, column): NewCell => ({
        row: HEADING_ROWS,
        column,
        value,
        look: "head",
      })),
      ...rows.flatMap(({ label, indent, bold }, at): NewCell[] => [
        {
          row: first + at,
          column: 0,
          value: label,
          look: bold === true ? "label-bold" : "label",
          ...(indent === undefined ? {} : { indent }),
        },
        { row: first + at, column: 1, value: null, look: "input" },
        { row: first + at, column: 2, value: null, look: "input-text" },
      ]),
    ],
    isProtected,
  };
}
