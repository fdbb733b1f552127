import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import type { Stated } from "./heading";
import { sheetName } from "./sheet-name";

/** Width of a page of running text, in characters. */
const WIDTH = 80;

/** The sheet of the statement (情况说明): its title and the headings of its sections. */
export function statementSheet({ statement, report }: LayoutSet, stated: Stated): NewSheet {
  const document = report.title
    .replace("{unit}", stated.entity.name)
    .replace("{year}", String(stated.year));
  const cells: NewCell[] = [
    { row: 0, column: 0, value: overlapped(document, statement.title), look: "title" },
    paragraph(1),
    ...statement.sections.flatMap(({ heading }, at): NewCell[] => [
      {
        row: 2 + 2 * at,
        column: 0,
        value: `${chineseNumeral(at + 1)}、${heading}`,
        look: "caption",
      },
      paragraph(3 + 2 * at),
    ]),
  ];
  return {
    name: sheetName(statement.title),
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

/** Two texts as one, what ends the first and begins the second only once. */
function overlapped(first: string, second: string): string {
  let length = Math.min(first.length, second.length);
  while (!first.endsWith(second.slice(0, length))) length -= 1;
  return first + second.slice(length);
}

/** 一 to 九十九. */
function chineseNumeral(number: number): string {
  const digit = (value: number): string => "一二三四五六七八九".charAt(value - 1);
  const tens = Math.floor(number / 10);
  const start = tens === 0 ? "" : `${tens === 1 ? "" : digit(tens)}十`;
  return start + digit(number % 10);
}
