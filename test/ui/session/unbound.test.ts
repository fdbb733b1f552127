import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/core/host";
import type { Finding } from "../../../src/core/finding/finding";
import { sampleBook, setCells } from "../../support/books";
import { withUnbound } from "../../support/unbound";
import { INCOME, open, type Open } from "./opened";

const ROLLUP = "=BUDGET.ROLLUP(B8:B24,D8:D24)";

/** The sample with two formulas that Excel does not know, and a figure beside them that is wrong. */
async function opened(): Promise<Open & { readonly finding: Finding }> {
  const book = setCells(await sampleBook(), { [`${INCOME}!D11`]: 137.7 });
  const cells = { [`${INCOME}!D7`]: ROLLUP, [`${INCOME}!E7`]: ROLLUP };
  const session = await open(withUnbound(book, cells));
  return { ...session, finding: unbound(session)! };
}

function unbound({ session }: Open): Finding | undefined {
  return session.getState().result?.findings.find(({ rule }) => rule === "B-40");
}

function isUnbound({ session }: Open): boolean {
  return session.getState().book?.sheets.some((sheet) => sheet.unbound !== undefined) === true;
}

describe("formulas that Excel does not know", () => {
  it("are entered anew by the repair, as one step that keeps their values", async () => {
    const all = await opened();
    const before = all.port.valueOf(INCOME, "D7");
    await all.session.repair(all.finding, all.finding.repairs[0]!);
    await all.clock.pass(200);
    expect(all.port.labels).toEqual(["更正"]);
    expect(all.port.valueOf(INCOME, "D7")).toBe(before);
    expect(unbound(all)).toBeUndefined();
    expect(isUnbound(all)).toBe(false);
    expect(all.session.getState()).toMatchObject({ problem: null, applied: null });
  });

  it("leave the finding one by one as they are entered by hand", async () => {
    const all = await opened();
    all.port.type(INCOME, "D7", 5, ROLLUP);
    await all.clock.pass(200);
    expect(unbound(all)).toMatchObject({ at: { cell: "E7" }, related: [] });
    all.port.type(INCOME, "E7", null);
    await all.clock.pass(200);
    expect(unbound(all)).toBeUndefined();
  });

  it("are not written where one of them changed, or nothing was left to do", async () => {
    const all = await opened();
    const [repair] = all.finding.repairs;
    all.port.type(INCOME, "E7", 5, "=D7");
    await all.session.repair(all.finding, repair!);
    expect(all.session.getState().problem).toEqual({
      kind: "cells-changed",
      cells: [`${INCOME}!E7`],
    });
    all.session.dismissProblem();
    all.port.type(INCOME, "D7", 5, ROLLUP);
    all.port.type(INCOME, "E7", 5, ROLLUP);
    await all.session.repair(all.finding, repair!);
    expect(all.session.getState().problem).toBeNull();
    expect(all.port.labels).toEqual([]);
  });

  it("leave the correction before them to be taken back", async () => {
    const all = await opened();
    const figure = all.session
      .getState()
      .result!.findings.find(({ severity }) => severity === "error")!;
    await all.session.repair(figure, figure.repairs[0]!);
    await all.clock.pass(200);
    await all.session.repair(unbound(all)!, unbound(all)!.repairs[0]!);
    await all.clock.pass(200);
    expect(unbound(all)).toBeUndefined();
    expect(all.session.getState().applied?.edits).toEqual(figure.repairs[0]!.edits);
    await all.session.undo();
    await all.clock.pass(200);
    expect(all.port.valueOf(INCOME, "D11")).toBe(137.7);
    expect(unbound(all)).toBeUndefined();
  });

  it("stay where the sheet is protected, and the session says so", async () => {
    const all = await opened();
    all.port.failWith(new HostError("protected-sheet", { sheet: INCOME }));
    await all.session.repair(all.finding, all.finding.repairs[0]!);
    expect(all.session.getState().problem).toMatchObject({
      kind: "host",
      refusal: { code: "protected-sheet" },
    });
    await all.clock.pass(200);
    expect(unbound(all)).toEqual(all.finding);
  });
});
