import type { Book } from "../core/book/book";
import type { Locale } from "../locale/locale";
import type { Report } from "../report/model";
import { loadFonts } from "./fonts";
import { CannotRun } from "./load";

/** A finished PDF and how many of its figures were compared with the workbook. */
interface Printed {
  readonly pdf: Uint8Array;
  readonly figures: number;
}

/**
 * Writes a report as a PDF and proves from its bytes that nothing is missing and every figure is that
 * of `book`. Throws a CannotRun that names the first fault. pdfmake is loaded only now.
 */
export async function printReport(report: Report, book: Book, locale: Locale): Promise<Printed> {
  const [{ writePdf }, { proveReport }, fonts] = await Promise.all([
    import("../report/pdf/write-pdf"),
    import("../report/pdf/proof/prove-report"),
    loadFonts(),
  ]);
  try {
    const pdf = await writePdf(report, { fonts });
    return { pdf, figures: proveReport(report, pdf, { book, fonts }) };
  } catch (error) {
    throw await inWords(error, locale);
  }
}

/** Why there is no PDF, for the user; a fault of another kind stays as it is. */
async function inWords(error: unknown, { cli, readBack }: Locale): Promise<unknown> {
  const [{ PdfError }, { ProofError }, { GridError }] = await Promise.all([
    import("../report/pdf/error"),
    import("../report/pdf/proof/proof-error"),
    import("../report/grid"),
  ]);
  if (error instanceof ProofError) {
    return new CannotRun(cli.notProved(readBack.fault(error.fault)));
  }
  if (error instanceof GridError) return new CannotRun(cli.notLaidOut(error.message));
  if (!(error instanceof PdfError)) return error;
  if (error.code !== "missing-glyph") return new CannotRun(cli.notLaidOut(error.message));
  const characters = [...new Set(error.missing.map(({ char }) => char))].join("");
  const places = [...new Set(error.missing.map(({ where }) => where))].join(cli.comma);
  return new CannotRun(cli.notPrintable(characters, places));
}
