import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "../../../src/hosts/file/open-document";
import { saveWorkbook } from "../../../src/hosts/file/save/save-workbook";
import { rowsFile } from "../file/workbook-builder";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
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
