import type { Book } from "../book/book";
import type { Deviation, Disclosure } from "../locate/disclosure";
import { statementFigures } from "../statement/statement-figures";
import type { AmountSlots } from "./amount-slots";
import { annexAmounts } from "./annex-amounts";
import type { DraftCell } from "./ledger";
import { STATEMENT, statementAmounts } from "./statement-amounts";
import { tableAmounts, type TableAmounts } from "./table-amounts";

/** Every amount of a disclosure, and what is wrong with those that could not be read. */
export interface AmountCells {
  readonly cells: readonly DraftCell[];
  /** Amounts of each table and annex and of the statement, and how many cells stand before them. */
  readonly tables: ReadonlyMap<string, { readonly before: number; readonly own: AmountSlots }>;
  /** The statutory ones among them. */
  readonly statutory: readonly TableAmounts[];
  readonly deviations: readonly Deviation[];
}

/** Reads the amounts of all located tables and annexes, and those that the statement says. */
export function readAmounts(book: Book, disclosure: Disclosure): AmountCells {
  const cells: DraftCell[] = [];
  const tables = new Map<string, { before: number; own: AmountSlots }>();
  const deviations: Deviation[] = [];
  const add = (id: string, own: AmountSlots): void => {
    tables.set(id, { before: cells.length, own });
    for (const cell of own.cells) cells.push(cell);
    deviations.push(...own.deviations);
  };
  const statutory = disclosure.tables.flatMap((table) => {
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    return sheet === undefined ? [] : [tableAmounts(table, sheet)];
  });
  for (const own of statutory) add(own.table.layout.id, own);
  for (const annex of disclosure.annexes) add(annex.layout.id, annexAmounts(annex));
  add(STATEMENT, statementAmounts(book, statementFigures(disclosure)));
  return { cells, tables, statutory, deviations };
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
