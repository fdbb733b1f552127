import { formulaAt, plainText, valueAt, type Sheet } from "../book/book";
import type { TableLayout } from "../layout/layout";
import type { Deviation, LocatedRow, LocatedTable } from "../locate/disclosure";
import { HALF_FEN, toAmount, toPrinted } from "../money/amount";
import { parseAmount } from "../money/parse";
import { UNIT_NAME } from "../money/unit";
import { remembered, rememberedPair } from "../remembered";
import type { AmountSlots } from "./amount-slots";
import type { DraftCell } from "./ledger";
import { plainFen } from "./plain-figure";

/** The amounts of one located table. */
export interface TableAmounts extends AmountSlots {
  readonly table: LocatedTable;
  readonly sheet: Sheet;
}

/** A column of amounts that was found. */
interface AmountColumn {
  readonly columnId: string;
  readonly column: number;
}

/** Reads the amounts of a table in its sheet. A table that did not change has the same amounts. */
export const tableAmounts = rememberedPair((table: LocatedTable, sheet: Sheet): TableAmounts => {
  const columnsOf = table.layout.blocks.map(({ amounts }) =>
    amounts.flatMap((columnId): AmountColumn[] => {
      const column = table.columns.get(columnId);
      return column === undefined ? [] : [{ columnId, column }];
    }),
  );
  const blocks = columnsOf.map((columns) => ({
    columns: new Map(columns.map(({ columnId }, offset) => [columnId, offset])),
    rows: new Map<string, number>(),
  }));
  const figures: (number | null)[] = [];
  const slots: number[] = [];
  const deviations: Deviation[] = [];
  for (const row of table.rows) {
    blocks[row.block]?.rows.set(row.key, slots.length);
    for (const column of columnsOf[row.block] ?? []) {
      const figure = readFigure(sheet, table, row, column, deviations);
      slots.push(figure === undefined ? -1 : figures.length);
      if (figure !== undefined) figures.push(figure);
    }
  }
  const cells = cellsOf(table, sheet, columnsOf, slots, figures);
  return { table, sheet, cells, blocks, slots, deviations, shape: shapeOf(table, slots) };
});

/** All that the relations over a table depend on: its rows and columns, but none of its figures. */
function shapeOf(table: LocatedTable, slots: readonly number[]): string {
  const unreadable = slots.flatMap((at, slot) => (at === -1 ? [slot] : []));
  const rows = table.rows.map(({ key, code, block }) => [block, key, code]);
  const columns = [...table.columns.keys()];
  const { layout, unit, dataRows } = table;
  return JSON.stringify([layout.id, unit === null, dataRows.length, columns, rows, unreadable]);
}

function cellsOf(
  table: LocatedTable,
  sheet: Sheet,
  columnsOf: readonly (readonly AmountColumn[])[],
  slots: readonly number[],
  figures: readonly (number | null)[],
): readonly DraftCell[] {
  const last = lastOf(table.layout);
  const grain = grainOf(figures);
  const unit = table.unit ?? table.layout.unit;
  const cells: DraftCell[] = [];
  let slot = 0;
  for (const { key, block, sheetRow } of table.rows) {
    for (const { columnId, column } of columnsOf[block] ?? []) {
      const at = slots[slot] ?? -1;
      slot += 1;
      if (at === -1) continue;
      const figure = figures[at] ?? null;
      const cell: DraftCell = {
        table: table.layout.id,
        rowKey: key,
        columnId,
        sheet: sheet.name,
        row: sheetRow,
        column,
        unit,
        grain,
        isFormula: formulaAt(sheet, sheetRow, column) !== null,
        fen: figure ?? 0,
        half: figure === null ? 0 : grain,
        blank: figure === null,
      };
      const before = last.cells[at];
      cells.push(before !== undefined && isSameCell(before, cell) ? before : cell);
    }
  }
  last.cells = cells;
  return cells;
}

/** The cells of a table as they were read last: most are the same after an edit, and are kept. */
const lastOf = remembered((_layout: TableLayout): { cells: readonly DraftCell[] } => ({
  cells: [],
}));

function isSameCell(a: DraftCell, b: DraftCell): boolean {
  return (
    Object.is(a.fen, b.fen) &&
    a.blank === b.blank &&
    a.isFormula === b.isFormula &&
    a.row === b.row &&
    a.column === b.column &&
    a.rowKey === b.rowKey &&
    a.columnId === b.columnId &&
    a.sheet === b.sheet &&
    a.unit === b.unit &&
    a.grain === b.grain
  );
}

/**
 * Half the last printed digit of a table. One in 元 of which every figure is whole hundreds was
 * multiplied up from 万元 and is known no better than 0.01 万元.
 */
function grainOf(figures: readonly (number | null)[]): number {
  const isCoarse = figures.every((fen) => fen === null || fen % (2 * HALF_FEN.wanYuan) === 0);
  return isCoarse ? HALF_FEN.wanYuan : HALF_FEN.yuan;
}

/**
 * The figure in a cell in 分, null for a blank, undefined where it cannot be read. What is odd about
 * it goes to `deviations`.
 */
function readFigure(
  sheet: Sheet,
  table: LocatedTable,
  { key, sheetRow }: LocatedRow,
  { columnId, column }: AmountColumn,
  deviations: Deviation[],
): number | null | undefined {
  const unit = table.unit ?? table.layout.unit;
  const value = valueAt(sheet, sheetRow, column);
  if (value === null) return null;
  const plain = typeof value === "number" ? plainFen(value, unit) : null;
  if (plain !== null) return plain;
  const parsed = parseAmount(value, unit);
  const remark = (kind: Deviation["kind"], params: Deviation["params"]): void => {
    deviations.push({
      kind,
      table: table.layout.id,
      sheet: sheet.name,
      row: sheetRow,
      column,
      rowKey: key,
      columnId,
      params,
    });
  };
  switch (parsed.kind) {
    case "blank":
      return null;
    case "text":
      remark("amount-text", { found: parsed.text.trim() });
      return undefined;
    case "error":
      remark("amount-error", { found: parsed.error });
      return undefined;
    case "foreign-unit":
      remark("amount-foreign-unit", { found: parsed.text.trim(), expected: UNIT_NAME[unit] });
      return undefined;
    case "amount": {
      const amount = toAmount(parsed.value, unit);
      const found = parsed.value.toFixed();
      if (amount === null) {
        remark("amount-too-large", { found });
        return undefined;
      }
      if (parsed.normalised.length > 0) {
        remark("amount-normalised", { found: plainText(value), expected: found });
      }
      const printed = toPrinted(parsed.value);
      if (!printed.equals(parsed.value)) {
        remark("amount-finer", { found, expected: printed.toFixed(2) });
      }
      return amount.fen;
    }
  }
}
