import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Book } from "../../src/core/book/book";
import { sampleBook } from "../support/books";
import { randomFrom } from "../support/random";
import { LiveRun, NOTHING_LEFT } from "../ui/session/excel/live-run";
import { DEEDS, stepsFrom, type Step } from "../ui/session/excel/steps";

const STEPS = 150;
/** ExcelApi 1.x: the newest, without undo and names, without makers of changes, the oldest alive. */
const LEVELS = [20, 16, 9, 7] as const;
/** From here on Excel tells of renaming, moving and hiding. */
const TELLS_ALL = 17;

const GOOD = { isEveryEventChecked: true, isRightInTheEnd: true, ...NOTHING_LEFT };

let sample: Book;
beforeAll(async () => {
  sample = await sampleBook();
});
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function outcome(steps: readonly Step[], level: number): Promise<object> {
  const run = new LiveRun(sample, level);
  await run.play(steps);
  await run.calm();
  // A check that failed for good waits for the next event.
  const isTold = level >= TELLS_ALL && run.session.getState().failure === null;
  const before = isTold ? await run.verdicts() : null;
  await run.touch();
  const after = await run.verdicts();
  return {
    isEveryEventChecked: before === null || before.shown === before.fresh,
    isRightInTheEnd: after.shown === after.fresh,
    ...(await run.leftBehind()),
  };
}

const step = fc.record<Step>({
  deed: fc.constantFrom(...DEEDS),
  sheet: fc.nat(11),
  row: fc.nat(44),
  column: fc.nat(11),
  pick: fc.nat(999),
  isMeanwhile: fc.boolean(),
  wait: fc.constantFrom(0, 0, 5, 100, 400, 2000),
});

describe("a session over Excel, whatever happens at every await", () => {
  for (const level of LEVELS) {
    it.each([1, 2])(`ends right at ExcelApi 1.${level} (seed %i)`, async (seed) => {
      expect(await outcome(stepsFrom(randomFrom(seed), STEPS), level)).toEqual(GOOD);
    });
  }

  it.each([
    ["two clicks on a correction wrote it twice", 20, 1],
    ["marks stayed on a sheet that was protected when they were switched off", 20, 5],
  ])("no longer fails where %s", async (_what, level, seed) => {
    expect(await outcome(stepsFrom(randomFrom(seed), STEPS), level)).toEqual(GOOD);
  });

  it("hears of edits after the handlers and the first check were refused", async () => {
    const at = { sheet: 0, row: 0, column: 0, isMeanwhile: false, wait: 0 };
    // An error that nothing helps against, three times.
    const steps: Step[] = [
      { ...at, deed: "fault", pick: 41 },
      { ...at, deed: "type", pick: 0 },
    ];
    expect(await outcome(steps, 20)).toEqual(GOOD);
  });

  it("ends right after any few steps", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...LEVELS),
        async (steps, level) => {
          expect(await outcome(steps, level)).toEqual(GOOD);
        },
      ),
      { numRuns: 30 },
    );
  });
});
