import { describe, expect, it } from "vitest";
import { explanationOf, writeExplanations } from "../../../src/core/finding/explanation";
import type { Finding } from "../../../src/core/finding/finding";
import { HostError } from "../../../src/core/host";
import { sampleBook } from "../../support/books";
import { MemoryPort } from "../../support/memory-port";
import { open, openOn, type Open } from "./opened";

const KEY = "budget-disclosure.explanations";

describe("an explanation", () => {
  async function explained(): Promise<Open & { readonly warning: Finding }> {
    const opened = await open();
    const findings = opened.session.getState().result!.findings;
    const warning = findings.find(({ rule }) => rule === "X-15")!;
    await opened.session.explain(warning, " 口径不同 ");
    return { ...opened, warning };
  }

  it("is kept in the workbook and read again by the next session", async () => {
    const { port, session, warning } = await explained();
    const given = session.getState().explained.inForce.get(warning.fingerprint);
    expect(given).toMatchObject({ rule: "X-15", reason: "口径不同" });
    const next = openOn(port);
    await next.clock.pass(0);
    expect(next.session.getState().explained.inForce.get(warning.fingerprint)).toEqual(given);
  });

  it("is taken back by an empty reason", async () => {
    const { port, session, warning } = await explained();
    await session.explain(warning, "  ");
    expect(session.getState().explained.inForce.size).toBe(0);
    expect(port.kept.size).toBe(0);
  });

  it("is outdated when the figures change, unused when the finding goes", async () => {
    const { port, session, clock, warning } = await explained();
    const { sheet, cell } = warning.at!;
    port.type(sheet, cell, 28.29);
    await clock.pass(200);
    expect(session.getState().explained.inForce.size).toBe(0);
    expect(session.getState().explained.outdated).toHaveLength(1);

    port.type(sheet, cell, Number(warning.expected));
    await clock.pass(200);
    expect(session.getState().explained.unused).toHaveLength(1);
    await session.forgetExplanation(warning.fingerprint);
    expect(session.getState().explained.unused).toEqual([]);
  });

  it("does not count where the workbook refused to keep it", async () => {
    const { port, session, warning } = await explained();
    port.failWith(new HostError("read-only"));
    await session.explain(warning, "另一个原因");
    expect(session.getState().problem).toMatchObject({ refusal: { code: "read-only" } });
    const reason = session.getState().explained.inForce.get(warning.fingerprint)?.reason;
    expect(reason).toBe("口径不同");
  });

  it("lasts as long as the pane where the host keeps nothing", async () => {
    const { session, port } = await open(undefined, { storage: false });
    const [finding] = session.getState().result!.findings;
    await session.explain(finding!, "原因");
    expect(session.getState().explained.inForce.size).toBe(1);
    expect(session.getState().keepsExplanations).toBe(false);
    expect(port.kept.size).toBe(0);
  });

  it("leaves the reasons that were given elsewhere, and takes them in", async () => {
    const { port, session, warning } = await explained();
    const other = openOn(port);
    await other.clock.pass(0);
    const theirs = other.session.getState().result!.findings.find(({ rule }) => rule !== "X-15")!;
    await other.session.explain(theirs, "同事的原因");
    await session.explain(warning, "新的原因");
    const reasons = (one: Open) =>
      [...one.session.getState().explained.inForce.values()].map(({ reason }) => reason).sort();
    expect(reasons({ ...other, session })).toEqual(["同事的原因", "新的原因"]);
    await other.session.checkNow();
    expect(reasons(other)).toEqual(["同事的原因", "新的原因"]);
  });

  it("given twice in a row loses neither", async () => {
    const { session } = await open();
    const [first, second] = session.getState().result!.findings;
    await Promise.all([session.explain(first!, "一"), session.explain(second!, "二")]);
    expect(session.getState().explained.inForce.size).toBe(2);
  });

  it("moves a text that it cannot read aside, and only when a reason is given", async () => {
    const port = new MemoryPort(await sampleBook());
    port.kept.set(KEY, "不是本程序写的");
    const { session, clock } = openOn(port);
    await clock.pass(0);
    const [finding] = session.getState().result!.findings;
    await session.forgetExplanation(finding!.fingerprint);
    expect([...port.kept]).toEqual([[KEY, "不是本程序写的"]]);
    await session.explain(finding!, "原因");
    expect(port.kept.get(`${KEY}.set-aside`)).toBe("不是本程序写的");
    expect(session.getState().explained.inForce.size).toBe(1);
    port.kept.set(KEY, "又一次");
    await session.explain(finding!, "原因");
    expect(port.kept.get(`${KEY}.set-aside`)).toBe("不是本程序写的\n又一次");
  });

  it("that cannot be read do not keep the findings from being shown", async () => {
    const port = new MemoryPort(await sampleBook());
    const recall = port.recall.bind(port);
    port.recall = () => Promise.reject(new HostError("host-failed", { detail: "x" }));
    const { session, clock } = openOn(port);
    await clock.pass(0);
    expect(session.getState()).toMatchObject({ stage: "ready", problem: { kind: "host" } });
    port.kept.set(
      KEY,
      writeExplanations([explanationOf(session.getState().result!.findings[0]!, "因")]),
    );
    port.recall = recall;
    port.type("02收入总表", "A1", "收入总表");
    await clock.pass(200);
    expect(session.getState().explained.inForce.size).toBe(1);
  });
});
