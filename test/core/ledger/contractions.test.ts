import { describe, expect, it } from "vitest";
import { readAmounts } from "../../../src/core/ledger/cells";
import { compileRules } from "../../../src/core/ledger/compile";
import { Contractions } from "../../../src/core/ledger/contractions";
import { packLedger } from "../../../src/core/ledger/ledger";
import { contracted, Quantities } from "../../../src/core/ledger/quantities";
import { LedgerState } from "../../../src/core/ledger/state";
import { locate } from "../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { randomLines } from "../../support/detail-lines";
import { madeBook } from "../../support/made-book";
import { randomFrom } from "../../support/random";
import { tableValues } from "../../support/table-values";

const EDITS = 40;

describe("relations contracted all at once", () => {
  it.each([1, 2, 3])("are those contracted one by one, edit after edit (seed %i)", (seed) => {
    const random = randomFrom(seed);
    const lines = randomLines(random, { items: 5, linesPerItem: 4, carried: true, step: 1 });
    const book = madeBook(LAYOUT, tableValues(lines));
    const disclosure = locate(book, LAYOUT);
    const amounts = readAmounts(book, disclosure);
    const { relations } = compileRules(disclosure, amounts);
    const state = new LedgerState(packLedger(amounts.cells, relations));
    for (let edit = 0; edit < EDITS; edit += 1) {
      const cell = random.integer(state.fen.length);
      // A figure, a blank, or the figure of another cell, which may make the two a copy.
      const other = state.get(random.integer(state.fen.length));
      state.set(cell, random.pick([other, null, 10_000 * random.integer(500)]));
      const [all, single] = [new Contractions(state), new Quantities(state)];
      const found = relations.map((_, relation) => all.of(relation));
      expect(found).toEqual(relations.map((_, relation) => contracted(state, relation, single)));
    }
  });
});
