import type { NewSheet } from "../../../core/book/new-sheet";
import { CONTENT, CONTENT_TYPES, LINKS, MAIN, PACKAGE_LINKS } from "./namespaces";
import { fixedArea, topRows } from "../../../core/book/references";
import { escapeXml, XML_HEAD } from "./xml";

/**
 * The engine that results were calculated by, Excel 2019 and later. Excel calculates a file of an
 * older engine anew, which without the add-in would put #NAME? over results that are right.
 */
const ENGINE = "191029";

/** The workbook part: sheets, their printed areas and titles, and how formulas are calculated. */
export function workbookXml(sheets: readonly NewSheet[]): string {
  const entries = sheets.map(({ name, isHidden }, at) => {
    const state = isHidden === true ? ' state="hidden"' : "";
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const isKnown = sheets.every(({ cells }) =>
    cells.every(({ formula, value }) => formula === undefined || value !== null),
  );
  const calculate = isKnown ? "" : ' fullCalcOnLoad="1"';
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">` +
    `<bookViews><workbookView activeTab="${firstShown(sheets)}"/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>` +
    `<definedNames>${sheets.map(printNames).join("")}</definedNames>` +
    `<calcPr calcId="${ENGINE}"${calculate}/></workbook>`
  );
}

/** The sheet in front when the file is opened. */
export function firstShown(sheets: readonly NewSheet[]): number {
  return sheets.findIndex(({ isHidden }) => isHidden !== true);
}

function printNames({ name, cells, widths, frozenRows, isHidden }: NewSheet, at: number): string {
  // LibreOffice prints a hidden sheet that says what of it is to be printed.
  if (isHidden === true) return "";
  const area = {
    sheet: name,
    r0: 0,
    c0: 0,
    r1: Math.max(0, ...cells.map(({ row }) => row)),
    c1: widths.length - 1,
  };
  const named = (what: string, range: string): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}">${escapeXml(range)}</definedName>`;
  const titles = frozenRows === 0 ? "" : named("Print_Titles", topRows(name, frozenRows));
  return named("Print_Area", fixedArea(area)) + titles;
}

/** The links of the workbook part to its sheets, styles and texts. */
export function workbookLinks(sheets: number): string {
  const links = Array.from({ length: sheets }, (_, at) =>
    link(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`),
  );
  return linksXml([
    ...links,
    link(sheets + 1, "styles", "styles.xml"),
    link(sheets + 2, "sharedStrings", "sharedStrings.xml"),
  ]);
}

/** The link of the package to its workbook. */
export function packageLinks(): string {
  return linksXml([link(1, "officeDocument", "xl/workbook.xml")]);
}

function linksXml(links: readonly string[]): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_LINKS}">${links.join("")}</Relationships>`;
}

function link(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
}

/** What each part of the package is. */
export function contentTypes(sheets: number): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${CONTENT}.${kind}+xml"/>`;
  const sheetParts = Array.from({ length: sheets }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, "worksheet"),
  );
  return [
    `${XML_HEAD}<Types xmlns="${CONTENT_TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("workbook", "sheet.main"),
    ...sheetParts,
    part("styles", "styles"),
    part("sharedStrings", "sharedStrings"),
    "</Types>",
  ].join("");
}
