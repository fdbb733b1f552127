import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/core/book/book";
import type { HostEvent } from "../../../src/core/host";
import { MONEY, at, expectRefusal, listenOn, values } from "./under-test";
import type { PortFactory } from "./under-test";

/** A live host says what happened, where, and who did it. */
export function describeEvents(host: string, makePort: PortFactory): void {
  describe(`${host}: events`, () => {
    it("tells what the user types, and what is calculated from it", async (context) => {
      const { user, events, settle, port } = await listenOn(makePort, context);
      await user.type(MONEY, "B2", 50);
      await settle();
      expect(changes(events, "user")).toEqual([at(1, 1)]);
      expect(changes(events, "self")).toEqual([]);
      if (port.can.recalc) expect(changes(events, "calc")).toContainEqual(at(3, 1));
    });

    it("tells its own edits as its own", async (context) => {
      const { port, events, settle } = await listenOn(makePort, context);
      await port.apply([values(at(1, 1), [[7]]), values(at(5, 5), [["x"]])], "");
      await settle();
      expect(changes(events, "user")).toEqual([]);
      expect(changes(events, "self")).toEqual(expect.arrayContaining([at(1, 1), at(5, 5)]));
    });

    it("tells inserted rows and new names as a change of structure", async (context) => {
      const { user, events, settle, port } = await listenOn(makePort, context);
      await user.insertRows(MONEY, 2, 1);
      await settle();
      expect(events).toContainEqual({ kind: "structure" });
      events.length = 0;
      await user.renameSheet(MONEY, "改名");
      await user.type("改名", "B3", 1);
      await settle();
      expect(events[0]).toEqual({ kind: "structure" });
      expect(changes(events, "user")).toEqual([{ ...at(2, 1), sheet: "改名" }]);
      await expectRefusal(port.read([{ sheet: MONEY, parts: ["values"] }]), "unknown-sheet");
    });

    it("tells what the user selects", async (context) => {
      const { user, events, settle } = await listenOn(makePort, context);
      await user.select(MONEY, "B2:B3");
      await settle();
      expect(events.at(-1)).toEqual({ kind: "selected", at: at(1, 1, 2, 1) });
    });

    it("tells nothing after a listener has stopped", async (context) => {
      const { user, events, settle, stop } = await listenOn(makePort, context);
      stop();
      await user.type(MONEY, "B2", 50);
      await settle();
      expect(events).toEqual([]);
    });
  });
}

function changes(events: readonly HostEvent[], by: string): Place[] {
  return events.flatMap((event) =>
    event.kind === "changed" && event.by === by ? event.places : [],
  );
}
