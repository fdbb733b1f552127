import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import type { Edit, WorkbookPort } from "../../../src/core/host";
import { bookOf, openFake, sheetOf } from "./opened";

const book = bookOf(sheetOf("甲", [["a", 1]]), sheetOf("乙", [["b", 2]]), sheetOf("丙", []));
const at = (sheet: string) => ({ sheet, r0: 0, c0: 1, r1: 0, c1: 1 });
const edit = (sheet: string): Edit => ({ kind: "values", at: at(sheet), values: [[9]] });

describe("sheets that change between two requests", () => {
  it("renamed: refuses rather than answer for another sheet", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.host.meanwhile = () => fake.user.renameSheet("乙", "丁");
    await expect(port.read([{ sheet: "乙", parts: ["values"] }])).rejects.toMatchObject({
      code: "unknown-sheet",
      params: { sheet: "乙" },
    });
  });

  it("with names exchanged: answers what now has the name", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.host.meanwhile = () => {
      fake.user.renameSheet("甲", "x");
      fake.user.renameSheet("乙", "甲");
      fake.user.renameSheet("x", "乙");
    };
    const [part] = await port.read([{ sheet: "甲", parts: ["values"] }]);
    expect(part!.values).toEqual([["b", 2]]);
  });

  it("deleted: names the missing one of several", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.host.meanwhile = () => fake.user.deleteSheet("乙");
    const wants = ["甲", "乙"].map((sheet) => ({ sheet, parts: ["values"] as const }));
    await expect(port.read(wants)).rejects.toMatchObject({ params: { sheet: "乙" } });
  });

  it("deleted and listed: the listing starts again", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.user.deleteSheet("乙");
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["甲", "丙"]);
  });

  it.each(["InvalidRequestContext", "ItemNotFound"])(
    "hit by %s for no lasting reason: reads again",
    async (code) => {
      const { fake, port } = openFake(book);
      await port.sheets();
      fake.fail({ code });
      expect(await readBook(port)).toEqual(book);
    },
  );

  it("filled or emptied meanwhile: the answer is what is there now", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.host.meanwhile = () => {
      fake.user.paste("甲", "A1", [[null, null]]);
      fake.user.type("丙", "C3", "新");
    };
    const wants = ["甲", "丙"].map((sheet) => ({ sheet, parts: ["values"] as const }));
    const [first, second] = await port.read(wants);
    expect(first!.rect).toEqual({ sheet: "甲", r0: 0, c0: 0, r1: -1, c1: -1 });
    expect(second).toMatchObject({ rect: { r0: 2, c0: 2, r1: 2, c1: 2 }, values: [["新"]] });
  });

  it.each([
    ["an edit", (port: WorkbookPort) => port.apply([edit("乙")], "")],
    [
      "a mark",
      (port: WorkbookPort) => port.mark("findings", [{ at: at("乙"), level: "error", text: "错" }]),
    ],
    ["a selection", (port: WorkbookPort) => port.select(at("乙"))],
  ])("deleted before %s is made: says so", async (_what, call) => {
    const { fake, port } = openFake(book);
    await port.sheets();
    // After the listing that the call begins with.
    fake.host.meanwhile = () => {
      fake.host.meanwhile = () => fake.user.deleteSheet("乙");
    };
    await expect(call(port)).rejects.toMatchObject({
      code: "unknown-sheet",
      params: { sheet: "乙" },
    });
  });

  it("made by someone else under the name of a new one: stay", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    const made = { name: "新", orientation: "portrait", widths: [], frozenRows: 0 } as const;
    // The listing, whether the structure is protected, then the write.
    fake.host.meanwhile = () => {
      fake.host.meanwhile = () => {
        fake.host.meanwhile = () => fake.user.addSheet("新");
      };
    };
    const sheet = { ...made, merges: [], cells: [] };
    await expect(port.apply([{ kind: "sheet", sheet }], "")).rejects.toMatchObject({
      code: "sheet-exists",
      params: { sheet: "新" },
    });
    expect(fake.sheet("新").used(true)).toBeNull();
  });

  it("are not confused by ids or by upper and lower case", async () => {
    const { fake, port } = openFake(bookOf(sheetOf("Total", [[1]])));
    const wanted = ["total", fake.sheet("Total").id];
    for (const sheet of wanted) {
      await expect(port.read([{ sheet, parts: ["values"] }])).rejects.toMatchObject({
        code: "unknown-sheet",
        params: { sheet },
      });
    }
  });
});

describe("protection", () => {
  it("is told in the listing, and refuses every edit of a call", async () => {
    const { fake, port } = openFake(book);
    fake.user.protect("乙");
    expect((await port.sheets()).map((sheet) => sheet.protected)).toEqual([false, true, false]);
    await expect(port.apply([edit("甲"), edit("乙")], "")).rejects.toMatchObject({
      code: "protected-sheet",
      params: { sheet: "乙" },
    });
    expect(await readBook(port)).toEqual(book);
  });

  it("leaves open cells to be edited, but none beside them", async () => {
    const { fake, port } = openFake(book);
    fake.user.dress("乙", "B1:B1", { locked: false });
    fake.user.protect("乙");
    await port.apply([edit("乙")], "");
    expect(fake.sheet("乙").at(0, 1).value).toBe(9);
    const both: Edit = { kind: "values", at: { ...at("乙"), c0: 0 }, values: [["b", 8]] };
    await expect(port.apply([edit("乙"), both], "")).rejects.toMatchObject({
      code: "protected-sheet",
      params: { sheet: "乙" },
    });
    expect(fake.sheet("乙").at(0, 1).value).toBe(9);
  });

  it("of another sheet that comes meanwhile leaves open cells as they were", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.user.dress("乙", "B1:B1", { locked: false });
    fake.user.protect("乙");
    // The listing, which cells are locked, what they held, then the write.
    fake.host.meanwhile = () => {
      fake.host.meanwhile = () => {
        fake.host.meanwhile = () => {
          fake.host.meanwhile = () => fake.user.protect("甲");
        };
      };
    };
    await expect(port.apply([edit("乙"), edit("甲")], "")).rejects.toMatchObject({
      code: "protected-sheet",
    });
    expect(fake.sheet("乙").at(0, 1).value).toBe(2);
    expect(fake.sheet("甲").at(0, 1).value).toBe(1);
  });

  it("that comes between check and write leaves nothing written", async () => {
    const { fake, port } = openFake(book);
    await port.sheets();
    const protect = () => fake.user.protect("乙");
    // The listing, what the cells held, then the write.
    fake.host.meanwhile = () => {
      fake.host.meanwhile = () => {
        fake.host.meanwhile = protect;
      };
    };
    await expect(port.apply([edit("甲"), edit("乙")], "")).rejects.toMatchObject({
      code: "protected-sheet",
    });
    expect(await readBook(port)).toEqual(book);
  });

  it("of the structure refuses new sheets and nothing else", async () => {
    const { fake, port } = openFake(book);
    fake.user.protectStructure();
    const made = {
      name: "新",
      orientation: "portrait",
      widths: [],
      frozenRows: 0,
      merges: [],
      cells: [],
    } as const;
    await expect(port.apply([{ kind: "sheet", sheet: made }], "")).rejects.toMatchObject({
      code: "protected-workbook",
    });
    await port.apply([edit("甲")], "");
    expect(fake.sheet("甲").at(0, 1).value).toBe(9);
  });
});
