import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AutosavedDesk } from "./autosaved-desk";

describe("when a draft is kept", () => {
  test("three seconds after the last edit, once", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    await desk.clock.pass(2_000);
    desk.edit();
    await desk.clock.pass(2_999);
    expect(desk.keptAt).toEqual([]);
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([5_000]);
    expect(desk.draft).toBe(2);
  });

  test("twenty seconds after the first, however busy the user is", async () => {
    const desk = new AutosavedDesk();
    for (let second = 0; second < 45; second += 1) {
      desk.edit();
      await desk.clock.pass(1_000);
    }
    expect(desk.keptAt).toEqual([20_000, 40_000]);
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([20_000, 40_000, 47_000]);
    expect(desk.draft).toBe(45);
  });

  test("never while nothing was changed", async () => {
    const desk = new AutosavedDesk();
    await desk.clock.pass(60_000);
    await desk.autosave.flush();
    await desk.hide();
    expect(desk.keptAt).toEqual([]);
    expect(desk.autosave.get()).toEqual({ isDirty: false, trouble: null });
  });

  test("when the page is hidden or left, at once", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    await desk.hide();
    expect(desk.keptAt).toEqual([0]);
    desk.edit();
    desk.page.dispatchEvent(new Event("pagehide"));
    await desk.clock.pass(0);
    expect(desk.keptAt).toEqual([0, 0]);
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([0, 0]);
  });

  test("not when the page is seen again", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    desk.document.dispatchEvent(new Event("visibilitychange"));
    await desk.clock.pass(0);
    expect(desk.keptAt).toEqual([]);
  });

  test("an edit made while a draft is kept comes with the next", async () => {
    const desk = new AutosavedDesk(5_000);
    desk.edit();
    await desk.clock.pass(4_000);
    desk.edit();
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([8_000, 13_000]);
    expect(desk.draft).toBe(2);
    expect(desk.mostMaking).toBe(1);
  });
});

describe("saving", () => {
  test("to a file makes the document clean and forgets the draft", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    await desk.clock.pass(3_000);
    expect(desk.draft).toBe(1);
    await desk.autosave.saved(desk.autosave.mark());
    expect(desk.draft).toBeNull();
    expect(desk.autosave.get().isDirty).toBe(false);
    await desk.clock.pass(60_000);
    expect(desk.draft).toBeNull();
  });

  test("while an edit waits for its draft makes that needless", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    await desk.autosave.saved(desk.autosave.mark());
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([]);
  });

  test("while a draft is being kept forgets that too", async () => {
    const desk = new AutosavedDesk(5_000);
    desk.edit();
    await desk.clock.pass(4_000);
    const saved = desk.autosave.saved(desk.autosave.mark());
    await desk.clock.pass(60_000);
    await saved;
    expect(desk.keptAt).toEqual([8_000]);
    expect(desk.draft).toBeNull();
  });

  test("an edit made during it leaves the document dirty and its draft kept", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    await desk.clock.pass(3_000);
    const moment = desk.autosave.mark();
    desk.edit();
    await desk.autosave.saved(moment);
    expect(desk.autosave.get().isDirty).toBe(true);
    expect(desk.draft).toBe(1);
    await desk.clock.pass(3_000);
    expect(desk.draft).toBe(2);
  });
});

describe("trouble", () => {
  test.each(["no-room", "not-made"] as const)("%s is said, and tried again", async (trouble) => {
    const desk = new AutosavedDesk();
    desk.troubles.push(trouble);
    desk.edit();
    await desk.clock.pass(3_000);
    expect(desk.autosave.get()).toEqual({ isDirty: true, trouble });
    await desk.clock.pass(20_000);
    expect(desk.draft).toBe(1);
    expect(desk.keptAt).toEqual([23_000]);
    expect(desk.autosave.get()).toEqual({ isDirty: true, trouble: null });
  });

  test("a browser without storage is tried again after the next edit only", async () => {
    const desk = new AutosavedDesk();
    desk.troubles.push("no-storage");
    desk.edit();
    await desk.clock.pass(120_000);
    expect(desk.keptAt).toEqual([]);
    expect(desk.autosave.get().trouble).toBe("no-storage");
    desk.edit();
    await desk.clock.pass(3_000);
    expect(desk.autosave.get().trouble).toBeNull();
  });

  test("is over when a file holds everything", async () => {
    const desk = new AutosavedDesk();
    desk.troubles.push("no-storage");
    desk.edit();
    await desk.clock.pass(3_000);
    await desk.autosave.saved(desk.autosave.mark());
    expect(desk.autosave.get()).toEqual({ isDirty: false, trouble: null });
  });
});

describe("the end", () => {
  test("nothing is kept after it, and the draft stays", async () => {
    const desk = new AutosavedDesk();
    desk.edit();
    await desk.clock.pass(3_000);
    desk.edit();
    await desk.autosave.stop();
    desk.edit();
    await desk.hide();
    desk.page.dispatchEvent(new Event("pagehide"));
    await desk.autosave.flush();
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([3_000]);
    expect(desk.draft).toBe(1);
  });

  test("waits for a draft under way, and is not followed by another attempt", async () => {
    const desk = new AutosavedDesk(5_000);
    desk.edit();
    await desk.clock.pass(4_000);
    desk.troubles.push("no-room");
    let isOver = false;
    const stopped = desk.autosave.stop().then(() => {
      isOver = true;
    });
    await desk.clock.pass(3_999);
    expect(isOver).toBe(false);
    await desk.clock.pass(1);
    await stopped;
    await desk.clock.pass(60_000);
    expect(desk.keptAt).toEqual([]);
  });
});

test("watchers are told when the state changes", async () => {
  const desk = new AutosavedDesk();
  const seen: boolean[] = [];
  const unsubscribe = desk.autosave.subscribe(() => seen.push(desk.autosave.get().isDirty));
  desk.edit();
  desk.edit();
  await desk.autosave.saved(desk.autosave.mark());
  unsubscribe();
  desk.edit();
  expect(seen).toEqual([true, false]);
});

/** What may happen to a document, in any order. */
const STEP = fc.oneof(
  { weight: 4, arbitrary: fc.constant("edit" as const) },
  { weight: 1, arbitrary: fc.constant("hide" as const) },
  { weight: 1, arbitrary: fc.constant("flush" as const) },
  { weight: 1, arbitrary: fc.constantFrom("no-room" as const, "not-made" as const) },
  { weight: 2, arbitrary: fc.constant("save" as const) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 25_000 }) },
);

test("whatever happens, every edit is in the file or the draft in the end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(STEP, { maxLength: 40 }),
      fc.constantFrom(0, 700, 4_000, 30_000),
      async (steps, makeTakes) => {
        const desk = new AutosavedDesk(makeTakes);
        let file = 0;
        for (const step of steps) {
          if (typeof step === "number") await desk.clock.pass(step);
          else if (step === "edit") desk.edit();
          else if (step === "hide") await desk.hide();
          else if (step === "flush") void desk.autosave.flush();
          else if (step === "save") {
            file = desk.edits;
            void desk.autosave.saved(desk.autosave.mark());
          } else desk.troubles.push(step);
          const { isDirty } = desk.autosave.get();
          expect(isDirty).toBe(file !== desk.edits);
        }
        desk.troubles.length = 0;
        await desk.clock.pass(1_000_000);
        expect(desk.draft).toBe(file === desk.edits ? null : desk.edits);
        expect(desk.mostMaking).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});
