import type { CellPlace } from "../core/finding/finding";
import type { Disclosure, LocatedRow, LocatedTable } from "../core/locate/disclosure";

/** Rows of a table by their code; a disclosure never changes, so each is asked once. */
const ROWS_BY_CODE = new WeakMap<LocatedTable, ReadonlyMap<string | null, LocatedRow>>();

function rowsByCode(table: LocatedTable): ReadonlyMap<string | null, LocatedRow> {
  const known = ROWS_BY_CODE.get(table);
  if (known !== undefined) return known;
  const made = new Map([...table.rows].reverse().map((row) => [row.code, row]));
  ROWS_BY_CODE.set(table, made);
  return made;
}

/** The name of the row of a place: code and name of a 科目, or the label. */
export function rowWords(place: CellPlace, disclosure: Disclosure): string {
  const table = disclosure.tables.find(({ layout }) => layout.id === place.table);
  const row = table === undefined ? undefined : rowsByCode(table).get(place.row);
  return row === undefined || place.row === "" ? place.row : `${place.row} ${row.label}`;
}

/** Cells by sheet in the order they are met, e.g. `02收入总表!D11、E11`. */
export function cellList(places: readonly CellPlace[], comma: string, semicolon: string): string {
  const sheets = new Map<string, string[]>();
  for (const { sheet, cell } of places) sheets.set(sheet, [...(sheets.get(sheet) ?? []), cell]);
  return [...sheets].map(([sheet, cells]) => `${sheet}!${cells.join(comma)}`).join(semicolon);
}
