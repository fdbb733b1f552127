import type { Place } from "../../../core/book/book";
import type { NewCell, NewSheet } from "../../../core/book/new-sheet";
import { indexCatalogue, levelOf, nameOf } from "../../../core/layout/catalogue";
import type { Classification, LayoutSet } from "../../../core/layout/layout";
import { CODE_HEADS, CODES_SHEET } from "../words";

/** Widths of a code and of a name, in characters. */
const WIDTHS = [12, 44];

/** Where the 科目 of a classification stand on the sheet of codes. */
export interface CodePlaces {
  /** The lowest level, 项 or 款. */
  readonly lowest: Place;
  readonly all: Place;
  /** All codes with their names beside them. */
  readonly named: Place;
}

/** The sheet that lists and look-ups draw 科目 from. */
export interface CodesSheet {
  readonly sheet: NewSheet;
  readonly places: Readonly<Record<Classification, CodePlaces>>;
}

type CodeRow = readonly [code: string, name: string];

/** The 科目 of a layout set in a year, on a hidden sheet. */
export function codesSheet(set: LayoutSet, year: number): CodesSheet {
  const [functional, economic] = [
    codeRows(set, "functional", year),
    codeRows(set, "economic", year),
  ];
  const columns = [
    lowestOf(set, "functional", functional),
    functional,
    lowestOf(set, "economic", economic),
    economic,
  ];
  const area = (at: number, width: number): Place => ({
    sheet: CODES_SHEET,
    r0: 1,
    c0: 2 * at,
    r1: columns[at]?.length ?? 0,
    c1: 2 * at + width - 1,
  });
  return {
    sheet: {
      name: CODES_SHEET,
      orientation: "portrait",
      widths: columns.flatMap(() => WIDTHS),
      frozenRows: 1,
      merges: [],
      cells: columns.flatMap((rows, at) => cellsOf(rows, 2 * at)),
      isHidden: true,
    },
    places: {
      functional: { lowest: area(0, 1), all: area(1, 1), named: area(1, 2) },
      economic: { lowest: area(2, 1), all: area(3, 1), named: area(3, 2) },
    },
  };
}

function codeRows(
  { catalogues }: LayoutSet,
  classification: Classification,
  year: number,
): CodeRow[] {
  const catalogue = indexCatalogue(catalogues[classification]);
  return [...catalogue.entries.keys()].sort().flatMap((code): CodeRow[] => {
    const found = nameOf(catalogue, code, year);
    return found === null ? [] : [[code, found.name]];
  });
}

function lowestOf(
  { catalogues }: LayoutSet,
  classification: Classification,
  rows: readonly CodeRow[],
): CodeRow[] {
  const { depth } = catalogues[classification];
  const lowest = depth === 3 ? "item" : "section";
  return rows.filter(([code]) => levelOf(code, depth) === lowest);
}

function cellsOf(rows: readonly CodeRow[], column: number): NewCell[] {
  return [
    ...CODE_HEADS.map((value, beside): NewCell => ({
      row: 0,
      column: column + beside,
      value,
      look: "head",
    })),
    ...rows.flatMap(([code, name], at): NewCell[] => [
      { row: at + 1, column, value: code, look: "code" },
      { row: at + 1, column: column + 1, value: name, look: "label" },
    ]),
  ];
}
