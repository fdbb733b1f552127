import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import { wordsOfLine, type NarrativeLine } from "../../core/narrative/inline";
import type { Narrative } from "../../core/narrative/narrate";
import { statementTitle } from "../statement-title";
import type { Stated } from "./heading";
import { sheetName } from "./sheet-name";

/** Width of a page of running text, in characters. */
const WIDTH = 80;

/**
 * The sheet of the statement (情况说明): its title and the headings of its sections, with what a
 * narrative says under them. A section that is left blank is written from the tables when the report is
 * made, where they tell of it.
 */
export function statementSheet(
  set: LayoutSet,
  { entity, year }: Pick<Stated, "entity" | "year">,
  narrative: Narrative = blankNarrative(set),
): NewSheet {
  const title = statementTitle(set, entity.name, year);
  const cells: NewCell[] = [
    { row: 0, column: 0, value: title, look: "title" },
    words(1, narrative.opening),
    ...narrative.sections.flatMap(({ heading, lines }, at): NewCell[] => [
      { row: 2 + 2 * at, column: 0, value: heading, look: "caption" },
      words(3 + 2 * at, lines),
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

function blankNarrative({ report }: LayoutSet): Narrative {
  const sections = report.statement.sections.map(({ id, heading }) => ({ id, heading, lines: [] }));
  return { opening: [], sections, missing: [] };
}

/** A cell for words: those given, else the accountant's. */
function words(row: number, lines: readonly NarrativeLine[]): NewCell {
  const text = lines.map(wordsOfLine).join("\n");
  return { row, column: 0, value: text === "" ? null : text, look: "note", isOpen: true };
}
