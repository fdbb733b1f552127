import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/core/host";
import { INCOME, openWrong } from "./opened";

describe("a repair", () => {
  it("corrects the cell, and is taken back", async () => {
    const { session, port, clock, finding } = await openWrong();
    await session.repair(finding, finding.repairs[0]!);
    await clock.pass(200);
    expect(port.valueOf(INCOME, "D11")).toBe(173.7);
    expect(port.labels).toEqual(["更正"]);
    expect(session.getState().applied?.edits).toHaveLength(1);
    expect(session.getState().result?.findings).not.toContainEqual(finding);

    await session.undo();
    await clock.pass(200);
    expect(port.valueOf(INCOME, "D11")).toBe(137.7);
    expect(session.getState().applied).toBeNull();
    expect(session.getState().result?.findings.map(({ fingerprint }) => fingerprint)).toContain(
      finding.fingerprint,
    );
  });

  it("does not overwrite a cell that changed in the meantime", async () => {
    const { session, port, finding } = await openWrong();
    port.type(INCOME, "D11", 99);
    await session.repair(finding, finding.repairs[0]!);
    expect(session.getState().problem).toEqual({
      kind: "cells-changed",
      cells: [`${INCOME}!D11`],
    });
    expect(port.valueOf(INCOME, "D11")).toBe(99);
  });

  it("does not overwrite a formula", async () => {
    const { session, port, clock, finding } = await openWrong();
    port.type(INCOME, "D11", 137.7, "=A1");
    await session.repair(finding, finding.repairs[0]!);
    expect(session.getState().problem).toMatchObject({ kind: "formula-cells" });
    await clock.pass(200);
    expect(port.valueOf(INCOME, "D11")).toBe(137.7);
    session.dismissProblem();
    expect(session.getState().problem).toBeNull();
  });

  it("is not taken back over what was typed since", async () => {
    const { session, port, clock, finding } = await openWrong();
    await session.repair(finding, finding.repairs[0]!);
    port.type(INCOME, "D11", 5);
    await clock.pass(200);
    await session.undo();
    expect(session.getState().problem).toMatchObject({ kind: "cells-changed" });
    expect(port.valueOf(INCOME, "D11")).toBe(5);
  });

  it("cannot be taken back by address once rows moved", async () => {
    const { session, port, clock, finding } = await openWrong();
    await session.repair(finding, finding.repairs[0]!);
    port.emit({ kind: "structure" });
    await clock.pass(200);
    expect(session.getState().applied).toBeNull();
  });

  it("says why a protected sheet was not corrected", async () => {
    const { session, port, finding } = await openWrong();
    port.failWith(new HostError("protected-sheet", { sheet: INCOME }));
    await session.repair(finding, finding.repairs[0]!);
    expect(session.getState().problem).toEqual({
      kind: "host",
      refusal: { code: "protected-sheet", params: { sheet: INCOME } },
    });
    expect(session.getState().applied).toBeNull();
  });
});
