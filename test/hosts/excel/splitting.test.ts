import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import type { Scalar } from "../../../src/core/book/book";
import { bookOf, openFake, sheetOf } from "./opened";

const MEGABYTE = 1024 * 1024;

/** Rows of what a budget table holds: codes, names and amounts. */
function rowsOf(count: number, columns: number): Scalar[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      if (column === 0) return `2010${row}`;
      return column === 1 ? "一般公共服务支出" : row * 1000 + column + 0.25;
    }),
  );
}

const large = bookOf(sheetOf("大表", rowsOf(4500, 20)));

describe("reading much", () => {
  it("reads nine tables in one sync after the sync that lists them", async () => {
    const tables = Array.from({ length: 9 }, (_, i) => sheetOf(`表${i}`, rowsOf(60, 9)));
    const { fake, port } = openFake(bookOf(...tables));
    fake.host.payloadLimit = 5 * MEGABYTE;
    expect(await readBook(port)).toEqual(bookOf(...tables));
    // The first listing has yet to learn the ids, by which it asks for the used ranges.
    expect(fake.host.syncs).toBe(3);
    await readBook(port);
    expect(fake.host.syncs).toBe(5);
  });

  it("reads 90,000 cells within the limit of the web", async () => {
    const { fake, port } = openFake(large);
    fake.host.payloadLimit = 5 * MEGABYTE;
    expect(await readBook(port)).toEqual(large);
    expect(fake.host.syncs).toBe(2 + 3);
  });

  it("asks for less where an answer is refused, and from then on", async () => {
    const { fake, port } = openFake(large);
    fake.host.payloadLimit = MEGABYTE;
    expect(await readBook(port)).toEqual(large);
    const first = fake.host.syncs;
    expect(await readBook(port)).toEqual(large);
    expect(fake.host.syncs - first).toBeLessThan(first);
  });

  it("gives up where a single row is refused", async () => {
    const { fake, port } = openFake(bookOf(sheetOf("表", [["很长".repeat(9_000)]])));
    await port.sheets();
    fake.host.payloadLimit = 10_000;
    await expect(port.read([{ sheet: "表", parts: ["values"] }])).rejects.toMatchObject({
      code: "too-large",
    });
  });

  it("refuses more cells than any book has, before it asks for them", async () => {
    const { fake, port } = openFake(bookOf(sheetOf("表", [[1]])));
    fake.user.type("表", "CV30000", 1);
    await expect(readBook(port)).rejects.toMatchObject({
      code: "too-large",
      params: { what: "gridCells", found: "3000000", sheet: "表" },
    });
  });

  it("reads a grid again that Excel left out", async () => {
    const small = sheetOf("表", rowsOf(3, 3));
    const { fake, port } = openFake(bookOf(small));
    await port.sheets();
    const sheet = fake.sheet("表");
    const used = sheet.used.bind(sheet);
    // Between the listing and the reading somebody fills a far cell, and empties it again.
    fake.host.meanwhile = () => {
      sheet.used = () => ({ r0: 0, c0: 0, r1: 400_000, c1: 19 });
      fake.host.meanwhile = () => {
        sheet.used = used;
      };
    };
    const [part] = await port.read([{ sheet: "表", parts: ["values"] }]);
    expect(part!.values).toEqual(small.values);
  });

  it("plans anew where a sheet grows while it is read in parts", async () => {
    const { fake, port } = openFake(large);
    await port.sheets();
    fake.host.meanwhile = () => fake.user.type("大表", "A4501", "新行");
    const [part] = await port.read([{ sheet: "大表", parts: ["values"] }]);
    expect(part!.rect).toMatchObject({ r0: 0, r1: 4500 });
    expect(part!.values).toHaveLength(4501);
    expect(part!.values[4500]![0]).toBe("新行");
  });

  it("says that Excel is busy where the sheet never comes to rest", async () => {
    const { fake, port } = openFake(large);
    let row = 4501;
    const grow = () => {
      fake.user.type("大表", `A${row++}`, "新行");
      fake.host.meanwhile = grow;
    };
    fake.host.meanwhile = grow;
    await expect(readBook(port)).rejects.toMatchObject({ code: "host-busy" });
  });
});

describe("writing much", () => {
  it("writes 10,000 cells within a small limit, in parts", async () => {
    const { fake, port } = openFake(bookOf(sheetOf("表", [[1]])));
    fake.host.payloadLimit = 100_000;
    const values = rowsOf(1000, 10);
    const at = { sheet: "表", r0: 0, c0: 0, r1: 999, c1: 9 };
    await port.apply([{ kind: "values", at, values }], "");
    expect((await readBook(port)).sheets[0]!.values).toEqual(values);
  });
});

describe("merged areas", () => {
  const merges = Array.from({ length: 700 }, (_, row) => ({ r0: row, c0: 0, r1: row, c1: 1 }));
  const merged = bookOf({
    ...sheetOf(
      "it's, 表!1",
      rowsOf(700, 3).map((row) => [row[0]!, null, 1]),
    ),
    merges,
  });

  it("are read all where a sheet has more than Excel tells at once", async () => {
    expect(await readBook(openFake(merged).port)).toEqual(merged);
  });

  it.each(["a cut address", "first cells alone"])("are read where Excel gives %s", async (what) => {
    const { fake, port } = openFake(merged);
    if (what === "a cut address") fake.host.addressLimit = 100;
    else fake.host.firstCellsOnly = true;
    expect(await readBook(port)).toEqual(merged);
  });

  it("end where the filled cells end", async () => {
    const sheet = { ...sheetOf("表", [["标题", 1]]), merges: [{ r0: 0, c0: 0, r1: 1, c1: 0 }] };
    const { fake, port } = openFake(bookOf(sheet));
    fake.sheet("表").merges.push({ r0: 0, c0: 1, r1: 0, c1: 5 }, { r0: 4, c0: 0, r1: 4, c1: 3 });
    expect((await readBook(port)).sheets[0]!.merges).toEqual([]);
  });
});
