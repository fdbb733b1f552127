import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedSheet } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { workbookFile } from "../workbook-builder";
import { untouched, withSheet } from "./edited";
import { deleteBand, insertBand } from "./edits";

type Change = (sheet: EditedSheet) => EditedSheet;
const rowIn: Change = (sheet) => insertBand(sheet, "rows", 2);
const rowOut: Change = (sheet) => deleteBand(sheet, "rows", 2);
const columnIn: Change = (sheet) => insertBand(sheet, "columns", 1);
const columnOut: Change = (sheet) => deleteBand(sheet, "columns", 1);

const rule = (sqref: string, formula: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
const list = (sqref: string, formula: string): string =>
  `<dataValidations count="1"><dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const x14 = (sqref: string, f: string): string =>
  `<extLst><ext xmlns:x14="a"><x14:dataValidations xmlns:xm="b" count="1"><x14:dataValidation><x14:formula1><xm:f>${f}</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

const FILLED = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="E9"><v>1</v></c></row>';

describe("what hangs on rows and columns follows them", () => {
  it.each<[string, Change, string, string]>([
    ["a rule below", rowIn, rule("A4:A6", "A4&gt;$B$4"), rule("A5:A7", "A5&gt;$B$5")],
    ["a rule around", rowIn, rule("A2:A6", "A2&gt;B$1"), rule("A2:A7", "A2&gt;B$1")],
    ["a rule whose first row goes", rowOut, rule("A3:A6", "A3&gt;1"), rule("A3:A5", "A3&gt;1")],
    ["a rule that loses all its cells", rowOut, rule("A3:C3", "A3&gt;1"), ""],
    ["one of two areas", rowOut, rule("A3 C4:C5", "A3&gt;1"), rule("C3:C4", "C3&gt;1")],
    ["whole columns", columnIn, rule("B1:B1048576", "$B1=1"), rule("C1:C1048576", "$C1=1")],
    ["whole columns under more rows", rowIn, rule("B1:B1048576", "1"), rule("B1:B1048576", "1")],
    ["a list", rowIn, list("B4", "$A$4:$A$6"), list("B5", "$A$5:$A$7")],
    ["a list on this sheet by name", rowIn, list("B1", "S!$A$4:$A$6"), list("B1", "S!$A$5:$A$7")],
    ["words in a list", rowIn, list("B4", '"A4,B5"'), list("B5", '"A4,B5"')],
    ["the last list", columnOut, list("B4:B9", "$A$1"), ""],
    ["a list of the newer form", rowIn, x14("B4", "T!$A$4"), x14("B5", "T!$A$4")],
    [
      "a link",
      rowIn,
      '<hyperlinks><hyperlink ref="A4" location="a"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A5" location="a"/></hyperlinks>',
    ],
    [
      "a filter",
      columnIn,
      '<autoFilter ref="A1:C9"><filterColumn colId="2"/></autoFilter>',
      '<autoFilter ref="A1:D9"><filterColumn colId="3"/></autoFilter>',
    ],
    [
      "page breaks",
      rowIn,
      '<rowBreaks count="2" manualBreakCount="2"><brk id="1"/><brk id="5"/></rowBreaks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="1"/><brk id="6"/></rowBreaks>',
    ],
    [
      "a page break that goes",
      rowOut,
      '<rowBreaks count="2"><brk id="2"/><brk id="5"/></rowBreaks>',
      '<rowBreaks count="1"><brk id="4"/></rowBreaks>',
    ],
    [
      "ranges that stay open",
      rowIn,
      '<protectedRanges><protectedRange sqref="A4" name="p"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="A5" name="p"/></protectedRanges>',
    ],
    [
      "ignored errors",
      rowIn,
      '<ignoredErrors><ignoredError sqref="A3:B3"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="A4:B4"/></ignoredErrors>',
    ],
    [
      "a merge out of sight",
      rowIn,
      '<mergeCells count="1"><mergeCell ref="H20:I20"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="H21:I21"/></mergeCells>',
    ],
  ])("%s", async (_, change, before, after) => {
    const file = workbookFile({
      sheets: [{ name: "S", rows: FILLED, after: before }, { name: "T" }],
    });
    const saved = await saveWorkbook(file, withSheet(await untouched(file), 0, change));
    const xml = strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!);
    expect(/<\/sheetData>([^]*)<\/worksheet>/u.exec(xml)?.[1]).toBe(after);
  });

  it.each<[string, Change, string, string]>([
    [
      "widths",
      columnIn,
      '<cols><col min="1" max="1" width="9"/><col min="2" max="4" width="5" style="0"/></cols>',
      '<cols><col min="1" max="1" width="9"/><col min="3" max="5" width="5" style="0"/></cols>',
    ],
    [
      "widths around",
      columnIn,
      '<cols><col min="1" max="3" width="9"/></cols>',
      '<cols><col min="1" max="4" width="9"/></cols>',
    ],
    [
      "a changed width",
      (s) => ({ ...s, columns: [{ origin: 0 }, { origin: 1, size: 20 }] }),
      '<cols><col min="1" max="3" width="9"/></cols>',
      '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="9"/></cols>',
    ],
    [
      "a hidden column",
      (s) => ({ ...s, columns: [{ origin: 0, isHidden: true }] }),
      '<cols><col min="1" max="1" width="9"/></cols>',
      '<cols><col min="1" max="1" width="9" hidden="1"/></cols>',
    ],
    [
      "what is selected",
      rowIn,
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B5" sqref="B5"/></sheetView></sheetViews>',
    ],
    [
      "frozen rows",
      (s) => ({ ...s, frozen: { rows: 2, columns: 0 } }),
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B4"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>',
    ],
  ])("%s", async (_, change, before, after) => {
    const file = workbookFile({ sheets: [{ name: "S", rows: FILLED, before }] });
    const saved = await saveWorkbook(file, withSheet(await untouched(file), 0, change));
    const xml = strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!);
    expect(/<worksheet[^>]*>([^]*)<sheetData>/u.exec(xml)?.[1]).toBe(after);
  });
});
