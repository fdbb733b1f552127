import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { LEVELS } from "./fake/levels";
import { bookOf, listenTo, openFake, sheetOf } from "./opened";

const book = bookOf(
  {
    ...sheetOf("表", [
      ["标题", null],
      ["合计", 12],
    ]),
    merges: [{ r0: 0, c0: 0, r1: 0, c1: 1 }],
  },
  sheetOf("空表", []),
);

const error = {
  at: { sheet: "表", r0: 1, c0: 1, r1: 1, c1: 1 },
  level: "error",
  text: "错",
} as const;

describe("Excel of an older requirement set", () => {
  it.each([
    [1, []],
    [4, []],
    [5, ["storage"]],
    [6, ["marks", "storage"]],
    [7, ["live", "marks", "storage"]],
    [12, ["live", "marks", "storage"]],
    [13, ["live", "marks", "merges", "storage"]],
    [18, ["live", "marks", "merges", "notes", "storage"]],
    [20, ["live", "marks", "merges", "notes", "storage", "undo"]],
  ])("with ExcelApi 1.%i can do %j beside calculating", (level, can) => {
    const { port } = openFake(book, { level });
    const all = Object.entries(port.can).flatMap(([what, does]) => (does ? [what] : []));
    expect(all.sort()).toEqual(["recalc", ...can].sort());
  });

  it.each([1, 2, 3, 4, 8, 12])(
    "with ExcelApi 1.%i reads the book without merged areas",
    async (level) => {
      const { port } = openFake(book, { level });
      const [first, ...more] = book.sheets;
      expect(await readBook(port)).toEqual({ sheets: [{ ...first, merges: [] }, ...more] });
    },
  );

  it.each([1, 3, 4])(
    "with ExcelApi 1.%i does not take formatted blanks for filled cells",
    async (level) => {
      const { fake, port } = openFake(book, { level });
      fake.user.dress("表", "D9:D9", { fill: "red" });
      fake.user.dress("空表", "C3:C3", { fill: "red" });
      const { sheets } = await readBook(port);
      expect(sheets.map(({ used }) => used)).toEqual([{ r0: 0, c0: 0, r1: 1, c1: 1 }, null]);
    },
  );

  it.each([1, 2, 6, 9])("with ExcelApi 1.%i writes cells and new sheets", async (level) => {
    const { port } = openFake(book, { level });
    const at = { sheet: "表", r0: 1, c0: 1, r1: 1, c1: 1 };
    const look = "label" as const;
    const made = {
      name: "新",
      orientation: "portrait",
      widths: [8],
      frozenRows: 1,
      merges: [],
    } as const;
    const cells = [{ row: 0, column: 0, value: "0101", look }];
    await port.apply([{ kind: "values", at, values: [["=1"]] }], "");
    await port.apply([{ kind: "sheet", sheet: { ...made, cells } }], "");
    const { sheets } = await readBook(port);
    expect(sheets[0]!.values[1]![1]).toBe("=1");
    expect(sheets[2]!.values).toEqual([["0101"]]);
  });

  it.each([6, 8, 9])("with ExcelApi 1.%i marks cells", async (level) => {
    const { fake, port } = openFake(book, { level });
    await port.mark("findings", [error]);
    expect(fake.sheet("表").rules).toHaveLength(1);
    await port.mark("findings", []);
    expect(fake.sheet("表").rules).toHaveLength(0);
  });

  it("says what it cannot do where it is asked all the same", async () => {
    const { port } = openFake(book, { level: 4 });
    for (const call of [port.mark("findings", []), port.recall("k"), port.remember("k", "t")]) {
      await expect(call).rejects.toMatchObject({ code: "not-supported" });
    }
  });

  it.each([7, 8, 9, 13, 17, 20])(
    "with ExcelApi 1.%i tells changes, also on new and renamed sheets",
    async (level) => {
      const { fake, events } = await listenTo(book, { level });
      fake.user.type("表", "B2", 13);
      await fake.settle();
      const place = { r0: 1, c0: 1, r1: 1, c1: 1 };
      expect(events).toEqual([
        { kind: "changed", by: "user", places: [{ sheet: "表", ...place }] },
      ]);
      fake.user.addSheet("又一张");
      fake.user.renameSheet("表", "改名");
      await fake.settle();
      expect(events.slice(1).every(({ kind }) => kind === "structure")).toBe(true);
      expect(events.length).toBeGreaterThan(1);
      events.length = 0;
      fake.user.type("又一张", "B2", 1);
      fake.user.type("改名", "B2", 1);
      await fake.settle();
      const places = ["又一张", "改名"].map((sheet) => ({ sheet, ...place }));
      expect(events.at(-1)).toEqual({ kind: "changed", by: "user", places });
    },
  );

  it("with ExcelApi 1.6 listens to nothing", async () => {
    const { fake, events } = await listenTo(book, { level: 6 });
    expect(fake.handlers).toBe(0);
    fake.user.type("表", "B2", 13);
    await fake.settle();
    expect(events).toEqual([]);
  });
});

describe("the fake Excel", () => {
  it("has every member at the level that the types of Office.js state", () => {
    const source = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
    const excel = source.slice(source.indexOf("declare namespace Excel {"));
    const stated = Object.keys(LEVELS).map((name) => [name, statedLevel(excel, name)]);
    expect(Object.fromEntries(stated)).toEqual(LEVELS);
  });
});

/** The minor number in the "Api set" remark of a member of a class, null where there is none. */
function statedLevel(excel: string, name: string): number | null {
  const [className = "", member = ""] = name.split(".");
  const from = excel.search(new RegExp(`^    class ${className} extends`, "m"));
  const body = excel.slice(from, excel.indexOf("\n    }\n", from));
  const declared = body.search(new RegExp(`^        (readonly )?${member}[(:]`, "m"));
  const remark = body.slice(body.lastIndexOf("/**", declared), declared);
  // Some remarks name a further set for one of the arguments or for setting.
  const sets = [...remark.matchAll(/Api set: ExcelApi 1\.(\d+)/g)].map(([, minor]) =>
    Number(minor),
  );
  return declared === -1 || sets.length === 0 ? null : Math.min(...sets);
}
