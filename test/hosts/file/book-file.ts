import { rectToA1, toA1 } from "../../../src/core/book/address";
import type { Book, Scalar, Sheet } from "../../../src/core/book/book";
import { escapeXml, workbookFile } from "./workbook-builder";

/** Writes a book as an .xlsx file, formulas with their values as cached results. */
export function bookFile(book: Book): Uint8Array {
  const formats = [
    ...new Set(["General", ...book.sheets.flatMap((sheet) => sheet.formats.flat())]),
  ];
  return workbookFile({
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      rows: rowsOf(sheet, formats),
      after: mergesOf(sheet),
      ...(sheet.visibility === "visible" ? {} : { state: sheet.visibility }),
    })),
    formats,
  });
}

function rowsOf(sheet: Sheet, formats: readonly string[]): string {
  const { used } = sheet;
  if (used === null) return "";
  const rows = sheet.values.map((values, i) => {
    const cells = values.map((value, j) => {
      const style = formats.indexOf(sheet.formats[i]![j]!);
      const head = `r="${toA1(used.r0 + i, used.c0 + j)}" s="${style}"`;
      return cellXml(head, value, sheet.formulas[i]![j]!);
    });
    return `<row r="${used.r0 + i + 1}">${cells.join("")}</row>`;
  });
  return rows.join("");
}

function cellXml(head: string, value: Scalar, formula: string | null): string {
  const f = formula === null ? "" : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (value === null) return `<c ${head}>${f}</c>`;
  if (typeof value === "number") return `<c ${head}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `<c ${head} t="e">${f}<v>${value.err}</v></c>`;
  const text = escapeXml(value);
  return formula === null
    ? `<c ${head} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    : `<c ${head} t="str">${f}<v>${text}</v></c>`;
}

function mergesOf(sheet: Sheet): string {
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${rectToA1(merge)}"/>`);
  return merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`;
}
