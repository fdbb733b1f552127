import type { Book } from "../book/book";
import type { Deviation, Disclosure } from "../locate/disclosure";
import type { DraftCell } from "./ledger";
import { tableAmounts, type TableAmounts } from "./table-amounts";

/** Every amount cell of a disclosure, and what is wrong with those that could not be read. */
export interface AmountCells {
  readonly cells: readonly DraftCell[];
  /** Amounts of each table, and how many cells stand before them in `cells`. */
  readonly tables: ReadonlyMap<string, { readonly before: number; readonly own: TableAmounts }>;
  readonly deviations: readonly Deviation[];
}

/** Reads the amounts of all located tables. */
export function readAmounts(book: Book, disclosure: Disclosure): AmountCells {
  const cells: DraftCell[] = [];
  const tables = new Map<string, { before: number; own: TableAmounts }>();
  const deviations: Deviation[] = [];
  for (const table of disclosure.tables) {
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    if (sheet === undefined) continue;
    const own = tableAmounts(table, sheet);
    tables.set(table.layout.id, { before: cells.length, own });
    for (const cell of own.cells) cells.push(cell);
    deviations.push(...own.deviations);
  }
  return { cells, tables, deviations };
}

/** The position of an amount among the cells; -1 where it cannot be read, undefined for no cell. */
export function amountAt(
  { tables }: AmountCells,
  table: string,
  row: string,
  column: string,
): number | undefined {
  const found = tables.get(table);
  if (found === undefined) return undefined;
  for (const { columns, rows } of found.own.blocks) {
    const [first, offset] = [rows.get(row), columns.get(column)];
    if (first === undefined || offset === undefined) continue;
    const at = found.own.slots[first + offset];
    return at === undefined || at === -1 ? at : found.before + at;
  }
  return undefined;
}
