import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { rowsFile, workbookFile } from "./workbook-builder";

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  return (await readBook(await openWorkbookFile(bytes))).sheets[0]!;
}

describe("merged areas", () => {
  const rows =
    '<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c></row>';
  const merged = (...areas: string[]): Uint8Array =>
    rowsFile(
      rows,
      {},
      `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    );

  it.each([
    ["that reach beyond the sheet's end", "A2:XFD1048576", [{ r0: 1, c0: 0, r1: 3, c1: 2 }]],
    ["over whole columns", "B1:B1048576", [{ r0: 1, c0: 1, r1: 3, c1: 1 }]],
    ["outside of what is used", "A10:C12", []],
    ["of which one cell is left", "C4:Z9", []],
    ["of a single cell", "B3:B3", []],
    ["upside down", "C3:A2", [{ r0: 1, c0: 0, r1: 2, c1: 2 }]],
  ])("%s", async (_what, area, expected) => {
    expect((await sheetOf(merged(area))).merges).toEqual(expected);
  });

  it("come by row and column, each once", async () => {
    expect((await sheetOf(merged("A4:B4", "B2:C2", "A4:B4", "A2:A3"))).merges).toEqual([
      { r0: 1, c0: 0, r1: 2, c1: 0 },
      { r0: 1, c0: 1, r1: 1, c1: 2 },
      { r0: 3, c0: 0, r1: 3, c1: 1 },
    ]);
  });

  it.each(["A:C", "", "A1:XFE2"])("are refused when they say %j", async (area) => {
    await expect(sheetOf(merged(area))).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("the sheets of a workbook", () => {
  it("may have any name Excel allows, and names of the object prototype", async () => {
    const names = ["__proto__", "constructor", 'a<b>&"c"', "表 '1'", "toString"];
    const sheets = names.map((name, index) => ({
      name,
      rows: `<row><c><v>${index}</v></c></row>`,
    }));
    const book = await readBook(await openWorkbookFile(workbookFile({ sheets })));
    expect(book.sheets.map((sheet) => [sheet.name, sheet.values])).toEqual(
      names.map((name, index) => [name, [[index]]]),
    );
    expect(({} as { values?: unknown }).values).toBeUndefined();
  });

  it("do not include charts", async () => {
    const sheets = [
      { name: "图", kind: "chartsheet" },
      { name: "表", rows: "<row><c><v>1</v></c></row>" },
    ];
    const infos = await (await openWorkbookFile(workbookFile({ sheets }))).sheets();
    expect(infos.map((info) => info.name)).toEqual(["表"]);
  });

  it("are refused when two have one name", async () => {
    const sheets = [{ name: "表" }, { name: "表" }];
    await expect(openWorkbookFile(workbookFile({ sheets }))).rejects.toMatchObject({
      code: "damaged",
    });
  });
});

describe("a rectangle of a sheet", () => {
  it("is the same whichever way it lies to what is used", async () => {
    const row = (number: number): string =>
      `<row r="${number}">${["C", "D", "E"].map((name) => `<c r="${name}${number}"><v>${number}</v></c>`).join("")}</row>`;
    const reader = await openWorkbookFile(rowsFile([3, 4, 5].map(row).join("")));
    const lines = [0, 1, 2, 3, 4, 5, 6, 7];
    const spans = lines.flatMap((first) =>
      lines.filter((last) => last >= first).map((last) => [first, last] as const),
    );
    for (const [r0, r1] of spans) {
      for (const [c0, c1] of spans) {
        const rect = { sheet: "S", r0, c0, r1, c1 };
        const [part] = await reader.read([{ sheet: "S", rect, parts: ["values"] }]);
        const expected = lines
          .slice(r0, r1 + 1)
          .map((r) =>
            lines
              .slice(c0, c1 + 1)
              .map((c) => (r >= 2 && r <= 4 && c >= 2 && c <= 4 ? r + 1 : null)),
          );
        expect(part!.values).toEqual(expected);
      }
    }
  });
});
