import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formulaAt, valueAt } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import { openWorkbookFile } from "../../src/hosts/file/open";
import { run, temporaryFolder } from "./run";

const SHEET = "xl/worksheets/sheet2.xml";
const SHEET_NAME = "02收入总表";
const ROLLUP = "BUDGET.ROLLUP(B7:B26,D7:D26)";

/** The sample with the total of the income table as a formula that is stored under these words. */
function sampleWith(formula: string): Uint8Array {
  const parts = unzipSync(readFileSync("samples/guangyang-2023.xlsx"));
  const xml = strFromU8(parts[SHEET]!);
  const put = xml.replace(/(<c r="D6"[^>]*>)(?=<v>)/u, `$1<f>${formula}</f>`);
  if (put === xml) throw new RangeError("D6 holds no figure");
  return zipSync({ ...parts, [SHEET]: strToU8(put) });
}

async function totalOf(bytes: Uint8Array) {
  const book = await readBook(await openWorkbookFile(bytes));
  const sheet = book.sheets.find(({ name }) => name === SHEET_NAME)!;
  return {
    value: valueAt(sheet, 5, 3),
    formula: formulaAt(sheet, 5, 3),
    isUnbound: sheet.unbound !== undefined,
  };
}

describe("a formula that was entered without the add-in", () => {
  it("is found, and stored by --fix in the form Excel knows, with its result", async () => {
    const folder = temporaryFolder();
    const [file, copy] = [join(folder, "formulas.xlsx"), join(folder, "fixed.xlsx")];
    const bytes = sampleWith(ROLLUP);
    writeFileSync(file, bytes);
    const before = await totalOf(bytes);
    expect(before).toEqual({ value: 2087.56, formula: `=${ROLLUP}`, isUnbound: true });

    const checked = await run("check", file, "--fix", copy);
    expect(checked.stdout).toContain("公式中的自定义函数 Excel 不能识别");
    expect(checked.stdout).toContain("B-40");
    expect(checked.stderr).toContain(`${SHEET_NAME}!D6：#NAME? → =${ROLLUP}`);
    expect(checked.stderr).toContain("改了 1 处");

    const fixed = readFileSync(copy);
    expect(await totalOf(fixed)).toEqual({ ...before, isUnbound: false });
    const stored = strFromU8(unzipSync(fixed)[SHEET]!);
    expect(stored).toContain("<f>_xldudf_BUDGET_ROLLUP(B7:B26,D7:D26)</f><v>2087.56");
    expect((await run("check", copy)).stdout).not.toContain("B-40");
  });

  it("is no finding, and nothing to fix, where it is stored in that form", async () => {
    const folder = temporaryFolder();
    const [file, copy] = [join(folder, "formulas.xlsx"), join(folder, "fixed.xlsx")];
    writeFileSync(file, sampleWith("_xldudf_BUDGET_ROLLUP(B7:B26,D7:D26)"));
    const { stdout, code } = await run("check", file, "--fix", copy);
    expect(stdout).not.toContain("B-40");
    expect(code).toBe(0);
    expect(existsSync(copy)).toBe(false);
  });
});
