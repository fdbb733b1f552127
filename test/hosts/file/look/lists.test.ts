import { describe, expect, it } from "vitest";
import type { CellList } from "../../../../src/core/book/new-sheet";
import { escapeXml, type WorkbookXml } from "../workbook-builder";
import { lookOf, sheetLookOf } from "./opened-look";

const validation = (formula: string, attributes = 'type="list" sqref="B2:B9"'): string =>
  `<dataValidation ${attributes}><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
const within = (...validations: readonly string[]): string =>
  `<dataValidations count="1">${validations.join("")}</dataValidations>`;

const COLUMN = { r0: 1, c0: 1, r1: 8, c1: 1 };
const NAMES =
  "<definedName name=\"科目\">'其他 表'!$A$2:$A$9</definedName>" +
  '<definedName name="科目" localSheetId="0">S!$D$1:$D$3</definedName>' +
  '<definedName name="Moves">S!A1:A3</definedName>' +
  '<definedName name="Sum">SUM(S!$A$1:$A$3)</definedName>' +
  '<definedName name="Nowhere">Gone!$A$1:$A$3</definedName>' +
  '<definedName name="lost" localSheetId="9">S!$A$1:$A$3</definedName>';

async function listsOf(after: string, at = 0): Promise<readonly CellList[]> {
  const sheets: WorkbookXml["sheets"] = [{ name: "S" }, { name: "其他 表" }, { name: "it's" }];
  const look = await lookOf({
    sheets: sheets.map((sheet, index) => (index === at ? { ...sheet, after } : sheet)),
    names: NAMES,
  });
  return look.sheets[at]!.lists;
}

const area = (sheet: string, r0: number, c0: number, r1: number, c1: number): CellList["from"] => ({
  sheet,
  r0,
  c0,
  r1,
  c1,
});

describe("what a drop-down list offers", () => {
  const cases: [string, CellList["from"] | null][] = [
    ['"是,否"', ["是", "否"]],
    ['"甲, 乙 ,,丙"', ["甲", "乙", "丙"]],
    ['"引""号"', ['引"号']],
    ['""', null],
    ['","', null],
    ['"未完', null],
    ["$A$1:$A$3", area("S", 0, 0, 2, 0)],
    ["=$A$1:$A$3", area("S", 0, 0, 2, 0)],
    ["$C$1:$F$1", area("S", 0, 2, 0, 5)],
    ["$C$1", area("S", 0, 2, 0, 2)],
    ["$A$1:$B$3", null],
    ["其他 表!$A$1:$A$3", area("其他 表", 0, 0, 2, 0)],
    ["'其他 表'!$A$1:$A$3", area("其他 表", 0, 0, 2, 0)],
    ["'IT''S'!$A$1:$A$3", area("it's", 0, 0, 2, 0)],
    ["S!$A:$A", area("S", 0, 0, 1048575, 0)],
    ["S!$2:$2", area("S", 1, 0, 1, 16383)],
    ["没有!$A$1:$A$3", null],
    ["[1]S!$A$1:$A$3", null],
    ["S:其他 表!$A$1", null],
    ["$A:$A3", null],
    ["$XFE$1:$XFE$3", null],
    ["$A$1048577", null],
    ["INDIRECT($A$1)", null],
    ["OFFSET($A$1,0,0,3,1)", null],
    ["$A$1:$A$2:$A$3", null],
    ["科目", area("S", 0, 3, 2, 3)],
    ["Moves", null],
    ["Sum", null],
    ["Nowhere", null],
    ["lost", null],
    ["unknown", null],
    ["constructor", null],
    ["", null],
  ];
  it.each(cases)("from %j", async (formula, from) => {
    expect(await listsOf(within(validation(formula)))).toEqual(
      from === null ? [] : [{ rect: COLUMN, from, isStrict: false }],
    );
  });

  it("is found by the names that its own sheet sees", async () => {
    const lists = await listsOf(within(validation("科目")), 1);
    expect(lists.map(({ from }) => from)).toEqual([area("其他 表", 1, 0, 8, 0)]);
  });

  it.each([
    ["one cell, which has nowhere to move", "A1:A3", "B2", true],
    ["rows that stay, in one column", "A$1:A$3", "B2:B9", true],
    ["rows that stay, in two columns", "A$1:A$3", "B2:C9", false],
    ["rows that move", "$A1:$A3", "B2:B9", false],
    ["rows that move, in one row", "$A1:$A3", "B2:F2", true],
    ["rows that move, in two areas", "$A1:$A3", "B2 B9", false],
  ])("for %s", async (_what, formula, sqref, isThere) => {
    const lists = await listsOf(within(validation(formula, `type="list" sqref="${sqref}"`)));
    expect(lists).toHaveLength(isThere ? 1 : 0);
  });
});

describe("where a drop-down list is", () => {
  it.each([
    ["A1 C3:C4", ["0,0,0,0", "2,2,3,2"]],
    ["A1:A1048576", ["0,0,1048575,0"]],
    ["A:B", ["0,0,1048575,1"]],
    ["2:2", ["1,0,1,16383"]],
    ["  $B$2\n C1:A1  ", ["1,1,1,1", "0,0,0,2"]],
    ["XFE1 A1", ["0,0,0,0"]],
    ["A", []],
    ["S!A1", []],
    ["", []],
  ])("in %j", async (sqref, expected) => {
    const lists = await listsOf(within(validation('"甲"', `type="list" sqref="${sqref}"`)));
    expect(lists.map(({ rect: { r0, c0, r1, c1 } }) => [r0, c0, r1, c1].join())).toEqual(expected);
  });

  it.each(["whole", "decimal", "custom", "none"])("not for rules of kind %s", async (kind) => {
    expect(await listsOf(within(validation('"甲"', `type="${kind}" sqref="A1"`)))).toEqual([]);
  });
});

describe("whether a drop-down list refuses other words", () => {
  it.each([
    ["", false],
    ['showErrorMessage="1"', true],
    ['showErrorMessage="true" errorStyle="stop"', true],
    ['showErrorMessage="0"', false],
    ['showErrorMessage="1" errorStyle="warning"', false],
    ['showErrorMessage="1" errorStyle="information"', false],
  ])("%s", async (attributes, isStrict) => {
    const lists = await listsOf(within(validation('"甲"', `type="list" sqref="A1" ${attributes}`)));
    expect(lists.map((list) => list.isStrict)).toEqual([isStrict]);
  });
});

describe("drop-down lists of newer files", () => {
  it("stand in an extension, beside the others", async () => {
    const newer =
      '<extLst><ext xmlns:x14="a" uri="b"><x14:dataValidations xmlns:xm="c">' +
      '<x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>\'其他 表\'!$A$1:$A$3</xm:f>' +
      "</x14:formula1><x14:formula2><xm:f>9</xm:f></x14:formula2><xm:sqref>A1 B2:B9</xm:sqref>" +
      "</x14:dataValidation></x14:dataValidations></ext></extLst>";
    const from = area("其他 表", 0, 0, 2, 0);
    expect(await listsOf(within(validation('"甲"')) + newer)).toEqual([
      { rect: COLUMN, from: ["甲"], isStrict: false },
      { rect: { r0: 0, c0: 0, r1: 0, c1: 0 }, from, isStrict: true },
      { rect: COLUMN, from, isStrict: true },
    ]);
  });

  it("do without a list of names that cannot be read", async () => {
    const look = await sheetLookOf(
      { after: within(validation("$A$1:$A$3"), validation("科目")) },
      { names: '<definedName name="科目">&nothing;</definedName>' },
    );
    expect(look.lists).toHaveLength(1);
  });
});
