import type { Book } from "../../../core/book/book";
import type { Report } from "../../model";
import { wrongFigure } from "../../proof/compare-figures";
import { reportFigures } from "../../proof/figures";
import type { FontFiles } from "../fonts";
import { alikeIn } from "./alike";
import { ProofError } from "./proof-error";
import { provePdf } from "./prove-pdf";

interface Origins {
  /** The workbook the report was composed of. */
  readonly book: Book;
  /** The fonts the PDF was written with. */
  readonly fonts: FontFiles;
}

/**
 * Proves that a finished PDF has every string of its report, and that every figure of the report is
 * that of its cell in the workbook. Returns the number of figures; throws a ProofError that names
 * the first fault.
 */
export function proveReport(report: Report, pdf: Uint8Array, { book, fonts }: Origins): number {
  const wrong = wrongFigure(report, book);
  if (wrong !== null) {
    const { text, from, section } = wrong.figure;
    throw new ProofError({ kind: "wrong-figure", text, found: wrong.found, section, cell: from });
  }
  try {
    provePdf(report, pdf);
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    // Few texts have characters that share a glyph, so the fonts are asked only now.
    provePdf(report, pdf, alikeIn(fonts));
  }
  return reportFigures(report).length;
}
