import type { NewSheet } from "../../../core/book/new-sheet";
import { writeArchive } from "./archive";
import { contentTypes, firstShown, packageLinks, workbookLinks, workbookXml } from "./package";
import { SharedStrings } from "./shared-strings";
import { sheetXml } from "./sheet";
import { Styles } from "./styles";

/**
 * New sheets as the bytes of an .xlsx file; the same sheets give the same bytes. The custom functions
 * are stored as Excel stores them, with their results beside them, so that a program without the
 * add-in shows those. Where a result is not known, Excel is asked to calculate on opening.
 */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const styles = new Styles();
  const strings = new SharedStrings();
  const active = firstShown(sheets);
  const parts = sheets.map((sheet, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, at === active, styles, strings),
  ]);
  const entries: readonly [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", packageLinks()],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookLinks(sheets.length)],
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", strings.xml()],
    ...parts,
  ];
  return writeArchive(entries);
}
