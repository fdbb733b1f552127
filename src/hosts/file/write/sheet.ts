import { rectToA1, toA1 } from "../../../core/book/address";
import type { CellList, NewSheet } from "../../../core/book/new-sheet";
import { ROW_HEIGHT, rowsXml } from "./cells";
import { MAIN } from "./namespaces";
import { fixedArea } from "../../../core/book/references";
import type { SharedStrings } from "./shared-strings";
import type { Styles } from "./styles";
import { escapeXml, XML_HEAD } from "./xml";

/** A4. */
const PAPER = 9;

/** Excel adds to a column's width the padding of its cells: 5 pixels, a digit being 7 wide. */
const PADDING = 5 / 7;

/** What may be done on a protected sheet beside typing into open cells; 0 allows it. */
const ALLOWED = ["formatCells", "formatColumns", "formatRows"];

/** The part of one sheet. The elements stand in the order that the format demands. */
export function sheetXml(
  sheet: NewSheet,
  isActive: boolean,
  styles: Styles,
  strings: SharedStrings,
): string {
  const { cells, merges, widths, frozenRows, orientation, lists = [] } = sheet;
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(frozenRows, isActive),
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/>`,
    listXml("cols", widths.map(columnXml)),
    `<sheetData>${rowsXml(cells, styles, strings)}</sheetData>`,
    sheet.isProtected === true ? protectionXml() : "",
    listXml(
      "mergeCells",
      merges.map((merge) => `<mergeCell ref="${rectToA1(merge)}"/>`),
    ),
    listXml("dataValidations", lists.map(choiceXml)),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.4"/>',
    `<pageSetup paperSize="${PAPER}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    "</worksheet>",
  ].join("");
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name}>${items.join("")}</${name}>`;
}

function viewXml(frozenRows: number, isActive: boolean): string {
  const pane =
    frozenRows === 0
      ? ""
      : `<pane ySplit="${frozenRows}" topLeftCell="${toA1(frozenRows, 0)}"` +
        ' activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  const active = isActive ? ' tabSelected="1"' : "";
  return `<sheetViews><sheetView${active} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnXml(characters: number, at: number): string {
  const width = Math.round((characters + PADDING) * 256) / 256;
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
}

function protectionXml(): string {
  const allowed = ALLOWED.map((action) => ` ${action}="0"`).join("");
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed}/>`;
}

function choiceXml({ rect, from, isStrict }: CellList): string {
  const formula = "sheet" in from ? fixedArea(from) : `"${from.join(",")}"`;
  return (
    `<dataValidation type="list" allowBlank="1"${isStrict ? ' showErrorMessage="1"' : ""}` +
    ` sqref="${rectToA1(rect)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  );
}
