import { titleWithUnit } from "../../charts/words";
import { layGrid, type Place } from "../../grid";
import type { CellRef } from "../../../core/narrative/inline";
import type { Report, TableBlock } from "../../model";
import { imprintOf } from "../../imprint";
import { CONTINUED, continuedTitle, placeReport, type Entry, type PlacedBlock } from "../../places";
import { printable, squeeze } from "../mark";

/** A string that must be in the document, without white space. */
export interface Expected {
  readonly text: string;
  /** Title of the section it stands in. */
  readonly section: string;
  /** The cell of the workbook it was taken from, null for words that come from none. */
  readonly cell: CellRef | null;
}

/** A cell of a row. */
export interface ExpectedCell extends Expected {
  /** Repeats the label of a cell from above, on a page that begins in this row, and may be left out. */
  readonly isCopy: boolean;
  /** A label over several rows, which may be repeated on every further page of this row. */
  readonly isLabel: boolean;
}

/** What must be in the document, in order. */
export type Step =
  /** May go on over the page. `anchor` names the place for the contents. */
  | { readonly kind: "text"; readonly expected: Expected; readonly anchor: string | null }
  /** A line of the contents with the number of the page of its place. */
  | { readonly kind: "entry"; readonly expected: Expected; readonly anchor: string }
  /** Its head stands on every page that has rows of it, and says on all but the first that it goes on. */
  | {
      readonly kind: "table";
      readonly head: readonly Expected[];
      readonly headAgain: readonly Expected[];
      readonly rows: readonly (readonly ExpectedCell[])[];
      readonly anchor: string | null;
    };

/** Everything that a report prints, in the order of its document. `fold` makes like texts one. */
export function expectedSteps(report: Report, fold: (text: string) => string): Step[] {
  const { sections, entries } = placeReport(report);
  const expect = (text: string, section: string, cell: CellRef | null = null): Expected => ({
    text: fold(squeeze(printable(text))),
    section,
    cell,
  });
  const text = (words: string, section: string, anchor: string | null = null): Step => ({
    kind: "text",
    expected: expect(words, section),
    anchor,
  });
  const { title, contentsTitle, notice } = report;
  const cover = [notice ?? "", title, ...imprintOf(report)].map((line) => text(line, title));
  const contents = (list: readonly Entry[]): Step[] =>
    list.flatMap(({ title: words, anchor, children }): Step[] => [
      { kind: "entry", expected: expect(words, contentsTitle), anchor },
      ...contents(children),
    ]);
  const table = (block: TableBlock, section: string, anchor: string | null): Step[] => {
    const { head, headAgain, rows } = tableCells(block, section, expect);
    const notes = block.notes.map((note) => text(note, section));
    return [{ kind: "table", head, headAgain, rows, anchor }, ...notes];
  };
  const steps = ({ block, anchor }: PlacedBlock, section: string): Step[] => {
    switch (block.kind) {
      case "title":
      case "heading":
        return [text(block.text, section, anchor)];
      case "paragraph":
        return [text(block.inlines.map((inline) => inline.text).join(""), section, anchor)];
      case "chart": {
        const bars = block.bars.flatMap(({ label, figure, from }): Step[] => [
          text(label, section),
          { kind: "text", expected: expect(figure, section, from), anchor: null },
        ]);
        return [text(titleWithUnit(block), section, anchor), ...bars];
      }
      case "table":
        return table(block, section, anchor);
    }
  };
  return [
    ...cover,
    text(contentsTitle, contentsTitle),
    ...contents(entries),
    ...sections.flatMap(({ section, items }) =>
      items.flatMap((item) => steps(item, section.title)),
    ),
  ];
}

function tableCells(
  block: TableBlock,
  section: string,
  expect: (text: string, section: string, cell?: CellRef | null) => Expected,
): { head: Expected[]; headAgain: Expected[]; rows: ExpectedCell[][] } {
  const { title, captionLeft, captionRight, widths } = block;
  const below = [captionLeft, captionRight, ...block.head.flat().map(({ text }) => text)];
  const titleAgain = title === "" ? CONTINUED : continuedTitle(block);
  const printed = (place: Place, row: number, column: number): ExpectedCell[] => {
    if (place.kind === "empty") return [];
    const isCopy = place.kind === "covered";
    // A cell reaches down into its first column of every row below.
    if (isCopy && (place.column !== column || place.row === row)) return [];
    const isLabel = !isCopy && place.cell.rowSpan > 1;
    return [{ ...expect(place.cell.text, section, place.cell.from), isCopy, isLabel }];
  };
  const rows = layGrid(block.body, widths.length, `${block.id} body`).map((places, row) =>
    places
      .flatMap((place, column) => printed(place, row, column))
      .filter(({ text }) => text !== ""),
  );
  const under = (first: string): Expected[] =>
    [first, ...below].map((text) => expect(text, section));
  return { head: under(title), headAgain: under(titleAgain), rows };
}
