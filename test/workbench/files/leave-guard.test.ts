import { expect, test } from "vitest";
import { Store } from "../../../src/ui/session/store";
import { guardLeaving } from "../../../src/workbench/files/leave-guard";

/** Leaves a page; true where the browser asks. */
function leave(page: EventTarget): boolean {
  const event = Object.assign(new Event("beforeunload", { cancelable: true }), {});
  let said: unknown = "";
  Object.defineProperty(event, "returnValue", {
    get: () => said,
    set: (value) => {
      said = value;
    },
  });
  page.dispatchEvent(event);
  // Both ways of asking, for browsers of now and of old.
  expect(said !== "").toBe(event.defaultPrevented);
  return event.defaultPrevented;
}

test("the browser asks only while there are unsaved changes", () => {
  const page = new EventTarget();
  const unsaved = new Store({ isDirty: false });
  const stop = guardLeaving(page, unsaved);
  expect(leave(page)).toBe(false);
  unsaved.set({ isDirty: true });
  expect(leave(page)).toBe(true);
  unsaved.set({ isDirty: false });
  expect(leave(page)).toBe(false);
  unsaved.set({ isDirty: true });
  stop();
  expect(leave(page)).toBe(false);
  unsaved.set({ isDirty: false });
  unsaved.set({ isDirty: true });
  expect(leave(page)).toBe(false);
});

test("a document that is unsaved from the start is guarded from the start", () => {
  const page = new EventTarget();
  guardLeaving(page, new Store({ isDirty: true }));
  expect(leave(page)).toBe(true);
});

test("a page has no listener while nothing is unsaved", () => {
  const listeners: string[] = [];
  const page = new EventTarget();
  page.addEventListener = (type) => listeners.push(type);
  const unsaved = new Store({ isDirty: false });
  guardLeaving(page, unsaved);
  expect(listeners).toEqual([]);
  unsaved.set({ isDirty: true });
  expect(listeners).toEqual(["beforeunload"]);
});
