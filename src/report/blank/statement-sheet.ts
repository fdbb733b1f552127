import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import { statementTitle } from "../statement-title";
import type { Stated } from "./heading";
import { sheetName } from "./sheet-name";

/** Width of a page of running text, in characters. */
const WIDTH = 80;

/**
 * The sheet of the statement (情况说明): its title and the headings of its sections. A section that is
 * left blank is written from the tables when the report is made, where they tell of it.
 */
export function statementSheet(set: LayoutSet, { entity, year }: Stated): NewSheet {
  const title = statementTitle(set, entity.name, year);
  const cells: NewCell[] = [
    { row: 0, column: 0, value: title, look: "title" },
    paragraph(1),
    ...set.report.statement.sections.flatMap(({ heading }, at): NewCell[] => [
      { row: 2 + 2 * at, column: 0, value: heading, look: "caption" },
      paragraph(3 + 2 * at),
    ]),
  ];
  return {
    name: sheetName(set.statement.title),
    orientation: "portrait",
    widths: [WIDTH],
    frozenRows: 0,
    merges: [],
    cells,
  };
}

/** A blank cell for the words of the accountant. */
function paragraph(row: number): NewCell {
  return { row, column: 0, value: null, look: "note", isOpen: true };
}
