import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import type { Edit } from "../../../src/core/host";
import { bookOf, listenTo, openFake, sheetOf } from "./opened";

const book = bookOf(sheetOf("表", [["合计", 12]]));
const at = { sheet: "表", r0: 0, c0: 1, r1: 0, c1: 1 };
const edit: Edit = { kind: "values", at, values: [[7]] };
const cellIsOpen = { kind: "editing", open: true };
const cellIsClosed = { kind: "editing", open: false };
/** Pauses long enough for a test that ends them by an event. */
const UNTIL_WOKEN = { editing: [60_000], busy: [] };

describe("while a cell is open for typing", () => {
  it("waits, says so once, and goes on as soon as Excel tells of the entry", async () => {
    const { fake, port, events } = await listenTo(book, {}, UNTIL_WOKEN);
    fake.user.startEditing();
    const reading = readBook(port);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events).toEqual([cellIsOpen]);
    fake.user.stopEditing("表", "B1", 13);
    expect((await reading).sheets[0]!.values).toEqual([["合计", 13]]);
    await fake.settle();
    expect(events.filter(({ kind }) => kind === "editing")).toEqual([cellIsOpen, cellIsClosed]);
  });

  it("makes an edit only after the cell was closed, and once", async () => {
    const { fake, port, events } = await listenTo(book);
    fake.user.startEditing();
    const applying = port.apply([edit], "");
    await new Promise((resolve) => setTimeout(resolve, 2));
    fake.user.stopEditing();
    await applying;
    await fake.settle();
    expect(fake.sheet("表").at(0, 1).value).toBe(7);
    expect(events.filter(({ kind }) => kind === "changed")).toHaveLength(1);
  });

  it("opened between the check and the write of an edit, leaves the edit to be judged anew", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    // The listing, what the cells held, then the write.
    fake.fail({ code: "InvalidOperationInCellEditMode", skip: 2 });
    await expect(port.apply([edit], "")).rejects.toMatchObject({ code: "cell-editing" });
    expect(fake.sheet("表").at(0, 1).value).toBe(12);
  });

  it("gives up after its last pause and leaves the workbook alone", async () => {
    const { fake, port, events } = await listenTo(book);
    fake.user.startEditing();
    await expect(port.apply([edit], "")).rejects.toMatchObject({ code: "cell-editing" });
    await expect(port.sheets()).rejects.toMatchObject({ code: "cell-editing" });
    // Once given up, nothing waits for the cell.
    expect(events).toEqual([cellIsOpen, cellIsClosed, cellIsOpen, cellIsClosed]);
    fake.user.stopEditing();
    expect(await readBook(port)).toEqual(book);
    expect(events).toHaveLength(4);
  });

  it("does not wait for the cell to take back an edit it gives up", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    const { syncs } = fake.host;
    fake.host.meanwhile = () => {
      fake.host.meanwhile = () => {
        fake.host.meanwhile = () => fake.user.startEditing();
      };
    };
    await expect(port.apply([edit], "")).rejects.toMatchObject({ code: "cell-editing" });
    // The listing, what the cells held, and the write.
    expect(fake.host.syncs - syncs).toBe(3);
  });

  it("waits with a new sheet, which overwrites nothing", async () => {
    const { fake, port } = openFake(book);
    const looks = { orientation: "portrait", widths: [], frozenRows: 0, merges: [] } as const;
    // The listing, whether the structure is protected, then the write.
    fake.fail({ code: "InvalidOperationInCellEditMode", skip: 2, times: 2 });
    await port.apply([{ kind: "sheet", sheet: { name: "新", cells: [], ...looks } }], "");
    expect(fake.sheet("新").name).toBe("新");
  });

  it("is not waited for any longer once the port is closed", async () => {
    const { fake, port } = openFake(
      book,
      {},
      { editing: new Array<number>(100).fill(60_000), busy: [] },
    );
    fake.user.startEditing();
    const reading = port.sheets();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const closing = port.close();
    await expect(reading).rejects.toMatchObject({ code: "closed" });
    await closing;
  });
});
