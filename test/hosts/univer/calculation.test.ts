import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/core/book/book";
import { startGridPage } from "./grid-page";
import type { GridPage, OpenedInPage } from "./grid-page";
import { bookOf, column, sheetOf } from "./tables";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

const SHEET = "表";
/** Enough for the engine to pause several times while it calculates. */
const ROWS = 4_000;

/** An input, a chain of formulas from it down to the last row, and beside it the sum of the chain. */
const CHAIN = bookOf(
  sheetOf(SHEET, [
    [1, `=SUM(A1:A${ROWS})`],
    ...Array.from({ length: ROWS - 1 }, (_, row) => [`=A${row + 1}+0`, null]),
  ]),
);

const INPUT = { sheet: SHEET, r0: 0, c0: 0, r1: 0, c1: 1 };
const LAST = { sheet: SHEET, r0: ROWS - 1, c0: 0, r1: ROWS - 1, c1: 0 };

/** At each told change: the input, the sum and the end of the chain. */
async function toldStates({ followed }: OpenedInPage): Promise<Scalar[][]> {
  return (await followed()).map((snapshots) => snapshots.flatMap(({ values }) => values.flat()));
}

async function openFollowed(): Promise<OpenedInPage> {
  const grid = await grids.open(CHAIN);
  await grid.follow([INPUT, LAST].map((rect) => ({ sheet: SHEET, rect, parts: ["values"] })));
  return grid;
}

const stateOf = (input: number): Scalar[] => [input, input * ROWS, input];

describe("a change is told with what follows from it", () => {
  it("after one edit", async () => {
    const grid = await openFollowed();
    await grid.user.type(SHEET, "A1", 7);
    await grid.settle();
    const states = await toldStates(grid);
    expect(states.length).toBeGreaterThan(0);
    expect(states).toEqual(states.map(() => stateOf(7)));
  });

  it("while edits come faster than they are calculated, and when they are undone", async () => {
    const grid = await openFollowed();
    for (const input of [2, 3, 4, 5, 6]) await grid.user.type(SHEET, "A1", input);
    await grid.settle();
    await grid.user.undo();
    await grid.user.undo();
    await grid.settle();
    const states = await toldStates(grid);
    expect(states).toEqual(states.map(([input]) => stateOf(input as number)));
    expect(states.at(-1)).toEqual(stateOf(4));
  });

  it("where no formula depends on it", async () => {
    const grid = await openFollowed();
    await grid.user.type(SHEET, "D9", 7);
    await grid.settle();
    expect(await toldStates(grid)).toEqual([stateOf(1)]);
  });
});

describe("a calculation that was overtaken", () => {
  it("does not write its result over what was typed meanwhile", async () => {
    const { user, port, settle } = await grids.open(CHAIN);
    await user.type(SHEET, "A1", 7);
    await user.type(SHEET, `A${ROWS}`, 100);
    await settle();
    expect(await column(port, SHEET, 0, ROWS - 2, ROWS - 1)).toEqual([7, 100]);
    expect(await column(port, SHEET, 1, 0, 0)).toEqual([7 * (ROWS - 1) + 100]);
  });

  it("does not write its results into rows that have moved meanwhile", async () => {
    const { user, port, settle } = await grids.open(CHAIN);
    await user.type(SHEET, "A1", 7);
    await user.insertRows(SHEET, 3, 1);
    await settle();
    expect(await column(port, SHEET, 0, 1, 4)).toEqual([7, null, 7, 7]);
    expect(await column(port, SHEET, 0, ROWS - 1, ROWS)).toEqual([7, 7]);
    expect(await column(port, SHEET, 1, 0, 0)).toEqual([7 * ROWS]);
  });
});
