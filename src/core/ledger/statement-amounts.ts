import type { Book, Sheet } from "../book/book";
import { formulaAt, plainText, valueAt } from "../book/book";
import { writtenAmount } from "../money/amount";
import { FEN_PER_UNIT, YUAN_PER_WORD } from "../money/unit";
import { rememberedPair } from "../remembered";
import type { ClaimMeasure, StatementFigure } from "../statement/figures";
import type { AmountSlots } from "./amount-slots";
import type { DraftCell } from "./ledger";

/** Id under which rules name the statement: its rows are claims, its columns their measures. */
export const STATEMENT = "N";

const MEASURES = ["amount", "change", "last"] as const satisfies readonly ClaimMeasure[];
const COLUMNS = new Map<string, number>(MEASURES.map((measure, offset) => [measure, offset]));

/** The amounts that the statement says of its claims; a decrease is a negative change. */
export function statementAmounts(book: Book, figures: readonly StatementFigure[]): AmountSlots {
  const name = figures[0]?.paragraph.sheet;
  const sheet = book.sheets.find((one) => one.name === name);
  return sheet === undefined ? NOTHING_SAID : amountsOn(sheet, figures);
}

const NOTHING_SAID: AmountSlots = {
  cells: [],
  blocks: [],
  slots: [],
  deviations: [],
  shape: STATEMENT,
};

/** A sheet that did not change says the same. */
const amountsOn = rememberedPair(
  (sheet: Sheet, figures: readonly StatementFigure[]): AmountSlots => {
    const cells: DraftCell[] = [];
    const slots: number[] = [];
    const rows = new Map<string, number>();
    for (const stated of figures) {
      const offset = COLUMNS.get(stated.measure);
      const cell = offset === undefined ? null : cellOf(sheet, stated);
      if (offset === undefined || cell === null) continue;
      const first = rows.get(stated.key) ?? slots.length;
      rows.set(stated.key, first);
      slots[first + offset] = cells.length;
      // Keeps the slots of every row apart, filled or not.
      slots.length = Math.max(slots.length, first + MEASURES.length);
      cells.push(cell);
    }
    const said = cells.map(({ rowKey, columnId, isFormula }) => [rowKey, columnId, isFormula]);
    const shape = JSON.stringify([STATEMENT, said]);
    return { cells, blocks: [{ columns: COLUMNS, rows }], slots, deviations: [], shape };
  },
);

function cellOf(
  sheet: Sheet,
  { figure, paragraph, claim, measure, key }: StatementFigure,
): DraftCell | null {
  if (claim === null || figure.measure.kind !== "money") return null;
  const fenPerUnit = (YUAN_PER_WORD.get(figure.measure.unit) ?? 1) * FEN_PER_UNIT.yuan;
  const value = figure.direction === "down" ? figure.value.negated() : figure.value;
  const amount = writtenAmount(value, figure.decimals, fenPerUnit);
  if (amount === null) return null;
  const { row, column, offset } = paragraph;
  return {
    ...amount,
    table: STATEMENT,
    rowKey: key,
    columnId: measure,
    sheet: sheet.name,
    row,
    column,
    unit: figure.measure.unit === "元" ? "yuan" : "wanYuan",
    grain: amount.half,
    isFormula: formulaAt(sheet, row, column) !== null,
    written: { text: plainText(valueAt(sheet, row, column)), offset, figure, fenPerUnit },
  };
}
