import type { Book, Sheet } from "../book/book";
import { formulaAt, plainText, valueAt } from "../book/book";
import type { Deviation, Disclosure, LocatedTable } from "../locate/disclosure";
import { BLANK, HALF_FEN, toAmount, toPrinted } from "../money/amount";
import { parseAmount } from "../money/parse";
import { UNIT_NAME } from "../money/unit";
import type { DraftCell } from "./ledger";

/** Every amount cell of a disclosure, and what is wrong with those that could not be read. */
export interface AmountCells {
  readonly cells: readonly DraftCell[];
  /** Index into `cells` by `cellKey`; cells that cannot be read are not in it. */
  readonly index: ReadonlyMap<string, number>;
  /** Keys of cells that hold something other than an amount. */
  readonly unreadable: ReadonlySet<string>;
  readonly deviations: readonly Deviation[];
}

/** Names a cell independently of where it stands in the sheet. */
export function cellKey(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

/** Reads the amounts of all located tables. */
export function readAmounts(book: Book, disclosure: Disclosure): AmountCells {
  const cells: DraftCell[] = [];
  const index = new Map<string, number>();
  const unreadable = new Set<string>();
  const deviations: Deviation[] = [];
  for (const table of disclosure.tables) {
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    if (sheet === undefined) continue;
    const first = cells.length;
    for (const { row, column, columnId, rowKey } of amountPlaces(table)) {
      const key = cellKey(table.layout.id, rowKey, columnId);
      const read = readCell(sheet, table, rowKey, columnId, row, column);
      deviations.push(...read.deviations);
      if (read.cell === null) unreadable.add(key);
      else {
        index.set(key, cells.length);
        cells.push(read.cell);
      }
    }
    const half = halfOf(cells.slice(first));
    for (let at = first; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell !== undefined) cells[at] = { ...cell, grain: half, half: cell.blank ? 0 : half };
    }
  }
  return { cells, index, unreadable, deviations };
}

/**
 * Half the last printed digit of a table. One in 元 of which every figure is whole hundreds was
 * multiplied up from 万元 and is known no better than 0.01 万元.
 */
function halfOf(cells: readonly DraftCell[]): number {
  const filled = cells.filter(({ blank }) => !blank);
  const isCoarse = filled.every(({ fen }) => fen % (2 * HALF_FEN.wanYuan) === 0);
  return isCoarse ? HALF_FEN.wanYuan : HALF_FEN.yuan;
}

interface AmountPlace {
  readonly row: number;
  readonly column: number;
  readonly columnId: string;
  readonly rowKey: string;
}

function amountPlaces(table: LocatedTable): AmountPlace[] {
  return table.rows.flatMap(({ key, block, sheetRow }) =>
    (table.layout.blocks[block]?.amounts ?? []).flatMap((columnId) => {
      const column = table.columns.get(columnId);
      return column === undefined ? [] : [{ row: sheetRow, column, columnId, rowKey: key }];
    }),
  );
}

function readCell(
  sheet: Sheet,
  table: LocatedTable,
  rowKey: string,
  columnId: string,
  row: number,
  column: number,
): { cell: DraftCell | null; deviations: Deviation[] } {
  const unit = table.unit ?? table.layout.unit;
  const parsed = parseAmount(valueAt(sheet, row, column), unit);
  const remark = (kind: Deviation["kind"], params: Deviation["params"]): Deviation => ({
    kind,
    table: table.layout.id,
    sheet: sheet.name,
    row,
    column,
    rowKey,
    columnId,
    params,
  });
  const place = {
    grain: 0,
    table: table.layout.id,
    rowKey,
    columnId,
    sheet: sheet.name,
    row,
    column,
    unit,
  };
  const isFormula = formulaAt(sheet, row, column) !== null;
  switch (parsed.kind) {
    case "blank":
      return { cell: { ...place, isFormula, ...BLANK }, deviations: [] };
    case "text":
      return { cell: null, deviations: [remark("amount-text", { found: parsed.text.trim() })] };
    case "error":
      return { cell: null, deviations: [remark("amount-error", { found: parsed.error })] };
    case "foreign-unit": {
      const params = { found: parsed.text.trim(), expected: UNIT_NAME[unit] };
      return { cell: null, deviations: [remark("amount-foreign-unit", params)] };
    }
    case "amount": {
      const amount = toAmount(parsed.value, unit);
      const found = parsed.value.toFixed();
      if (amount === null) {
        return { cell: null, deviations: [remark("amount-too-large", { found })] };
      }
      const deviations: Deviation[] = [];
      if (parsed.normalised.length > 0) {
        const params = { found: plainText(valueAt(sheet, row, column)), expected: found };
        deviations.push(remark("amount-normalised", params));
      }
      const printed = toPrinted(parsed.value);
      if (!printed.equals(parsed.value)) {
        deviations.push(remark("amount-finer", { found, expected: printed.toFixed(2) }));
      }
      return { cell: { ...place, isFormula, ...amount }, deviations };
    }
  }
}
