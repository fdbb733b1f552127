import type { Book } from "../core/book/book";
import type { Locale } from "../locale/locale";
import type { Report } from "../report/model";
import type { OfficeFonts } from "../report/pdf/fonts";
import { loadFonts, loadRare } from "./fonts";
import { CannotRun } from "./load";
import { badFont, type FontPaths } from "./office-fonts";

/** A finished PDF and how many of its figures were compared with the workbook. */
interface Printed {
  readonly pdf: Uint8Array;
  readonly figures: number;
}

/** Fonts of the office in place of ours, and the files they came from. */
interface Office {
  readonly officeFonts: OfficeFonts;
  readonly fontPaths: FontPaths;
}

const OUR_FONTS: Office = { officeFonts: {}, fontPaths: new Map() };

/**
 * Writes a report as a PDF and proves from its bytes that nothing is missing and every figure is that
 * of `book`. Throws a CannotRun that names the first fault. pdfmake is loaded only now.
 */
export async function printReport(
  report: Report,
  book: Book,
  locale: Locale,
  { officeFonts, fontPaths }: Office = OUR_FONTS,
): Promise<Printed> {
  const [{ writePdf }, { proveReport }, own] = await Promise.all([
    import("../report/pdf/write-pdf"),
    import("../report/pdf/proof/prove-report"),
    loadFonts(),
  ]);
  const fonts = { ...own, ...officeFonts };
  try {
    const pdf = await writePdf(report, { fonts, loadRare });
    return { pdf, figures: proveReport(report, pdf, { book, fonts }) };
  } catch (error) {
    throw badFont(await inWords(error, locale), fontPaths, locale);
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
  if (error.table !== null) {
    const { title, columns, mostColumns } = error.table;
    return new CannotRun(cli.tooWide(title, columns, mostColumns));
  }
  if (error.code !== "missing-glyph") return new CannotRun(cli.notLaidOut(error.message));
  return new CannotRun(cli.notPrintable(error.missing));
}
