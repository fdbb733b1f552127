import type { Finding } from "../finding/finding";
import type { Joint } from "../layout/rule";
import type { Contractions } from "../ledger/contractions";
import { findConflict, type Conflict } from "../ledger/joint";
import type { LedgerState } from "../ledger/state";
import type { Disclosure } from "../locate/disclosure";
import { formatFen } from "../money/amount";
import { Decimal } from "../money/decimal";
import { FEN_PER_UNIT, type Unit } from "../money/unit";
import { placeOf } from "./names";

/**
 * The finding of the joint check: one derived relation an accountant can add up by hand. Only asked
 * where every relation holds alone; empty where all can hold at once.
 */
export function jointFindings(
  rule: Joint,
  disclosure: Disclosure,
  state: LedgerState,
  contractions: Contractions,
): Finding[] {
  const conflict = findConflict(state, contractions);
  if (conflict === null) return [];
  const places = conflict.terms.flatMap(({ cell }) => {
    const found = state.ledger.cells[cell];
    return found === undefined ? [] : [{ place: placeOf(disclosure, found), unit: found.unit }];
  });
  const [first, ...others] = places;
  if (first === undefined) return [];
  const { unit } = first;
  const used = conflict.relations.map((index) => state.ledger.relations[index]?.rule ?? "");
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      fact: "joint-conflict",
      at: first.place,
      table: first.place.table,
      related: others.map(({ place }) => place),
      alsoBroken: [],
      expected: null,
      found: null,
      difference: formatFen(conflict.gap, unit),
      unit,
      params: {
        equation: equation(state, conflict, unit),
        reach: new Decimal(conflict.reach).dividedBy(FEN_PER_UNIT[unit]).toFixed(),
        rules: [...new Set(used)].sort().join("、"),
      },
      repairs: [],
      fingerprint: [rule.id, ...conflict.terms.map(({ cell }) => keyOf(state, cell))].join("|"),
    },
  ];
}

/** The derived relation with its figures, e.g. `2087.57 - 756.51 - 1024.88 - 306.16`. */
function equation(state: LedgerState, { terms }: Conflict, unit: Unit): string {
  const words = terms.map(({ cell, coefficient }, at) => {
    const figure = formatFen(state.fen[cell] ?? 0, unit);
    const size = Math.abs(coefficient);
    const times = size === 1 ? figure : `${String(size)} × ${figure}`;
    if (at === 0) return coefficient < 0 ? `-${times}` : times;
    return coefficient < 0 ? `- ${times}` : `+ ${times}`;
  });
  return words.join(" ");
}

function keyOf({ ledger }: LedgerState, cell: number): string {
  const found = ledger.cells[cell];
  return found === undefined ? "" : `${found.table}/${found.rowKey}/${found.columnId}`;
}
