import { GridError } from "../../grid";
import { PdfError } from "../error";
import { ProofError } from "../proof/proof-error";
import { OfficeFontError } from "../office-font/problem";
import { FontFetchError } from "./fetch-fonts";
import type { PublishFailure } from "./messages";

/** The book has no statutory table. */
export class NoTables extends Error {}

/** What went wrong as plain data: no stack, and nothing of the workbook but what the user must see. */
export function failureOf(error: unknown): PublishFailure {
  if (error instanceof NoTables) return { code: "no-tables" };
  if (error instanceof FontFetchError) return { code: "fonts", file: error.file };
  if (error instanceof ProofError) return { code: "not-proved", fault: error.fault };
  if (error instanceof GridError) return { code: "does-not-fit", detail: error.message };
  if (error instanceof OfficeFontError) {
    return { code: "office-font", face: error.face ?? "body", problem: error.code };
  }
  if (!(error instanceof PdfError)) {
    return { code: "internal", detail: error instanceof Error ? error.message : String(error) };
  }
  if (error.table !== null) return { code: "too-wide", ...error.table };
  if (error.code !== "missing-glyph") return { code: "does-not-fit", detail: error.message };
  return { code: "missing-glyph", characters: error.missing };
}
