import { sheetName } from "../blank/sheet-name";
import type { FlatTable } from "../data/flat-table";
import { uniqueNames } from "../data/unique-names";
import { OVERVIEW } from "../data/words";

/** The sheet of each table: its number and its title, as far as a name can be long. */
export function tableSheetNames(tables: readonly FlatTable[]): string[] {
  const names = tables.map(({ id, title }) => sheetName(`${id} ${title}`.trim()));
  const all = uniqueNames([OVERVIEW.sheet, ...names], (name, time) => {
    const end = ` ${String(time)}`;
    return sheetName(name.slice(0, -end.length) + end);
  });
  return all.slice(1);
}
