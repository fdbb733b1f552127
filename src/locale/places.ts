import type { CellPlace } from "../core/finding/finding";
import type { Disclosure } from "../core/locate/disclosure";

/** The name of the row of a place: code and name of a 科目, or the label. */
export function rowWords(place: CellPlace, disclosure: Disclosure): string {
  const row = disclosure.tables
    .find(({ layout }) => layout.id === place.table)
    ?.rows.find(({ code }) => code === place.row);
  return row === undefined || place.row === "" ? place.row : `${place.row} ${row.label}`;
}

/** Statutory number and title of a table, undefined for the book as a whole. */
export function tableWords(
  id: string | null,
  disclosure: Disclosure,
): { readonly number: number; readonly title: string } | undefined {
  return disclosure.layout.tables.find((table) => table.id === id);
}

/** Cells by sheet in the order they are met, e.g. `02收入总表!D11、E11`. */
export function cellList(places: readonly CellPlace[], comma: string, semicolon: string): string {
  const sheets = new Map<string, string[]>();
  for (const { sheet, cell } of places) sheets.set(sheet, [...(sheets.get(sheet) ?? []), cell]);
  return [...sheets].map(([sheet, cells]) => `${sheet}!${cells.join(comma)}`).join(semicolon);
}
