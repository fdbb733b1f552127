import { columnOf } from "../../layout/header";
import type { LargeOther, MisplacedAmounts, WordingKind } from "../../layout/wording";
import type { AmountCells } from "../../ledger/cells";
import type { DraftCell } from "../../ledger/ledger";
import { TOTAL } from "../../locate/coded-rows";
import { tableOf, type Deviation, type Disclosure } from "../../locate/disclosure";
import { formatFen } from "../../money/amount";
import { Decimal } from "../../money/decimal";
import { UNIT_NAME } from "../../money/unit";
import { cellAt } from "./known-amounts";

/** Amounts of 其他 that are a large share of what they are a part of. */
export function largeOthers(
  others: readonly LargeOther[],
  disclosure: Disclosure,
  amounts: AmountCells,
): Deviation[] {
  return others.flatMap(({ table, code, column, of, over }): Deviation[] => {
    const part = cellAt(amounts, [table, code, column]);
    const whole = cellAt(amounts, [table, of, column]);
    const located = tableOf(disclosure, table);
    if (part === null || whole === null || located === undefined || whole.fen <= 0) return [];
    const share = new Decimal(part.fen).times(100).dividedBy(whole.fen);
    if (share.lessThanOrEqualTo(over)) return [];
    const labelOf = (key: string): string =>
      located.rows.find((row) => row.key === key)?.label ?? key;
    const params = {
      code,
      name: labelOf(code),
      found: `${share.toFixed(1)}%`,
      expected: `${over}%`,
      of: of === TOTAL ? columnOf(located.layout, column).column.label : labelOf(of),
    };
    return [amountDeviation("other-large", part, params)];
  });
}

/** Projects under an item that is for running costs alone. */
export function projectsUnderRunning(
  { table, column, name }: MisplacedAmounts,
  disclosure: Disclosure,
  amounts: AmountCells,
): Deviation[] {
  const rows = tableOf(disclosure, table)?.rows ?? [];
  return rows.flatMap(({ key, code, label }): Deviation[] => {
    const cell = code !== null && label === name ? cellAt(amounts, [table, key, column]) : null;
    if (cell === null || cell.fen === 0) return [];
    const found = formatFen(cell.fen, cell.unit);
    return [
      amountDeviation("project-under-running", cell, {
        code: key,
        name,
        found,
        unit: UNIT_NAME[cell.unit],
      }),
    ];
  });
}

function amountDeviation(
  kind: WordingKind,
  { table, sheet, row, column, rowKey, columnId }: DraftCell,
  params: Deviation["params"],
): Deviation {
  return { kind, table, sheet, row, column, rowKey, columnId, params };
}
