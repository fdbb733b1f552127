import { beforeAll, describe, expect, it } from "vitest";
import { runTrials } from "../../../bench/localisation/trial";
import { SLIP_KINDS } from "../../../bench/localisation/slips";
import { check } from "../../../src/core/check/check";
import { readAmounts } from "../../../src/core/ledger/cells";
import { diagnose, type Cause } from "../../../src/core/ledger/causes";
import { compileRules } from "../../../src/core/ledger/compile";
import { packLedger, type Ledger } from "../../../src/core/ledger/ledger";
import { LedgerState } from "../../../src/core/ledger/state";
import { locate } from "../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { changeSheet, sampleBook, setCells } from "../../support/books";
import { randomFrom } from "../../support/random";

let ledger: Ledger;
beforeAll(async () => {
  const book = await sampleBook();
  const disclosure = locate(book, LAYOUT);
  const amounts = readAmounts(book, disclosure);
  ledger = packLedger(amounts.cells, compileRules(disclosure, amounts).relations);
});

function cellOf(key: string): number {
  return ledger.cells.findIndex(
    ({ table, rowKey, columnId }) => `${table}/${rowKey}/${columnId}` === key,
  );
}

function stateWith(changes: Readonly<Record<string, number | null>>): LedgerState {
  const state = new LedgerState(ledger);
  for (const [key, wanYuan] of Object.entries(changes)) {
    const fen = wanYuan === null ? null : Math.round(wanYuan * 100) * 10_000;
    state.set(cellOf(key), fen);
  }
  return state;
}

function broken(state: LedgerState): number[] {
  return ledger.relations.flatMap(({ soft, derivedFrom }, index) =>
    !soft && state.isBroken(index) && derivedFrom.length === 0 ? [index] : [],
  );
}

/** The cells and values of the best solution of a cause, in 万元. */
function best({ solutions }: Cause): Record<string, number> {
  const changes = solutions[0]?.changes ?? [];
  return Object.fromEntries(
    changes.flatMap(({ cells, to }) =>
      cells.map((index) => {
        const { table, rowKey, columnId } = ledger.cells[index]!;
        return [`${table}/${rowKey}/${columnId}`, (to ?? 0) / 1_000_000];
      }),
    ),
  );
}

describe("diagnose", () => {
  const cases: readonly {
    readonly name: string;
    readonly wrong: Readonly<Record<string, number | null>>;
    readonly right: Readonly<Record<string, number>>;
  }[] = [
    {
      name: "one transposed figure",
      wrong: { "T2/20805/total": 137.7 },
      right: { "T2/20805/total": 173.7 },
    },
    {
      name: "an omitted figure",
      wrong: { "T5/2101101/basic": null },
      right: { "T5/2101101/basic": 28.64 },
    },
    {
      name: "a figure in 元",
      wrong: { "T3/2010301/project": 3_164_000 },
      right: { "T3/2010301/project": 316.4 },
    },
    {
      name: "two rows of a column exchanged (串行)",
      wrong: { "T3/2080501/basic": 89.21, "T3/2080505/basic": 84.48 },
      right: { "T3/2080501/basic": 84.48, "T3/2080505/basic": 89.21 },
    },
    {
      name: "an amount in the wrong column (串列)",
      wrong: { "T3/2010301/project": null, "T3/2010301/operating": 316.4 },
      right: { "T3/2010301/project": 316.4, "T3/2010301/operating": 0 },
    },
  ];

  it.each(cases)("names $name", ({ wrong, right }) => {
    const state = stateWith(wrong);
    const { causes, unexplained } = diagnose(state, broken(state));
    expect(unexplained).toEqual([]);
    expect(causes).toHaveLength(1);
    expect(best(causes[0]!)).toEqual(right);
  });

  it("tells two independent slips apart", () => {
    const state = stateWith({ "T6/30201/public": 19.26, "T9/reception/general": 67 });
    const { causes } = diagnose(state, broken(state));
    expect(causes.map(({ cells }) => cells)).toEqual([
      [cellOf("T6/30201/public")],
      [cellOf("T9/reception/general")],
    ]);
    // They meet in X-13, so each cause carries the whole repair.
    const whole = { "T6/30201/public": 12.96, "T9/reception/general": 76 };
    expect(causes.map(best)).toEqual([whole, whole]);
  });

  it("names a quantity that is wrong in every place it is printed in", () => {
    const wrong: Record<string, number> = {};
    new LedgerState(ledger).fen.forEach((fen, cell) => {
      const { table, rowKey, columnId } = ledger.cells[cell]!;
      const isCode = ["2101101", "21011", "210"].includes(rowKey) || rowKey === "class-210";
      if (isCode && fen === 28.64e6) wrong[`${table}/${rowKey}/${columnId}`] = 26.84;
    });
    expect(Object.keys(wrong).length).toBeGreaterThan(20);
    const state = stateWith(wrong);
    const { causes } = diagnose(state, broken(state));
    expect(causes).toHaveLength(1);
    expect(new Set(Object.values(best(causes[0]!)))).toEqual(new Set([28.64]));
    expect(Object.keys(best(causes[0]!)).sort()).toEqual(Object.keys(wrong).sort());
  });

  it("carries a pinned edit through instead of blaming it", () => {
    const state = stateWith({ "T9/reception/general": 80 });
    const pinned = new Set([cellOf("T9/reception/general")]);
    const { causes } = diagnose(state, broken(state), pinned);
    const cells = causes.flatMap((cause) => Object.keys(best(cause)));
    expect(cells).not.toContain("T9/reception/general");
    expect(cells).toContain("T9/reception/total");
    expect(cells).toContain("T9/sangong/general");
  });

  it("offers a last edit to be carried through before it is blamed", async () => {
    const edit = { sheet: "09三公经费支出表", row: 10, column: 3 };
    const book = setCells(await sampleBook(), { "09三公经费支出表!D11": 80 });
    const { findings } = check(book, LAYOUT, { lastEdit: edit });
    const errors = findings.filter(({ severity }) => severity === "error");
    const [first, ...others] = errors.flatMap(({ repairs }) => repairs);
    expect(first?.edits.map(({ cell }) => cell)).not.toContain("D11");
    expect(first?.edits.every(({ to }) => to !== "")).toBe(true);
    expect(
      others.some(({ edits }) => edits.some(({ cell, to }) => cell === "D11" && to === "76.00")),
    ).toBe(true);
    const blamed = check(book, LAYOUT).findings.filter(({ severity }) => severity === "error");
    expect(blamed.map(({ at }) => at?.cell)).toEqual(["D11"]);
  });

  it("offers a repair that the last edit has no part in once", async () => {
    const edit = { sheet: "09三公经费支出表", row: 10, column: 3 };
    const book = setCells(await sampleBook(), { "02收入总表!D11": 137.7 });
    const plain = check(book, LAYOUT).findings.map(({ repairs }) => repairs);
    const edited = check(book, LAYOUT, { lastEdit: edit }).findings.map(({ repairs }) => repairs);
    expect(edited).toEqual(plain);
  });

  it("leaves the state as it was", () => {
    const state = stateWith({ "T2/20805/total": 137.7 });
    const before = [...state.fen];
    diagnose(state, broken(state));
    expect([...state.fen]).toEqual(before);
  });

  it("offers only repairs that clear everything, whatever the slips", () => {
    for (const events of [1, 2, 3]) {
      const score = runTrials(ledger, SLIP_KINDS, events, 150, randomFrom(99 + events));
      expect(score.clearing).toBe(score.offered);
      expect(score.detected).toBe(score.trials);
    }
  });
});

describe("thousands of faults at once", () => {
  it("are told together, with their tables, without a search that hangs", () => {
    const state = new LedgerState(ledger);
    const random = randomFrom(5);
    ledger.cells.forEach((_, cell) => {
      if (state.get(cell) !== null) state.set(cell, random.integer(1_000_000) * 10_000);
    });
    // A search without bounds would take hours here.
    const { unexplained } = diagnose(state, broken(state));
    expect(unexplained.length).toBeGreaterThan(0);
  });

  it("are one finding in a check", async () => {
    const random = randomFrom(5);
    let book = await sampleBook();
    for (const name of ["02收入总表", "03支出总表", "05一般公共预算支出表"]) {
      book = changeSheet(book, name, (sheet) => ({
        ...sheet,
        values: sheet.values.map((line, row) =>
          line.map((value, column) =>
            row > 4 && column > 2 && typeof value === "number"
              ? random.integer(90_000) / 100
              : value,
          ),
        ),
      }));
    }
    const { findings } = check(book, LAYOUT);
    const crowd = findings.filter(({ fact }) => fact === "too-many-faults");
    expect(crowd).toHaveLength(1);
    expect(crowd[0]?.params["tables"]).toContain("T2");
    expect(crowd[0]?.related.length).toBeLessThan(40);
  });
});

describe("formulas", () => {
  it("are never the cell a repair types over", async () => {
    const wrong = setCells(await sampleBook(), { "02收入总表!D11": 137.7 });
    const book = changeSheet(wrong, "02收入总表", (sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line, row) =>
        line.map((formula, column) => (row === 10 && column === 3 ? "=D12+D13" : formula)),
      ),
    }));
    const edits = check(book, LAYOUT).findings.flatMap(({ repairs }) =>
      repairs.flatMap((repair) => repair.edits),
    );
    expect(edits.filter(({ sheet, cell }) => sheet === "02收入总表" && cell === "D11")).toEqual([]);
  });
});
