import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRect } from "../../../src/core/book/address";
import { openDocument } from "../../../src/hosts/file/open-document";
import { saveWorkbook } from "../../../src/hosts/file/save/save-workbook";
import { rowsFile } from "../file/workbook-builder";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import type { UserActions } from "./page/bridge";
import { cellAt } from "./looks";
import { column } from "./tables";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

/** Amounts in A1:A3, and in column B what one formula makes of them. */
function fileWith(formula: string, results: readonly number[]): Uint8Array {
  const area = `<f t="array" ref="B1:B3">${formula}</f>`;
  const rows = [1, 2, 3].map((amount, at) => {
    const f = at === 0 ? area : "";
    const row = at + 1;
    return `<row r="${row}"><c r="A${row}"><v>${amount}</v></c><c r="B${row}" s="1">${f}<v>${results[at] ?? 0}</v></c></row>`;
  });
  return rowsFile(rows.join(""), { formats: ["General", "0.00"] });
}

async function opened(file: Uint8Array) {
  const { book, look } = await openDocument(file);
  return grids.open(book, { look });
}

describe("a formula that fills several cells", () => {
  it("fills them in the grid, and is saved as it was", async () => {
    const file = fileWith("A1:A3*2", [2, 4, 6]);
    const { port, edited, settle } = await opened(file);
    await settle();
    expect(await column(port, "S", 1, 0, 2)).toEqual([2, 4, 6]);
    expect(await saveWorkbook(file, await edited())).toBe(file);
  });

  it("is calculated anew in all of them", async () => {
    const file = fileWith("A1:A3*2", [2, 4, 6]);
    const { port, user, edited, settle } = await opened(file);
    await user.type("S", "A3", 5);
    await settle();
    expect(await column(port, "S", 1, 0, 2)).toEqual([2, 4, 10]);
    const { book, look } = await openDocument(await saveWorkbook(file, await edited()));
    expect(book.sheets[0]!.values.map((row) => row[1])).toEqual([2, 4, 10]);
    expect(look.sheets[0]!.arrays).toEqual([{ r0: 0, c0: 1, r1: 2, c1: 1 }]);
  });

  it("that the grid cannot calculate keeps its results", async () => {
    const file = fileWith("表1[金额]*2", [2, 4, 6]);
    const { port, edited } = await opened(file);
    expect(await column(port, "S", 1, 0, 2)).toEqual([2, 4, 6]);
    expect(await saveWorkbook(file, await edited())).toBe(file);
  });

  it("with one result for all cells loses none of them in the file", async () => {
    const file = fileWith("SUM(A1:A3)", [6, 6, 6]);
    const { edited, settle } = await opened(file);
    await settle();
    const { book } = await openDocument(await saveWorkbook(file, await edited()));
    expect(book.sheets[0]!.values.map((row) => row[1])).toEqual([6, 6, 6]);
  });
});

/** Codes and amounts, and below them codes to ask for. */
const CODES = rowsFile(
  [
    ["20404", ""],
    ["2040401", "5"],
    ["2040402", "7"],
  ]
    .map(([code = "", amount = ""], at) => {
      const row = at + 1;
      const v = amount === "" ? "" : `<c r="B${row}"><v>${amount}</v></c>`;
      return `<row r="${row}"><c r="A${row}" t="str"><v>${code}</v></c>${v}</row>`;
    })
    .join(""),
);

/** Enters a formula as the editor of a cell does; none clears the cell. */
async function enter(user: UserActions, cell: string, formula: string | null) {
  const { r0, c0, r1, c1 } = parseRect(cell)!;
  const range = { startRow: r0, startColumn: c0, endRow: r1, endColumn: c1 };
  const value = { f: formula, v: null, p: null, si: null };
  await user.command("S", "sheet.command.set-range-values", { range, value });
}

/** The formulas of the sheet as they are written, with their tags. */
function formulasIn(file: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
  return xml.match(/<f[\s>].*?<\/f>/gu) ?? [];
}

describe("a formula typed in the grid that fills several cells", () => {
  it.each<[string, string, readonly number[], string]>([
    [
      "of ours",
      "=BUDGET.ROLLUP(A2:A3,B2:B3,A1:A3)",
      [12, 5, 7],
      "_xldudf_BUDGET_ROLLUP(A2:A3,B2:B3,A1:A3)",
    ],
    ["of amounts", "=B1:B3*2", [0, 10, 14], "B1:B3*2"],
    ["of a newer kind", "=SEQUENCE(3)", [1, 2, 3], "_xlfn.SEQUENCE(3)"],
  ])("is saved with its area and fills it when opened again: %s", async (...given) => {
    const [, formula, results, stored] = given;
    const first = await opened(CODES);
    await enter(first.user, "D1", formula);
    await first.settle();
    expect(cellAt(await first.edited(), 0, 3)?.spill).toEqual({ r0: 0, c0: 3, r1: 2, c1: 3 });
    const saved = await saveWorkbook(CODES, await first.edited());
    expect(formulasIn(saved)).toEqual([`<f t="array" ref="D1:D3">${stored}</f>`]);

    const { port, edited, settle, user } = await opened(saved);
    await settle();
    expect(await column(port, "S", 3, 0, 2)).toEqual(results);
    expect(await saveWorkbook(saved, await edited())).toBe(saved);
    await enter(user, "D1", "=SUM(B2:B3)");
    await settle();
    const single = await saveWorkbook(saved, await edited());
    const { book } = await openDocument(single);
    expect(book.sheets[0]!.values.map((row) => row[3] ?? null)).toEqual([12, null, null]);
    await enter(user, "D1", null);
    await settle();
    const none = await saveWorkbook(saved, await edited());
    expect(formulasIn(none)).toEqual([]);
    const { book: left } = await openDocument(none);
    expect(left.sheets[0]!.values).toEqual((await openDocument(CODES)).book.sheets[0]!.values);
  });

  it("is gone after it is undone, and there again after it is redone", async () => {
    const { user, edited, settle } = await opened(CODES);
    await settle();
    await enter(user, "D1", "=B1:B3*2");
    await settle();
    const saved = await saveWorkbook(CODES, await edited());
    expect(formulasIn(saved)).toEqual(['<f t="array" ref="D1:D3">B1:B3*2</f>']);
    await user.undo();
    await settle();
    expect(await saveWorkbook(CODES, await edited())).toBe(CODES);
    await user.redo();
    await settle();
    expect(await saveWorkbook(CODES, await edited())).toEqual(saved);
  });

  it("has a plain form where it has one result, or no room", async () => {
    const { user, edited, settle } = await opened(CODES);
    await enter(user, "D1", "=SUM(B1:B3*2)");
    await user.type("S", "F2", "占用");
    await enter(user, "F1", "=B1:B3*2");
    await settle();
    expect(cellAt(await edited(), 0, 5)).toMatchObject({ value: { err: "#SPILL!" } });
    const saved = await saveWorkbook(CODES, await edited());
    expect(formulasIn(saved)).toEqual(["<f>SUM(B1:B3*2)</f>", "<f>B1:B3*2</f>"]);
    await enter(user, "F2", null);
    await settle();
    expect(formulasIn(await saveWorkbook(CODES, await edited()))).toContain(
      '<f t="array" ref="F1:F3">B1:B3*2</f>',
    );
  });
});

describe("an area of the file", () => {
  it("gives way to what is typed into it, and comes back", async () => {
    const file = fileWith("A1:A3*2", [2, 4, 6]);
    const { user, edited, settle } = await opened(file);
    await user.type("S", "B2", 9);
    await settle();
    const blocked = await saveWorkbook(file, await edited());
    expect(formulasIn(blocked)).toEqual(['<f t="array" ref="B1">A1:A3*2</f>']);
    const again = await opened(blocked);
    await again.settle();
    expect(await column(again.port, "S", 1, 1, 2)).toEqual([9, null]);
    await enter(again.user, "B2", null);
    await again.settle();
    const back = await saveWorkbook(blocked, await again.edited());
    expect(formulasIn(back)).toEqual(['<f t="array" ref="B1:B3">A1:A3*2</f>']);
    expect(await column(again.port, "S", 1, 0, 2)).toEqual([2, 4, 6]);
  });

  it.each<[string, number, string]>([
    ["in front of it", 1, '<f t="array" ref="B2:B4">A2:A4*2</f>'],
    ["within it", 3, '<f t="array" ref="B1:B4">A1:A4*2</f>'],
  ])("goes on to fill its cells after a row was put %s", async (_, row, formula) => {
    const file = fileWith("A1:A3*2", [2, 4, 6]);
    const { user, edited, settle } = await opened(file);
    await settle();
    await user.select("S", "A1");
    await user.insertRows("S", row, 1);
    await settle();
    const saved = await saveWorkbook(file, await edited());
    expect(formulasIn(saved)).toEqual([formula]);
  });

  it("shrinks and grows with what its formula finds", async () => {
    const file = fileWith("_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;1)", [2, 3, 3]);
    const { user, edited, settle } = await opened(file);
    const areaAfter = async (amount: number) => {
      await user.type("S", "A1", amount);
      await settle();
      return formulasIn(await saveWorkbook(file, await edited()))[0];
    };
    const written = (ref: string) =>
      `<f t="array" ref="${ref}">_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;1)</f>`;
    expect(await areaAfter(0)).toBe(written("B1:B2"));
    expect(await areaAfter(5)).toBe(written("B1:B3"));
  });
});

describe("a formula that the grid cannot calculate", () => {
  const file = rowsFile(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>[1]外!A1+A2</f><v>7</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row>',
  );

  it("is told, left as it is, and left to Excel once anything changes", async () => {
    const { user, edited, settle } = await opened(file);
    await settle();
    const cell = cellAt(await edited(), 0, 1);
    expect(cell).toMatchObject({ value: 7, formula: "=[1]外!A1+A2", isHeld: true });
    expect(await saveWorkbook(file, await edited())).toBe(file);
    await user.select("S", "A1");
    await user.insertRows("S", 2, 1);
    await settle();
    const saved = await saveWorkbook(file, await edited());
    expect(formulasIn(saved)).toEqual(["<f>[1]外!A1+A3</f>"]);
    expect(strFromU8(unzipSync(saved)["xl/workbook.xml"]!)).toContain('fullCalcOnLoad="1"');
    await user.undo();
    await user.type("S", "B1", 3);
    await settle();
    expect(cellAt(await edited(), 0, 1)).not.toHaveProperty("isHeld");
  });
});
