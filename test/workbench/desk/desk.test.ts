// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { HostError } from "../../../src/core/host";
import { Desk } from "../../../src/workbench/desk/desk";
import { FakePage, bytesOf, fileOf, handleOf, textOf } from "./fake-parts";

const DROP = {} as DataTransfer;

let page: FakePage;
let desk: Desk;
beforeEach(() => {
  page = new FakePage();
  desk = new Desk(page.parts());
});

const said = () => desk.getState().notice?.kind ?? null;

async function open(name: string, isWritable = true): Promise<void> {
  page.chosen = fileOf(name, isWritable ? handleOf(name) : null);
  await desk.open();
}

describe("starting", () => {
  it("shows the sample to a newcomer", async () => {
    await desk.start(true);
    expect(page.shown).toEqual(["sample.xlsx"]);
    expect(desk.getState()).toMatchObject({ isStarting: false, isDirty: false });
  });

  it("shows nothing to whoever has been here", async () => {
    await desk.start(false);
    expect(desk.getState().opened).toBeNull();
  });

  it("offers what a page has left, and no sample beside it", async () => {
    page.waiting = [{ id: "gone", name: "a.xlsx", handle: null, seen: null, at: 5 }];
    await desk.start(true);
    expect(page.shown).toEqual([]);
    expect(desk.getState().drafts).toHaveLength(1);
  });
});

describe("opening", () => {
  it("shows the chosen file and lists it", async () => {
    await open("a.xlsx");
    expect(desk.getState()).toMatchObject({
      opened: { name: "a.xlsx" },
      opening: null,
      notice: null,
      recent: [{ name: "a.xlsx" }],
    });
  });

  it("leaves everything as it was where the dialog was left", async () => {
    await open("a.xlsx");
    page.chosen = null;
    await desk.open();
    expect(page.shown).toEqual(["a.xlsx"]);
    expect(desk.getState().opened?.name).toBe("a.xlsx");
  });

  it("refuses a damaged file and keeps the one on the desk alive", async () => {
    await open("a.xlsx");
    const before = desk.getState().opened;
    page.damaged.add("b.xlsx");
    await open("b.xlsx");
    expect(desk.getState().notice).toEqual({
      kind: "cannot-open",
      name: "b.xlsx",
      refusal: { code: "damaged", params: {} },
    });
    expect(desk.getState().opened).toBe(before);
    expect(page.shown).toEqual(["a.xlsx"]);
  });

  it("says what a file that cannot be read is called", async () => {
    page.chosen = new HostError("unreadable-file", { name: "c.xlsx" });
    await desk.open();
    expect(desk.getState().notice).toMatchObject({ name: "c.xlsx", refusal: { params: {} } });
  });

  it.each([
    ["several", "one-file"],
    ["no-file", "no-file"],
  ] as const)("says what is wrong with a drop of %s", async (dropped, notice) => {
    page.dropped = dropped;
    await desk.drop(DROP);
    expect(said()).toBe(notice);
  });

  it("shows a dropped file", async () => {
    page.dropped = fileOf("d.xlsx");
    await desk.drop(DROP);
    expect(page.shown).toEqual(["d.xlsx"]);
  });

  it("opens a listed file again and forgets one on request", async () => {
    await open("a.xlsx");
    const [file] = desk.getState().recent;
    if (file === undefined) throw new Error("not listed");
    await desk.openRecent(file);
    expect(page.shown).toEqual(["a.xlsx", "a.xlsx"]);
    await desk.forgetRecent(file);
    expect(desk.getState().recent).toEqual([]);
  });

  it("gives every document another id", async () => {
    await open("a.xlsx");
    const first = desk.getState().opened?.id;
    await open("a.xlsx");
    expect(desk.getState().opened?.id).not.toBe(first);
  });
});

describe("unsaved changes", () => {
  it("are told, and a draft is kept of them", async () => {
    await open("a.xlsx");
    page.edit();
    expect(desk.getState().isDirty).toBe(true);
    await page.pass();
    expect([...page.drafts.values()].map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([
      ["a.xlsx", "a.xlsx, edited"],
    ]);
  });

  it("let the browser ask before the page is left", async () => {
    const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    await open("a.xlsx");
    expect(asks()).toBe(false);
    page.edit();
    expect(asks()).toBe(true);
    await desk.save();
    expect(asks()).toBe(false);
  });

  it.each(["cancel", "discard", "save"] as const)("are decided about: %s", async (decision) => {
    await open("a.xlsx");
    page.edit();
    await open("b.xlsx");
    expect(desk.getState().isLeaving).toBe(true);
    expect(page.shown).toEqual(["a.xlsx"]);
    await desk.decide(decision);
    expect(desk.getState().isLeaving).toBe(false);
    expect(page.shown).toEqual(decision === "cancel" ? ["a.xlsx"] : ["a.xlsx", "b.xlsx"]);
    expect(page.saved.map(({ to }) => to)).toEqual(decision === "save" ? ["a.xlsx"] : []);
    expect(desk.getState().isDirty).toBe(decision === "cancel");
  });

  it("are not left where saving failed", async () => {
    await open("a.xlsx");
    page.edit();
    await open("b.xlsx");
    page.saving = { kind: "refused" };
    await desk.decide("save");
    expect(page.shown).toEqual(["a.xlsx"]);
    expect(desk.getState()).toMatchObject({ isLeaving: true, isDirty: true });
  });

  it("of a new workbook are there from the beginning", async () => {
    await desk.create("new.xlsx", bytesOf("new"));
    expect(desk.getState()).toMatchObject({ isDirty: true, opened: { name: "new.xlsx" } });
    await desk.save();
    expect(page.saved).toEqual([{ to: "new.xlsx", text: "new, edited", isForced: false }]);
    expect(desk.getState().isDirty).toBe(false);
  });

  it("of a page that is gone come back with their file, as unsaved", async () => {
    const handle = handleOf("a.xlsx");
    const seen = { lastModified: 1, size: 9 };
    page.drafts.set("gone", { name: "a.xlsx", bytes: bytesOf("left"), handle, seen });
    page.waiting = [{ id: "gone", name: "a.xlsx", handle, seen, at: 5 }];
    await desk.start(false);
    const [draft] = desk.getState().drafts;
    if (draft === undefined) throw new Error("no draft");
    page.waiting = [];
    await desk.restore(draft);
    expect(desk.getState()).toMatchObject({ isDirty: true, opened: { id: "gone" }, drafts: [] });
    await desk.save();
    expect(page.saved).toEqual([{ to: "a.xlsx", text: "left, edited", isForced: false }]);
    expect(page.drafts.size).toBe(0);
  });

  it("that nobody wants are discarded", async () => {
    page.waiting = [{ id: "gone", name: "a.xlsx", handle: null, seen: null, at: 5 }];
    await desk.start(false);
    const [draft] = desk.getState().drafts;
    if (draft !== undefined) await desk.discard(draft);
    expect(desk.getState().drafts).toEqual([]);
  });
});

describe("saving", () => {
  it("writes to the file that was opened, every time from what was opened", async () => {
    await open("a.xlsx");
    page.edit();
    expect(await desk.save()).toBe(true);
    page.edit();
    expect(await desk.save()).toBe(true);
    expect(page.saved.map(({ to, text }) => [to, text])).toEqual([
      ["a.xlsx", "a.xlsx, edited"],
      ["a.xlsx", "a.xlsx, edited"],
    ]);
    expect(said()).toBe("saved");
    expect(page.drafts.size).toBe(0);
  });

  it("asks for a place where the browser gave no handle", async () => {
    await open("a.xlsx", false);
    await desk.save();
    expect(page.saved[0]?.to).toBe("a.xlsx");
  });

  it.each([
    [{ kind: "refused" }, "not-allowed"],
    [{ kind: "changed-outside" }, "changed-outside"],
    [{ kind: "failed", error: new HostError("host-failed") }, "not-saved"],
    [{ kind: "cancelled" }, null],
  ] as const)("that did not happen leaves the changes: %j", async (result, notice) => {
    await open("a.xlsx");
    page.edit();
    page.saving = result;
    expect(await desk.save()).toBe(false);
    expect(said()).toBe(notice);
    expect(desk.getState()).toMatchObject({ isDirty: true, isSaving: false });
  });

  it("writes over somebody else's changes only when told", async () => {
    await open("a.xlsx");
    await desk.save({ isForced: true });
    expect(page.saved[0]?.isForced).toBe(true);
  });

  it("under another name goes on with that file", async () => {
    await open("a.xlsx");
    const to = handleOf("b.xlsx");
    page.saving = { kind: "saved", handle: to, name: "b.xlsx", seen: { lastModified: 3, size: 1 } };
    await desk.saveAs();
    page.saving = null;
    expect(desk.getState().opened?.name).toBe("b.xlsx");
    await desk.save();
    expect(page.saved.at(-1)?.to).toBe("b.xlsx");
  });

  it("says that a download may not have arrived, and takes it for saved", async () => {
    await open("a.xlsx", false);
    page.edit();
    page.saving = { kind: "downloaded" };
    expect(await desk.save()).toBe(true);
    expect(said()).toBe("downloaded");
    expect(desk.getState().isDirty).toBe(false);
  });
});
