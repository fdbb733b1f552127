import { toA1 } from "../core/book/address";
import type { CheckResult } from "../core/check/result";
import type { Conflict } from "../core/ledger/joint";
import { prove } from "../core/ledger/proof";
import type { LedgerState } from "../core/ledger/state";
import { formatFen } from "../core/money/amount";
import { Decimal } from "../core/money/decimal";
import { FEN_PER_UNIT, type Unit } from "../core/money/unit";
import type { Locale } from "../locale/locale";
import { HIGHS } from "../solver/highs";

/** One sentence: whether true amounts can stand behind all printed figures at once. */
export async function proofSentence(
  { outcomes, state }: CheckResult,
  locale: Locale,
): Promise<string> {
  const { proof: texts } = locale.cli;
  if (state.ledger.relations.some(({ soft }, index) => !soft && state.isBroken(index)))
    return texts.broken;
  const proof = await prove(state, HIGHS);
  switch (proof.kind) {
    case "possible": {
      const isPartial = outcomes.some(({ outcome }) => outcome === "skipped");
      return isPartial ? texts.possiblePartly : texts.possible;
    }
    case "impossible":
      return impossible(state, proof.conflict, locale);
    case "undecided":
      return proof.reason === "no-answer" ? texts.noAnswer : texts.notVerified;
  }
}

/** The derived relation with its figures and their cells, to be added up by hand. */
function impossible(state: LedgerState, conflict: Conflict, locale: Locale): string {
  const { cells, relations } = state.ledger;
  // 元 shows a figure of either unit to the 分.
  const isYuan = conflict.terms.some(({ cell }) => cells[cell]?.unit === "yuan");
  const unit: Unit = isYuan ? "yuan" : "wanYuan";
  const ordered = [...conflict.terms].sort((a, b) => Math.sign(b.coefficient - a.coefficient));
  const words = ordered.map(({ cell, coefficient }, at) => {
    const sign = coefficient < 0 ? "-" : "+";
    const times = Math.abs(coefficient) === 1 ? "" : `${String(Math.abs(coefficient))} × `;
    const place = cells[cell];
    const address = place === undefined ? "" : `${place.sheet}!${toA1(place.row, place.column)}`;
    const figure = formatFen(state.fen[cell] ?? 0, unit);
    return `${at === 0 && sign === "+" ? "" : `${sign} `}${times}${figure} (${address})`;
  });
  const isAtMost = conflict.relations.some((index) => relations[index]?.compare === "at-most");
  const reach = new Decimal(conflict.reach).dividedBy(FEN_PER_UNIT[unit]).toFixed();
  const used = conflict.relations.map((index) => relations[index]?.rule ?? "");
  return locale.cli.proof.impossible({
    equation: words.join(" "),
    isAtMost,
    gap: formatFen(conflict.gap, unit),
    reach,
    unit,
    rules: [...new Set(used)].sort().join(locale.cli.comma),
  });
}
