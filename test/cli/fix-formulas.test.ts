import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formulaAt, valueAt } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import { openWorkbookFile } from "../../src/hosts/file/open";
import { run, temporaryFolder } from "./run";
import { INCOME_PART, sampleWithFormula } from "./stored-formula";

const SHEET_NAME = "02收入总表";
const ROLLUP = "BUDGET.ROLLUP(B7:B26,D7:D26)";

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
    const bytes = sampleWithFormula(ROLLUP);
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
    const stored = strFromU8(unzipSync(fixed)[INCOME_PART]!);
    expect(stored).toContain("<f>_xldudf_BUDGET_ROLLUP(B7:B26,D7:D26)</f><v>2087.56");
    expect((await run("check", copy)).stdout).not.toContain("B-40");
  });

  it("is no finding, and nothing to fix, where it is stored in that form", async () => {
    const folder = temporaryFolder();
    const [file, copy] = [join(folder, "formulas.xlsx"), join(folder, "fixed.xlsx")];
    writeFileSync(file, sampleWithFormula("_xldudf_BUDGET_ROLLUP(B7:B26,D7:D26)"));
    const { stdout, code } = await run("check", file, "--fix", copy);
    expect(stdout).not.toContain("B-40");
    expect(code).toBe(0);
    expect(existsSync(copy)).toBe(false);
  });
});
