import { describe, expect, it } from "vitest";
import type { RepairEdit } from "../../../src/core/finding/finding";
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
    const { session, port, finding } = await openWrong();
    await session.repair(finding, finding.repairs[0]!);
    port.type(INCOME, "D11", 5);
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

  it("clicked twice is made once", async () => {
    const { session, port, finding } = await openWrong();
    const [repair] = finding.repairs;
    await Promise.all([session.repair(finding, repair!), session.repair(finding, repair!)]);
    expect(port.labels).toEqual(["更正"]);
    expect(session.getState().problem).toBeNull();
    // The same again, late, with the list not drawn anew yet.
    await session.repair(finding, repair!);
    expect(port.labels).toEqual(["更正"]);
    expect(session.getState()).toMatchObject({ problem: null, applied: { edits: repair!.edits } });
  });

  it("is not made beside another one for the same finding", async () => {
    const { session, port, clock, finding } = await openWrong();
    const other = { ...finding.repairs[0]!, edits: [editOf("D12", "84.48", "48.48")] };
    const both = { ...finding, repairs: [finding.repairs[0]!, other] };
    await session.repair(both, both.repairs[0]!);
    await session.repair(both, other);
    expect(session.getState().problem).toMatchObject({ kind: "cells-changed" });
    await clock.pass(200);
    await session.repair(both, other);
    expect(session.getState().problem).toMatchObject({ kind: "cells-changed" });
    expect(port.labels).toEqual(["更正"]);
  });

  it("taken back twice is taken back once", async () => {
    const { session, port, finding } = await openWrong();
    await session.repair(finding, finding.repairs[0]!);
    await Promise.all([session.undo(), session.undo()]);
    expect(port.labels).toEqual(["更正", "撤销更正"]);
    expect(session.getState()).toMatchObject({ problem: null, applied: null });
  });

  it("is not offered to be taken back once it was undone in the sheet", async () => {
    const { session, port, clock, finding } = await openWrong();
    await session.repair(finding, finding.repairs[0]!);
    await clock.pass(200);
    expect(session.getState().applied).not.toBeNull();
    port.type(INCOME, "D11", 137.7);
    await clock.pass(200);
    expect(session.getState().applied).toBeNull();
  });

  it("is judged anew where a cell was opened before it was written", async () => {
    const { session, port, finding } = await openWrong();
    const apply = port.apply.bind(port);
    port.apply = () => {
      port.apply = apply;
      port.type(INCOME, "D11", 99);
      return Promise.reject(new HostError("cell-editing"));
    };
    await session.repair(finding, finding.repairs[0]!);
    expect(session.getState().problem).toMatchObject({ kind: "cells-changed" });
    expect(port.valueOf(INCOME, "D11")).toBe(99);
  });

  it("stays taken back beside an explanation given meanwhile", async () => {
    const { session, port, clock, finding } = await openWrong();
    await session.explain(finding, "原因");
    await session.repair(finding, finding.repairs[0]!);
    await clock.pass(200);
    expect(session.getState().explained.unused).toHaveLength(1);
    await session.undo();
    await clock.pass(200);
    expect(port.valueOf(INCOME, "D11")).toBe(137.7);
    // The finding is there again, and an error that no reason lets stand.
    expect(session.getState().explained.refused).toHaveLength(1);
  });
});

function editOf(cell: string, from: string, to: string): RepairEdit {
  return { sheet: INCOME, cell, from, to };
}
