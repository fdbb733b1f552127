import { describe, expect, it } from "vitest";
import { packLedger, type DraftRelation, type Ledger } from "../../../src/core/ledger/ledger";
import { LedgerState } from "../../../src/core/ledger/state";
import { randomFrom, type Random } from "../../support/random";

const CENT = 10_000;
const EDITS = 100_000;

function randomLedger(random: Random, cells: number, relations: number): Ledger {
  const drafts = Array.from({ length: cells }, (_, row) => ({
    table: "T1",
    rowKey: String(row),
    columnId: "amount",
    sheet: "S",
    row,
    column: 0,
    unit: "wanYuan" as const,
    grain: CENT / 2,
    isFormula: false,
    fen: random.integer(200) * CENT,
    half: CENT / 2,
    blank: false,
  }));
  const rows = Array.from({ length: relations }, (): DraftRelation => {
    const members = new Set<number>();
    const size = 2 + random.integer(6);
    while (members.size < size) members.add(random.integer(cells));
    const terms = [...members].map((cell, at) => ({
      cell,
      sign: at === 0 ? (1 as const) : (-1 as const),
    }));
    const compare = random.chance(0.2) ? "at-most" : "equal";
    return { rule: "R", compare, soft: false, derivedFrom: [], terms };
  });
  return packLedger(drafts, rows);
}

/** The same values judged from nothing. */
function judgedAnew(state: LedgerState): LedgerState {
  const { ledger } = state;
  const fresh: Ledger = {
    ...ledger,
    fen: state.fen.slice(),
    blank: state.blank.slice(),
    half: state.half.slice(),
  };
  return new LedgerState(fresh, state.rounding);
}

describe.each(["half-up", "half-even", "truncate"] as const)("edits under %s rounding", (mode) => {
  it(`leave after ${String(EDITS)} of them what a full check finds`, () => {
    const random = randomFrom(7);
    const ledger = randomLedger(random, 120, 90);
    const state = new LedgerState(ledger, mode);
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const blank = random.chance(0.1);
      state.set(random.integer(120), blank ? null : (random.integer(240) - 40) * CENT);
      if (edit % 5_000 !== 0) continue;
      const fresh = judgedAnew(state);
      expect(state.verdicts()).toEqual(fresh.verdicts());
      ledger.relations.forEach((_, relation) => {
        expect(state.residual(relation)).toBe(fresh.residual(relation));
      });
    }
  });
});
