import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import { readAmounts } from "../../../src/core/ledger/cells";
import { compileRules } from "../../../src/core/ledger/compile";
import { findConflict } from "../../../src/core/ledger/joint";
import { packLedger, type Ledger } from "../../../src/core/ledger/ledger";
import { LedgerState } from "../../../src/core/ledger/state";
import { locate } from "../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../support/books";
import { randomLines } from "../../support/detail-lines";
import { madeBook } from "../../support/made-book";
import { randomFrom } from "../../support/random";
import { tableValues } from "../../support/table-values";

const WAN_YUAN = 1_000_000;

let ledger: Ledger;
beforeAll(async () => {
  const book = await sampleBook();
  const disclosure = locate(book, LAYOUT);
  const amounts = readAmounts(book, disclosure);
  ledger = packLedger(amounts.cells, compileRules(disclosure, amounts).relations);
});

function setWhere(
  state: LedgerState,
  wanYuan: number,
  test: (key: string, value: number | null) => boolean,
): void {
  ledger.cells.forEach(({ table, rowKey, columnId }, cell) => {
    if (test(`${table}/${rowKey}/${columnId}`, state.get(cell))) {
      state.set(cell, Math.round(wanYuan * 100) * 10_000);
    }
  });
}

function firmBroken(state: LedgerState): number {
  return ledger.relations.filter(({ soft }, index) => !soft && state.isBroken(index)).length;
}

describe("the joint check", () => {
  it("finds the reference disclosure possible", () => {
    expect(findConflict(new LedgerState(ledger))).toBeNull();
  });

  it("proves a grand total wrong that passes every relation alone", () => {
    // 合计 = 基本 + 项目 and 基本 = 人员 + 公用 each pass with a tail of 0.01; together
    // 2087.57 - 756.51 - 1024.88 - 306.16 = 0.02, and four figures round to at most 0.02 less 1 分.
    const state = new LedgerState(ledger);
    setWhere(state, 2087.57, (_, value) => value === 2087.56 * WAN_YUAN);
    setWhere(state, 1024.88, (key) => /^(?:T6\/total\/personnel|N\/staff\/amount)$/u.test(key));
    expect(firmBroken(state)).toBe(0);
    const conflict = findConflict(state);
    expect(conflict?.gap).toBe(0.02 * WAN_YUAN);
    expect(conflict?.gap).toBeGreaterThan(conflict?.reach ?? Infinity);
    const figures = conflict?.terms.map(({ cell, coefficient }) => [
      coefficient,
      (state.get(cell) ?? 0) / WAN_YUAN,
    ]);
    expect(figures).toEqual([
      [1, 2087.57],
      [-1, 756.51],
      [-1, 1024.88],
      [-1, 306.16],
    ]);
  });

  it("never finds a conflict in a workbook rounded from true amounts", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const lines = randomLines(randomFrom(seed), {
        items: 1 + (seed % 15),
        linesPerItem: 4,
        carried: seed % 2 === 0,
        step: 1,
      });
      const { findings, outcomes } = check(madeBook(LAYOUT, tableValues(lines)), LAYOUT);
      expect(findings.filter(({ fact }) => fact === "joint-conflict")).toEqual([]);
      expect(outcomes.find(({ rule }) => rule === "X-19")?.outcome).toBe("passed");
    }
  });
});
