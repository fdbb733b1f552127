import { expect, it } from "vitest";
import type { HostEvent } from "../../src/core/host";
import { describeApply } from "./port/apply";
import { describeConceals } from "./port/conceals";
import { describeEvents } from "./port/events";
import { describeMarks } from "./port/marks";
import { describeMemo } from "./port/memo";
import { MONEY, at, expectRefusal, openOn } from "./port/under-test";
import type { PortFactory } from "./port/under-test";

/**
 * Everything of the port that is more than reading, for every host the same; reading is in
 * `describeReader`. What a host says it cannot do is skipped. Run it once for each host.
 */
export function describePort(host: string, makePort: PortFactory): void {
  describeApply(host, makePort);
  describeConceals(host, makePort);
  describeMarks(host, makePort);
  describeEvents(host, makePort);
  describeMemo(host, makePort);

  it(`${host}: refuses everything once it is closed, and falls silent`, async (context) => {
    const { port, user, settle } = await openOn(makePort, context);
    const events: HostEvent[] = [];
    port.listen((event) => events.push(event));
    const last = port.sheets();
    await port.close();
    await port.close();
    expect(await last).toHaveLength(2);
    const calls = [
      port.sheets(),
      port.read([]),
      port.conceals([]),
      port.apply([], ""),
      port.mark("findings", []),
      port.select(at(0, 0)),
      port.recall("key"),
      port.remember("key", null),
    ];
    for (const call of calls) await expectRefusal(call, "closed");
    await user?.type(MONEY, "B2", 1);
    await settle();
    expect(events).toEqual([]);
  });
}
