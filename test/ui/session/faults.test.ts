import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/core/host";
import { sampleBook } from "../../support/books";
import { MemoryPort } from "../../support/memory-port";
import { errors, INCOME, open, openOn } from "./opened";

describe("a host that cannot answer", () => {
  it("is asked again once the cell is no longer being edited", async () => {
    const opened = await open();
    opened.port.failWith(new HostError("cell-editing"));
    opened.port.type(INCOME, "D11", 137.7);
    await opened.clock.pass(200);
    expect(opened.session.getState()).toMatchObject({ waiting: "cell-editing", isChecking: true });
    expect(errors(opened)).toEqual([]);
    await opened.clock.pass(2000);
    expect(opened.session.getState()).toMatchObject({ waiting: null, isChecking: false });
    expect(errors(opened)).toHaveLength(1);
  });

  it("shows the last result beside the reason", async () => {
    const opened = await open();
    opened.port.failWith(new HostError("host-failed", { detail: "GeneralException" }));
    opened.port.type(INCOME, "D11", 137.7);
    await opened.clock.pass(200);
    const state = opened.session.getState();
    expect(state).toMatchObject({ stage: "ready", isChecking: false });
    expect(state.failure).toEqual({ code: "host-failed", params: { detail: "GeneralException" } });
    // The next check also reads what the failed one should have read.
    opened.port.type(INCOME, "A1", "收入总表");
    await opened.clock.pass(200);
    expect(opened.session.getState().failure).toBeNull();
    expect(errors(opened).map(({ at }) => at?.cell)).toContain("D11");
  });

  it("ends as failed where nothing was ever read", async () => {
    const port = new MemoryPort(await sampleBook());
    port.failWith(new HostError("host-failed", { detail: "x" }));
    const { session, clock } = openOn(port);
    await clock.pass(10);
    expect(session.getState()).toMatchObject({ stage: "failed", isChecking: false });
  });

  it("is read anew, a few times, when sheets move under the reader", async () => {
    const opened = await open();
    opened.port.failWith(new HostError("unknown-sheet", { sheet: "x" }));
    opened.port.type(INCOME, "D11", 137.7);
    await opened.clock.pass(1000);
    expect(opened.session.getState().failure).toBeNull();
    expect(errors(opened)).toHaveLength(1);

    const moved = Array.from({ length: 9 }, () => new HostError("unknown-sheet", { sheet: "x" }));
    opened.port.failWith(...moved);
    await opened.session.checkNow();
    await opened.clock.pass(1000);
    expect(opened.session.getState().failure?.code).toBe("unknown-sheet");
  });
});
