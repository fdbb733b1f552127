import type { Report } from "../../model";
import { ReadError } from "../read/lexer";
import { PageReader, type TextRun } from "../read/page-text";
import { PdfFile } from "../read/pdf-file";
import { expectedSteps } from "./expected";
import { withoutFurniture } from "./furniture";
import { matchPages } from "./match";
import { printedPage } from "./printed-page";
import { ProofError } from "./proof-error";

/**
 * Proves that a finished PDF says what its report says: its text is read back from the bytes, and
 * every string of the report must be in it, once and in order, and nothing else. Throws a
 * ProofError that names the first difference.
 *
 * `fold` makes one of the characters that a font draws alike, of which a PDF can name only one.
 */
export function provePdf(
  report: Report,
  pdf: Uint8Array,
  fold: (text: string) => string = (text) => text,
): void {
  const printed = textOf(pdf).map((runs) => printedPage(runs, fold));
  const { pages, before } = withoutFurniture(printed, report, fold);
  matchPages(expectedSteps(report, fold), pages, before);
}

function textOf(pdf: Uint8Array): TextRun[][] {
  try {
    const file = new PdfFile(pdf);
    const reader = new PageReader(file);
    return file.pages().map((page) => reader.read(page));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ProofError({ kind: "unreadable", detail: error.message });
  }
}
