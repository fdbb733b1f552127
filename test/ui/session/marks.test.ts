import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/core/host";
import { INCOME, openWrong } from "./opened";

describe("marks", () => {
  it("are off until asked for, follow the findings, and go with the session", async () => {
    const { session, port, clock } = await openWrong({ undo: true });
    expect(port.marks.size).toBe(0);
    await session.showMarks(true);
    expect(port.marks.get("findings")).toContainEqual({
      at: { sheet: INCOME, r0: 10, c0: 3, r1: 10, c1: 3 },
      level: "error",
      text: expect.any(String) as string,
    });
    port.type(INCOME, "D11", 173.7);
    await clock.pass(200);
    expect(port.marks.get("findings")?.filter(({ level }) => level === "error")).toEqual([]);
    await session.close();
    expect(port.marks.size).toBe(0);
  });

  it("that a host refuses do not make the check a failure", async () => {
    const { session, port } = await openWrong();
    port.failWith(new HostError("protected-sheet", { sheet: INCOME }));
    await session.showMarks(true);
    expect(session.getState()).toMatchObject({ hasMarks: false, stage: "ready", failure: null });
    expect(session.getState().problem).toMatchObject({ kind: "host" });
  });

  it("are drawn anew only when asked where drawing empties the undo list", async () => {
    const { session, port, clock } = await openWrong({ undo: false });
    await session.showMarks(true);
    const drawn = port.marks.get("findings");
    port.type(INCOME, "D11", 173.7);
    await clock.pass(200);
    expect(port.marks.get("findings")).toBe(drawn);
    expect(session.getState()).toMatchObject({ hasMarks: true, areMarksOld: true });
    await session.checkNow();
    expect(port.marks.get("findings")).not.toEqual(drawn);
    expect(session.getState()).toMatchObject({ hasMarks: true, areMarksOld: false });
  });

  it("leave a problem shown that they have nothing to do with", async () => {
    const { session, port, clock, finding } = await openWrong({ undo: true });
    await session.showMarks(true);
    port.type(INCOME, "D11", 99);
    await session.repair(finding, finding.repairs[0]!);
    await clock.pass(200);
    expect(session.getState().problem).toMatchObject({ kind: "cells-changed" });
  });

  it("are old where a sheet refused the new ones, which is no problem of the user", async () => {
    const { session, port, clock } = await openWrong({ undo: true });
    await session.showMarks(true);
    const mark = port.mark.bind(port);
    port.mark = () => Promise.reject(new HostError("protected-sheet", { sheet: INCOME }));
    port.type(INCOME, "D11", 99);
    await clock.pass(200);
    expect(session.getState()).toMatchObject({ areMarksOld: true, problem: null, failure: null });
    port.mark = mark;
    await session.close();
    expect(port.marks.size).toBe(0);
  });

  it("do not come back from a check that was under way when the session was closed", async () => {
    const { session, port, clock } = await openWrong({ undo: true });
    await session.showMarks(true);
    const checking = session.checkNow();
    await Promise.all([session.close(), session.close(), checking]);
    await clock.pass(1000);
    expect(port.marks.size).toBe(0);
    const after = session.getState();
    await session.showMarks(true);
    await session.undo();
    expect(session.getState()).toBe(after);
  });
});
