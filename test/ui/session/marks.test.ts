import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/core/host";
import { INCOME, openWrong } from "./opened";

describe("marks", () => {
  it("are off until asked for, follow the findings, and go with the session", async () => {
    const { session, port, clock } = await openWrong();
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
});
