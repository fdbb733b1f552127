import { columnIndex } from "../../core/book/address";

/** A number to put in a cell of one sheet, null to clear it. */
export interface SheetEdit {
  /** A1 address. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

const CELL = (address: string): RegExp =>
  new RegExp(`<c(?=[^>]*\\sr="${address}"[\\s/>])[^>]*?(?:/>|>.*?</c>)`, "su");
const ROW = (row: number): RegExp =>
  new RegExp(`<row(?=[^>]*\\sr="${String(row)}"[\\s/>])[^>]*?(?:/>|>.*?</row>)`, "su");

/** The XML of a sheet with some cells changed and nothing else. */
export function patchSheet(xml: string, edits: readonly SheetEdit[]): string {
  return edits.reduce(patchCell, xml);
}

function patchCell(xml: string, edit: SheetEdit): string {
  const found = CELL(edit.cell).exec(xml);
  if (found !== null) return splice(xml, found.index, found[0].length, changedCell(found[0], edit));
  return edit.value === null ? xml : insertCell(xml, edit);
}

/** The cell with its style kept, its type and content replaced. */
function changedCell(cell: string, { cell: address, value }: SheetEdit): string {
  if (/<f[\s>/]/u.test(cell)) throw new RangeError(`${address} holds a formula`);
  const open = /^<c[^>]*?(?=\/?>)/u.exec(cell)?.[0] ?? "<c";
  return written(open.replace(/\st="[^"]*"/u, "").trimEnd(), value);
}

function written(open: string, value: number | null): string {
  return value === null ? `${open}/>` : `${open}><v>${String(value)}</v></c>`;
}

/** A cell that the sheet did not write: into its row, in the order of the columns. */
function insertCell(xml: string, edit: SheetEdit): string {
  const cell = written(`<c r="${edit.cell}"`, edit.value);
  const row = ROW(edit.row + 1).exec(xml);
  if (row === null) return insertRow(xml, edit, cell);
  const text = row[0];
  const open = text.endsWith("/>") && !text.includes("</row>") ? text.slice(0, -2) : null;
  if (open !== null) return splice(xml, row.index, text.length, `${open}>${cell}</row>`);
  return splice(xml, row.index + placeInRow(text, edit.column), 0, cell);
}

function placeInRow(row: string, column: number): number {
  for (const { index, 1: letters = "" } of row.matchAll(/<c(?=\s)[^>]*?\sr="([A-Z]+)\d+"/gu)) {
    if ((columnIndex(letters) ?? 0) > column) return index;
  }
  return row.lastIndexOf("</row>");
}

function insertRow(xml: string, { row }: SheetEdit, cell: string): string {
  const made = `<row r="${String(row + 1)}">${cell}</row>`;
  for (const { index, 1: number = "" } of xml.matchAll(/<row(?=\s)[^>]*?\sr="(\d+)"/gu)) {
    if (Number(number) > row + 1) return splice(xml, index, 0, made);
  }
  if (/<sheetData\s*\/>/u.test(xml)) {
    return xml.replace(/<sheetData\s*\/>/u, `<sheetData>${made}</sheetData>`);
  }
  return xml.replace("</sheetData>", `${made}</sheetData>`);
}

function splice(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length);
}
