import { formulaAt, plainText, valueAt } from "../book/book";
import type { AnnexRow, LocatedAnnex } from "../locate/annexes";
import type { Deviation } from "../locate/disclosure";
import { BLANK, HALF_FEN, writtenAmount } from "../money/amount";
import { parseAmount } from "../money/parse";
import { FEN_PER_UNIT, UNIT_NAME } from "../money/unit";
import { remembered } from "../remembered";
import type { AmountSlots } from "./amount-slots";
import type { DraftCell } from "./ledger";

/** Reads the amounts of an annex. Its figures may have more decimals than a statutory table's. */
export const annexAmounts = remembered((annex: LocatedAnnex): AmountSlots => {
  const columns = annex.layout.columns.flatMap(({ id, role }) => {
    const column = annex.columns.get(id);
    return role === "amount" && column !== undefined ? [{ id, column }] : [];
  });
  const cells: DraftCell[] = [];
  const slots: number[] = [];
  const deviations: Deviation[] = [];
  const rows = new Map<string, number>();
  for (const row of annex.rows) {
    rows.set(row.key, slots.length);
    for (const { id, column } of columns) {
      const read = readCell(annex, row, id, column);
      const isAmount = "fen" in read;
      slots.push(isAmount ? cells.length : -1);
      if (isAmount) cells.push(read);
      else deviations.push(read);
    }
  }
  const offsets = new Map(columns.map(({ id }, offset) => [id, offset]));
  const unreadable = slots.flatMap((at, slot) => (at === -1 ? [slot] : []));
  // Where there is nothing, there is nothing to compare with.
  const blanks = cells.flatMap(({ blank }, at) => (blank ? [at] : []));
  const keys = annex.rows.map(({ key, under }) => [key, under]);
  const shape = JSON.stringify([annex.layout.id, [...offsets.keys()], keys, unreadable, blanks]);
  return { cells, blocks: [{ columns: offsets, rows }], slots, deviations, shape };
});

/** The cell of the ledger, or why its words are no amount. */
function readCell(
  { layout, grid, unit }: LocatedAnnex,
  { key, sheetRow, label }: AnnexRow,
  columnId: string,
  column: number,
): DraftCell | Deviation {
  const { sheet } = grid;
  const value = grid.isCovered(sheetRow, column) ? null : valueAt(sheet, sheetRow, column);
  const parsed = parseAmount(value, unit);
  const place = { table: layout.id, sheet: sheet.name, row: sheetRow, column, columnId };
  const remark = (kind: Deviation["kind"], params: Deviation["params"]): Deviation => ({
    ...place,
    kind,
    rowKey: label,
    columnId: null,
    params,
  });
  switch (parsed.kind) {
    case "text":
      return remark("amount-text", { found: parsed.text.trim() });
    case "error":
      return remark("amount-error", { found: parsed.error });
    case "foreign-unit":
      return remark("amount-foreign-unit", {
        found: parsed.text.trim(),
        expected: UNIT_NAME[unit],
      });
    case "blank":
    case "amount": {
      const decimals = parsed.kind === "blank" ? 0 : parsed.value.decimalPlaces();
      const amount =
        parsed.kind === "blank" ? BLANK : writtenAmount(parsed.value, decimals, FEN_PER_UNIT[unit]);
      if (amount === null) return remark("amount-too-large", { found: plainText(value) });
      return {
        ...place,
        ...amount,
        rowKey: key,
        unit,
        grain: amount.blank ? HALF_FEN[unit] : amount.half,
        isFormula: formulaAt(sheet, sheetRow, column) !== null,
      };
    }
  }
}
