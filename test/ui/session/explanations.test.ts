import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/finding/finding";
import { HostError } from "../../../src/core/host";
import { open, openOn, type Open } from "./opened";

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
});
