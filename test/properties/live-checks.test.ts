import { describe, expect, it } from "vitest";
import { toA1 } from "../../src/core/book/address";
import type { Scalar } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import { check } from "../../src/core/check/check";
import { HostError, type HostErrorCode } from "../../src/core/host";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { findingsJson } from "../../src/report/json/findings";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";
import { openSession } from "../../src/ui/session/live-session";
import { sampleBook } from "../support/books";
import { MemoryPort } from "../support/memory-port";
import { randomFrom, type Random } from "../support/random";
import { HandClock } from "../ui/session/clock";

const EDITS = 200;
const FAULTS: readonly HostErrorCode[] = ["cell-editing", "host-busy", "unknown-sheet"];

/** Figures mostly, and now and then what a slip of the keyboard leaves in a cell. */
function typed(random: Random): Scalar {
  const kinds: readonly (() => Scalar)[] = [
    () => random.integer(100_000) / 100,
    () => random.integer(100),
    () => null,
    () => "１２．５",
    () => "合计",
    () => ({ err: "#REF!" }),
  ];
  return random.chance(0.7) ? random.integer(50_000) / 100 : random.pick(kinds)();
}

describe("a session over many edits", () => {
  it.each([1, 2])("ends with the findings of a fresh check (seed %i)", async (seed) => {
    const random = randomFrom(seed);
    const port = new MemoryPort(await sampleBook());
    const clock = new HandClock();
    const words = { finding: () => "", correction: "", undo: "" };
    const session = openSession(port, { layouts: LAYOUT_SETS, words, clock });
    await clock.pass(0);

    const names = (await port.sheets()).map(({ name }) => name).slice(0, 9);
    for (let edit = 0; edit < EDITS; edit += 1) {
      if (random.chance(0.05)) port.failWith(new HostError(random.pick(FAULTS)));
      const cell = toA1(random.integer(45), random.integer(12));
      port.type(random.pick(names), cell, typed(random));
      if (random.chance(0.3)) await clock.pass(random.integer(300));
    }
    await clock.pass(10_000);
    // Several faults in a row may have ended in a failure; the next edit must make up for it.
    port.recover();
    port.type(random.pick(names), "A1", "表");
    await clock.pass(1000);

    const { result, layout, waiting, failure, isChecking } = session.getState();
    const fresh = check(structuredClone(await readBook(port)), layout);
    expect(findingsJson(result!, "a.xlsx", ZH_CN)).toEqual(findingsJson(fresh, "a.xlsx", ZH_CN));
    expect({ waiting, failure, isChecking }).toEqual({
      waiting: null,
      failure: null,
      isChecking: false,
    });
  });
});
