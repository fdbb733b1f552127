import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { strFromU8, unzipSync } from "fflate";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { seen, untouched, withCell, withSheet } from "./edited";

const sample = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));

describe("a book that nobody changed", () => {
  it("is the very same file", async () => {
    expect(await saveWorkbook(sample, await untouched(sample))).toBe(sample);
  });
});

describe("one changed cell", () => {
  it("leaves every other part to the byte", async () => {
    const edited = withSheet(await untouched(sample), 1, (sheet) =>
      withCell(sheet, { row: 10, column: 3, value: 137.7, formula: null }),
    );
    const saved = await saveWorkbook(sample, edited);
    const [before, after] = [unzipSync(sample), unzipSync(saved)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter(
      (name) => strFromU8(before[name]!) !== strFromU8(after[name]!),
    );
    expect(differing).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(seen(await untouched(saved))).toEqual(seen(edited));
    expect(await saveWorkbook(saved, await untouched(saved))).toBe(saved);
  });
});
