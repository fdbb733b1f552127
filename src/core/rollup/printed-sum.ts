import { packLedger, type DraftCell, type DraftTerm } from "../ledger/ledger";
import { LedgerState, type Verdict } from "../ledger/state";
import type { Amount } from "../money/amount";

/** What the ledger says of one printed sum. */
export interface PrintedSum {
  readonly verdict: Verdict;
  /** The sum less its parts in 分, as printed. */
  readonly residual: number;
}

/** A cell of no table: only its amount matters here. */
const PLACE = {
  table: "",
  rowKey: "",
  columnId: "",
  sheet: "",
  row: 0,
  column: 0,
  unit: "wanYuan",
  isFormula: false,
} as const;

/**
 * Judges a printed figure against its parts by the ledger's own rule: `rounded` where true values
 * exist that print as these figures and add up. With `at-most` the parts may be less than the sum.
 */
export function judgeSum(
  sum: Amount,
  parts: readonly Amount[],
  compare: "equal" | "at-most" = "equal",
): PrintedSum {
  const cells = [sum, ...parts].map((amount): DraftCell => {
    return { ...PLACE, ...amount, grain: amount.half };
  });
  // The ledger writes both kinds as Σ left − Σ right, and at-most with the smaller side on the left.
  const sign = compare === "equal" ? 1 : -1;
  const terms = cells.map((_, cell): DraftTerm => ({
    cell,
    sign: cell === 0 ? sign : opposite(sign),
  }));
  const relation = { rule: "", compare, soft: false, derivedFrom: [], terms };
  const state = new LedgerState(packLedger(cells, [relation]));
  return { verdict: state.verdict(0), residual: sign * state.residual(0) };
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
