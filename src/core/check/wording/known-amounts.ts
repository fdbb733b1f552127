import type { LayoutSet } from "../../layout/layout";
import type { Rule, Term } from "../../layout/rule";
import { amountAt, type AmountCells } from "../../ledger/cells";
import type { DraftCell } from "../../ledger/ledger";
import { STATEMENT } from "../../ledger/statement-amounts";
import type { Deviation } from "../../locate/disclosure";
import { toPrinted } from "../../money/amount";
import { Decimal } from "../../money/decimal";
import { FEN_PER_UNIT, PRINTED_DECIMALS, YUAN_PER_WORD } from "../../money/unit";
import { remembered } from "../../remembered";
import type { ClaimMeasure, StatementFigure } from "../../statement/figures";
import type { TextFigure } from "../../text/figure";

/** An amount of a text in 万元, below zero where it is a decrease; null for what is no money. */
export function inWanYuan({ value, measure, direction }: TextFigure): Decimal | null {
  if (measure.kind !== "money") return null;
  const yuan = value.times(YUAN_PER_WORD.get(measure.unit) ?? 1);
  const amount = yuan.times(FEN_PER_UNIT.yuan).dividedBy(FEN_PER_UNIT.wanYuan);
  return direction === "down" ? amount.negated() : amount;
}

/** What is known of a claim, in 万元; null where it is not. */
export interface KnownAmounts {
  /** This year's amount: that of the tables, or else what the statement first says. */
  readonly now: (claim: string) => Decimal | null;
  /** Last year's amount: that of its annex where it is filled in, or else what the statement says. */
  readonly last: (claim: string) => Decimal | null;
}

/** The amounts of claims by the rules that tie them to a cell, and by the statement itself. */
export function knownAmounts(
  { rules }: LayoutSet,
  figures: readonly StatementFigure[],
  amounts: AmountCells,
): KnownAmounts {
  const cellOf = (claim: string, measure: ClaimMeasure): DraftCell | null => {
    const tie = tiesIn(rules).get(`${claim} ${measure}`);
    const isTied = tie?.whenZero.every((term) => (cellAt(amounts, term)?.fen ?? 0) === 0);
    return tie === undefined || isTied === false ? null : cellAt(amounts, tie.term);
  };
  const stated = (claim: string, measure: ClaimMeasure): Decimal | null =>
    statedIn(figures).get(`${claim} ${measure}`) ?? null;
  return {
    now: (claim) => valueOf(cellOf(claim, "amount")) ?? stated(claim, "amount"),
    last: (claim) => {
      const cell = cellOf(claim, "last");
      // Of a blank nobody knows whether it is nothing or not yet filled in.
      return valueOf(cell?.blank === true ? null : cell) ?? stated(claim, "last");
    },
  };
}

/** The one cell that a claim must equal, and what must be zero for that. */
interface Tie {
  readonly term: Term;
  readonly whenZero: readonly Term[];
}

const tiesIn = remembered((rules: readonly Rule[]): ReadonlyMap<string, Tie> => {
  const ties = new Map<string, Tie>();
  for (const rule of rules) {
    if (rule.kind !== "equal") continue;
    for (const { left, right } of rule.pairs) {
      const [claim, ...otherClaims] = left;
      const [term, ...otherTerms] = right;
      if (claim?.[0] !== STATEMENT || term === undefined) continue;
      if (otherClaims.length > 0 || otherTerms.length > 0) continue;
      const key = `${claim[1]} ${claim[2]}`;
      if (!ties.has(key)) ties.set(key, { term, whenZero: rule.whenZero ?? [] });
    }
  }
  return ties;
});

/** The amount that a rule names; null where there is none. */
export function cellAt(amounts: AmountCells, [table, row, column]: Term): DraftCell | null {
  const at = amountAt(amounts, table, row, column);
  return at === undefined ? null : (amounts.cells[at] ?? null);
}

function valueOf(cell: DraftCell | null): Decimal | null {
  return cell === null ? null : new Decimal(cell.fen).dividedBy(FEN_PER_UNIT.wanYuan);
}

const statedIn = remembered((figures: readonly StatementFigure[]): ReadonlyMap<string, Decimal> => {
  const stated = new Map<string, Decimal>();
  for (const { claim, measure, figure } of figures) {
    const key = `${claim?.id ?? ""} ${measure}`;
    const amount = inWanYuan(figure);
    if (claim !== null && amount !== null && !stated.has(key)) stated.set(key, amount);
  }
  return stated;
});

/** What a figure should be and is, in 万元, as a deviation tells it. */
export function figuresOf(expected: Decimal, found: Decimal): NonNullable<Deviation["figures"]> {
  const [wanted, is] = [toPrinted(expected), toPrinted(found)];
  return {
    expected: wanted.toFixed(PRINTED_DECIMALS),
    found: is.toFixed(PRINTED_DECIMALS),
    difference: is.minus(wanted).toFixed(PRINTED_DECIMALS),
    unit: "wanYuan",
  };
}
