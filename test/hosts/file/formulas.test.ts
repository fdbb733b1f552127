import { describe, expect, it } from "vitest";
import { toA1 } from "../../../src/core/book/address";
import { readBook } from "../../../src/core/book/read-book";
import { visibleFormula } from "../../../src/hosts/file/formula-names";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { shiftFormula } from "../../../src/hosts/file/shared-formula";
import { rowsFile } from "./workbook-builder";

async function formulas(rows: string): Promise<unknown> {
  return (await readBook(await openWorkbookFile(rowsFile(rows)))).sheets[0]!.formulas;
}

describe("names of custom functions", () => {
  it.each([
    ["_xldudf_BUDGET_ROLLUP(A2:A9,C2:C9)", "=BUDGET.ROLLUP(A2:A9,C2:C9)"],
    ["_xldudf_budget_rollup(A2)", "=BUDGET.ROLLUP(A2)"],
    ["[2]!_xldudf_BUDGET_ROLLUP(A2)", "=BUDGET.ROLLUP(A2)"],
    ["@BUDGET.ROLLUP(A2)", "=BUDGET.ROLLUP(A2)"],
    ["budget.rollup(A2)", "=BUDGET.ROLLUP(A2)"],
    ["BUDGET.ROLLUP(A2)", "=BUDGET.ROLLUP(A2)"],
    ["@_xldudf_SANGONG_TOTAL(A2,B2)", "=SANGONG.TOTAL(A2,B2)"],
    [
      "1+_xldudf_BUDGET_CHECK(A2,_xldudf_BUDGET_WANYUAN(B2))",
      "=1+BUDGET.CHECK(A2,BUDGET.WANYUAN(B2))",
    ],
    ["_xldudf_BUDGET_NAME(A2)&_xldudf_BUDGET_LEVEL(A2)", "=BUDGET.NAME(A2)&BUDGET.LEVEL(A2)"],
    ["'收支 表'!A1+_xldudf_BUDGET_NAME(A2)", "='收支 表'!A1+BUDGET.NAME(A2)"],
    ["=SUM(A1)", "=SUM(A1)"],
  ])("%s is shown as %s", (stored, shown) => {
    expect(visibleFormula(stored)).toBe(shown);
  });

  it.each([
    '"_xldudf_BUDGET_ROLLUP(A2)"',
    'IF(A1="say ""_xldudf_BUDGET_NAME(""",1,2)',
    "'_xldudf_BUDGET_NAME('!A1",
    "'it''s _xldudf_BUDGET_NAME(1)'!A1",
    "_xldudf_OTHER_ROLLUP(A2)",
    "my_xldudf_BUDGET_NAME(A2)",
    "OTHER.BUDGET.NAME(A2)",
    "_xldudf_BUDGET_ROLLUP",
    "BUDGET_ROLLUP(A2)",
    "RANK.EQ(A1,A2)",
  ])("%s stays as it is", (stored) => {
    expect(visibleFormula(stored)).toBe(`=${stored}`);
  });

  it("loses the marks of newer functions, but not in texts", () => {
    expect(visibleFormula('_xlfn.CONCAT("_xlfn.",_xlfn._xlws.FILTER(A1,_xlpm.x))')).toBe(
      '=CONCAT("_xlfn.",FILTER(A1,x))',
    );
  });

  it("are shown when a cell is read", async () => {
    const cell =
      '<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_BUDGET_ROLLUP(A2:A9)</f><v>1</v></c>';
    expect(await formulas(`<row r="1">${cell}</row>`)).toEqual([["=BUDGET.ROLLUP(A2:A9)"]]);
  });
});

describe("a formula moved two down and one right", () => {
  it.each([
    ["=A1+B2", "=B3+C4"],
    ["=$A1+B$2+$C$3", "=$A3+C$2+$C$3"],
    ["=SUM(A1:C9)", "=SUM(B3:D11)"],
    ["=SUM(A:C)+SUM($A:B)", "=SUM(B:D)+SUM($A:C)"],
    ["=SUM(2:5)+SUM($2:5)", "=SUM(4:7)+SUM($2:7)"],
    ["=收支!A1+'A1 表'!A1", "=收支!B3+'A1 表'!B3"],
    ["=[1]Sheet1!A1", "=[1]Sheet1!B3"],
    ["=Sheet1:Sheet3!A1", "=Sheet1:Sheet3!B3"],
    ["=Jan:Mar!A1", "=Jan:Mar!B3"],
    ['=IF(A1="B2","A1",0)', '=IF(B3="B2","A1",0)'],
    ["=LOG10(A1)+ATAN2(A1,1)", "=LOG10(B3)+ATAN2(B3,1)"],
    ["=表1[[#This Row],[A1]]+A1", "=表1[[#This Row],[A1]]+B3"],
    ["=表1['[A1]+A1", "=表1['[A1]+B3"],
    ["=合计A1+A1合计+rate_A1+A1", "=合计A1+A1合计+rate_A1+B3"],
    ["=XFE1+A1048577", "=XFE1+A1048577"],
    ["=1E5+1.5E3", "=1E5+1.5E3"],
    ["=BUDGET.ROLLUP(A1:A9,$C1)", "=BUDGET.ROLLUP(B3:B11,$C3)"],
    ["=XFD1", "=#REF!"],
    ["=A1048575+A1", "=#REF!+B3"],
    ["=A1#", "=B3#"],
    ["=TRUE+{1,2}", "=TRUE+{1,2}"],
  ])("%s becomes %s", (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it("moves up and left as well, and back again", () => {
    expect(shiftFormula("=C5+D:D+7:7", -2, -1)).toBe("=B3+C:C+5:5");
    expect(shiftFormula("=A1", -1, 0)).toBe("=#REF!");
  });
});

describe("functions that Excel does not know", () => {
  const cell = (address: string, f: string): string => `<c r="${address}">${f}<v>1</v></c>`;
  const unbound = async (rows: string): Promise<string[] | undefined> => {
    const [sheet] = (await readBook(await openWorkbookFile(rowsFile(rows)))).sheets;
    return sheet!.unbound?.map(({ row, column }) => toA1(row, column));
  };

  it.each([
    ["BUDGET.ROLLUP(A2:A9,C2:C9)", true],
    ["@budget.rollup(A2)", true],
    ["1+SUM(A2,BUDGET.WANYUAN(B2))", true],
    ["_xldudf_BUDGET_NAME(A2)&amp;BUDGET.NAME(A2)", true],
    ["_xldudf_BUDGET_ROLLUP(A2:A9,C2:C9)", false],
    ["@_xldudf_budget_rollup(A2)", false],
    ["[2]!_xldudf_BUDGET_ROLLUP(A2)", false],
    ["IF(A2=&quot;BUDGET.ROLLUP(&quot;,1,2)", false],
  ])("%s: %s", async (f, isUnbound) => {
    const found = await unbound(`<row r="3">${cell("B3", `<f>${f}</f>`)}</row>`);
    expect(found).toEqual(isUnbound ? ["B3"] : undefined);
  });

  it("are told for every cell that shares the formula, in the order of rows", async () => {
    const shared = '<f t="shared" si="0"/>';
    const rows =
      `<row r="1">${cell("A1", shared)}${cell("B1", "<f>BUDGET.LEVEL(C1)</f>")}</row>` +
      `<row r="2">${cell("A2", '<f t="shared" ref="A1:A3" si="0">BUDGET.LEVEL(C2)</f>')}</row>` +
      `<row r="3">${cell("A3", shared)}</row>`;
    expect(await unbound(rows)).toEqual(["A1", "B1", "A2", "A3"]);
  });

  it("are told of the cell that an area is written in", async () => {
    const f = '<f t="array" ref="A1:A2">BUDGET.LEVEL(C1:C2)</f>';
    expect(
      await unbound(`<row r="1">${cell("A1", f)}</row><row r="2">${cell("A2", "")}</row>`),
    ).toEqual(["A1"]);
  });

  it("are told with the formulas, and only within what is read", async () => {
    const f = "<f>BUDGET.LEVEL(C1)</f>";
    const rows = `<row r="1">${cell("A1", f)}</row><row r="4">${cell("D4", f)}</row>`;
    const reader = await openWorkbookFile(rowsFile(rows));
    const { name: sheet } = (await reader.sheets())[0]!;
    const rect = { sheet, r0: 2, c0: 2, r1: 5, c1: 5 };
    const blank = { sheet, r0: 1, c0: 1, r1: 2, c1: 2 };
    const [part, elsewhere, values] = await reader.read([
      { sheet, rect, parts: ["formulas"] },
      { sheet, rect: blank, parts: ["formulas"] },
      { sheet, rect, parts: ["values"] },
    ]);
    expect(part!.unbound).toEqual([{ row: 3, column: 3 }]);
    expect(elsewhere).not.toHaveProperty("unbound");
    expect(values).not.toHaveProperty("unbound");
  });
});

describe("formulas written once for many cells", () => {
  it("are moved to each of them", async () => {
    const rows =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1-$B$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(await formulas(rows)).toEqual([["=A1-$B$1"], ["=A2-$B$1"], ["=A3-$B$1"]]);
  });

  it("may be reused under the same number, or stand behind their followers", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="1"/><v>1</v></c><c r="B1"><f t="shared" ref="B1" si="0">E1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="1">D2</f><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">Z3</f><v>2</v></c></row>' +
      '<row r="4"><c r="A4"><f t="shared" si="0"/><v>2</v></c></row>';
    expect(await formulas(rows)).toEqual([
      ["=D1", "=E1"],
      ["=D2", "=E2"],
      ["=Z3", null],
      ["=Z4", null],
    ]);
  });

  it("leave a cell typed when they are nowhere", async () => {
    const row = '<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row>';
    expect(await formulas(row)).toEqual([[null]]);
  });

  it("belong to every filled cell of an array, but not over another formula", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X1:Y2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f>7</f><v>3</v></c><c r="B2"/><c r="C2"><v>5</v></c></row>';
    expect(await formulas(rows)).toEqual([
      ["=X1:Y2*2", "=X1:Y2*2", null],
      ["=7", null, null],
    ]);
  });

  it("say where a data table takes its values", async () => {
    const row = '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>1</v></c></row>';
    expect(await formulas(row)).toEqual([["=TABLE(B1)"]]);
  });

  it("cannot be unfolded without end", async () => {
    const long = `"${"x".repeat(30_000)}"`;
    const followers = Array.from(
      { length: 800 },
      () => '<c><f t="shared" si="0"/><v>1</v></c>',
    ).join("");
    const row = `<row r="1"><c r="A1"><f t="shared" si="0">${long}</f></c>${followers}</row>`;
    await expect(formulas(row)).rejects.toMatchObject({
      code: "too-large",
      params: { what: "formulaCharacters" },
    });
  });

  it("cannot fill a sheet many times over", async () => {
    const cells = Array.from(
      { length: 20 },
      () => '<c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>',
    ).join("");
    await expect(formulas(`<row r="1">${cells}</row>`)).rejects.toMatchObject({ code: "damaged" });
  });
});
