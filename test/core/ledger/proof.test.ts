import { beforeAll, describe, expect, it } from "vitest";
import { readAmounts } from "../../../src/core/ledger/cells";
import { compileRules } from "../../../src/core/ledger/compile";
import { findConflict, verifyCertificate } from "../../../src/core/ledger/joint";
import { packLedger, type Ledger } from "../../../src/core/ledger/ledger";
import {
  prove,
  verifyWitness,
  type Proof,
  type ProofAnswer,
  type ProofSolver,
} from "../../../src/core/ledger/proof";
import { LedgerState } from "../../../src/core/ledger/state";
import { locate } from "../../../src/core/locate/locate";
import type { Book } from "../../../src/core/book/book";
import { HIGHS } from "../../../src/solver/highs";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../support/books";
import { randomLines } from "../../support/detail-lines";
import { madeBook } from "../../support/made-book";
import { randomFrom } from "../../support/random";
import { tableValues } from "../../support/table-values";
import { drawnLedger } from "../../support/drawn-ledger";

const WAN_YUAN = 1_000_000;
const SOCIAL_SECURITY = "T1/class-208/amount";

let ledger: Ledger;
beforeAll(async () => {
  ledger = ledgerOf(await sampleBook());
});

function ledgerOf(book: Book): Ledger {
  const disclosure = locate(book, LAYOUT);
  const amounts = readAmounts(book, disclosure);
  return packLedger(amounts.cells, compileRules(disclosure, amounts).relations);
}

/** The sample with other figures, in 万元, where the key of a cell or its figure says so. */
function changed(
  ...changes: readonly (readonly [
    to: number,
    test: (key: string, wanYuan: number | null) => boolean,
  ])[]
): LedgerState {
  const original = new LedgerState(ledger);
  const state = new LedgerState(ledger);
  for (const [to, test] of changes) {
    ledger.cells.forEach(({ table, rowKey, columnId }, cell) => {
      const fen = original.get(cell);
      if (test(`${table}/${rowKey}/${columnId}`, fen === null ? null : fen / WAN_YUAN)) {
        state.set(cell, Math.round(to * 100) * 10_000);
      }
    });
  }
  return state;
}

function answering(answer: ProofAnswer): ProofSolver {
  return { solve: () => Promise.resolve(answer) };
}

const SILENT = answering({ kind: "none" });

function figuresOf(state: LedgerState, proof: Proof): unknown {
  if (proof.kind !== "impossible") return proof;
  return proof.conflict.terms.map(({ cell, coefficient }) => [
    coefficient,
    (state.get(cell) ?? 0) / WAN_YUAN,
  ]);
}

/** 合计 = 基本 + 项目 and 基本 = 人员 + 公用, each with a tail of 0.01. */
const GRAND_TOTAL = [2087.57, (_: string, value: number | null) => value === 2087.56] as const;
const PERSONNEL = [1024.88, (_: string, value: number | null) => value === 1024.89] as const;

/**
 * Sums of two rows and two columns: the rows and the columns add up to totals 0.02 apart, over four
 * figures that round to at most 0.02 less 1 分. No figure alone runs out of values.
 */
const CYCLE = {
  figures: [0.5, 0.51, 0.51, 0.5, 1, 1, 1.01, 1.01],
  rows: [
    [1, 1, 0, 0, -1, 0, 0, 0],
    [0, 0, 1, 1, 0, -1, 0, 0],
    [1, 0, 1, 0, 0, 0, -1, 0],
    [0, 1, 0, 1, 0, 0, 0, -1],
  ],
} as const;

function cycle(): LedgerState {
  return new LedgerState(drawnLedger(CYCLE.figures, CYCLE.rows));
}

describe("a proof that all relations can hold", () => {
  it("gives amounts in 分 for the reference disclosure, whose figures do not add up", async () => {
    const state = new LedgerState(ledger);
    expect(verifyWitness(state, state.fen)).toBe(false);
    const proof = await prove(state, HIGHS);
    expect(proof.kind).toBe("possible");
    if (proof.kind === "possible") expect(verifyWitness(state, proof.witness)).toBe(true);
  });

  it("needs no solver where the printed figures add up", async () => {
    const state = new LedgerState(drawnLedger([3, 1, 2], [[1, -1, -1]]));
    expect(await prove(state, SILENT)).toEqual({ kind: "possible", witness: state.fen });
  });

  it("is found for workbooks rounded from true amounts", async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const lines = randomLines(randomFrom(seed), {
        items: 1 + (seed % 10),
        linesPerItem: 4,
        carried: seed % 2 === 0,
        step: 1,
      });
      const state = new LedgerState(ledgerOf(madeBook(LAYOUT, tableValues(lines))));
      const proof = await prove(state, HIGHS);
      expect(proof.kind, `seed ${String(seed)}`).toBe("possible");
      if (proof.kind === "possible") expect(verifyWitness(state, proof.witness)).toBe(true);
    }
  });

  it("holds a figure in 万元 to its copy in 元", async () => {
    // 1.00 = 0.33 + 0.33 + 0.33 needs parts above their figures, which the 元 of each rule out.
    const parts = [0.33, 0.33, 0.33, [3300, "yuan"], [3300, "yuan"], [3300, "yuan"]] as const;
    const sum = [1, -1, -1, -1, 0, 0, 0] as const;
    const copies = [
      [0, 1, 0, 0, -1, 0, 0],
      [0, 0, 1, 0, 0, -1, 0],
      [0, 0, 0, 1, 0, 0, -1],
    ] as const;
    const free = new LedgerState(drawnLedger([1, 0.33, 0.33, 0.33], [[1, -1, -1, -1]]));
    expect((await prove(free, HIGHS)).kind).toBe("possible");
    const tied = new LedgerState(drawnLedger([1, ...parts], [sum, ...copies]));
    expect((await prove(tied, HIGHS)).kind).toBe("impossible");
  });
});

describe("a proof that they cannot", () => {
  it("catches one printing of 社会保障 that is 0.01 off", async () => {
    const state = changed([173.71, (key) => key === SOCIAL_SECURITY]);
    const proof = await prove(state, HIGHS);
    expect(proof.kind).toBe("impossible");
  });

  it("adds up a grand total that passes every relation alone", async () => {
    const state = changed(GRAND_TOTAL, PERSONNEL);
    expect(figuresOf(state, await prove(state, HIGHS))).toEqual([
      [1, 2087.57],
      [-1, 756.51],
      [-1, 1024.88],
      [-1, 306.16],
    ]);
  });

  it("adds up one that is 0.03 off over five figures", async () => {
    const state = changed(
      GRAND_TOTAL,
      PERSONNEL,
      [940.35, (_, value) => value === 940.36],
      [84.52, (_, value) => value === 84.53],
    );
    const proof = await prove(state, HIGHS);
    expect(proof.kind).toBe("impossible");
    if (proof.kind !== "impossible") return;
    expect(proof.conflict.gap).toBeGreaterThan(proof.conflict.reach);
    expect(proof.conflict.terms.length).toBeLessThanOrEqual(6);
  });

  it("goes round cycles of relations, where narrowing bounds finds nothing", async () => {
    const state = cycle();
    expect(state.verdicts()).not.toContain("broken");
    expect(findConflict(state)).toBeNull();
    const proof = await prove(state, HIGHS);
    expect(figuresOf(state, proof)).toEqual([
      [-1, 1],
      [-1, 1],
      [1, 1.01],
      [1, 1.01],
    ]);
    if (proof.kind !== "impossible") return;
    expect(proof.conflict).toMatchObject({ gap: 20_000, reach: 19_998, relations: [0, 1, 2, 3] });
  });

  it("takes multipliers of floating point for the whole numbers they stand for", async () => {
    const multipliers = [0.3333333, 0.3333334, -0.3333333, -0.3333333, 1e-12];
    expect(await prove(cycle(), answering({ kind: "multipliers", multipliers }))).toEqual(
      await prove(cycle(), HIGHS),
    );
  });

  it("is the same in every run", async () => {
    expect(await prove(cycle(), HIGHS)).toEqual(await prove(cycle(), HIGHS));
  });
});

describe("an answer that does not hold", () => {
  const wrong: readonly [what: string, answer: ProofAnswer][] = [
    ["amounts that print otherwise", { kind: "values", values: new Array<number>(99).fill(6000) }],
    ["amounts that do not add up", { kind: "values", values: [] }],
    ["amounts finer than 1 分", { kind: "values", values: new Array<number>(99).fill(0.5) }],
    ["amounts that are no numbers", { kind: "values", values: new Array<number>(99).fill(NaN) }],
    ["multipliers that prove nothing", { kind: "multipliers", multipliers: [1, 1, 1, 1] }],
    ["the right ones turned round", { kind: "multipliers", multipliers: [-1, -1, 1, 1] }],
    ["multipliers that are no fractions", { kind: "multipliers", multipliers: [1, 1, -1, -0.4] }],
    ["multipliers without end", { kind: "multipliers", multipliers: [Infinity, 1, -1, NaN] }],
    ["no multipliers", { kind: "multipliers", multipliers: [] }],
  ];

  it.each(wrong)("is never shown: %s", async (_, answer) => {
    const undecided = { kind: "undecided", reason: "not-verified" };
    expect(await prove(cycle(), answering(answer))).toEqual(undecided);
  });

  it("is told apart from no answer", async () => {
    const undecided = { kind: "undecided", reason: "no-answer" };
    expect(await prove(cycle(), SILENT)).toEqual(undecided);
    const failing: ProofSolver = { solve: () => Promise.reject(new Error("out of memory")) };
    expect(await prove(cycle(), failing)).toEqual(undecided);
  });
});

describe("a certificate", () => {
  it("may not turn an at-most relation round", () => {
    const [below] = ledger.relations.flatMap(({ compare }, index) =>
      compare === "at-most" ? [index] : [],
    );
    expect(verifyCertificate(new LedgerState(ledger), new Map([[below ?? 0, -1]]))).toBeNull();
  });

  it("may not use a relation that is only usual, or one that is not there", () => {
    const soft = ledger.relations.findIndex((relation) => relation.soft);
    const state = new LedgerState(ledger);
    expect(verifyCertificate(state, new Map([[soft, 1]]))).toBeNull();
    expect(verifyCertificate(state, new Map([[ledger.relations.length, 1]]))).toBeNull();
  });

  it("counts both ends of figures that were cut off", () => {
    // Cut off, 2.00 lies in [2.00, 2.01) and each 1.00 in [1.00, 1.01).
    const state = new LedgerState(drawnLedger([2, 1, 1], [[1, -1, -1]]), "truncate");
    expect(verifyCertificate(state, new Map([[0, 1]]))).toBeNull();
    expect(verifyCertificate(state, new Map([[0, -1]]))).toBeNull();
    const off = new LedgerState(drawnLedger([2.02, 1, 1], [[1, -1, -1]]), "truncate");
    expect(verifyCertificate(off, new Map([[0, 1]]))?.reach).toBe(19_998);
  });
});
