import type { LayoutSet } from "../../../core/layout/layout";
import { locate } from "../../../core/locate/locate";
import type { Locale } from "../../../locale/locale";
import { compose } from "../../compose/compose";
import type { FontFiles } from "../fonts";
import { proveReport } from "../proof/prove-report";
import { writePdf } from "../write-pdf";
import { NoTables } from "./failure";
import type { Published, PublishProgress, PublishRequest } from "./messages";
import { pageCount } from "./page-count";

/** What a request names only by its id. */
interface Means {
  readonly layout: LayoutSet;
  readonly locale: Locale;
  readonly fonts: FontFiles;
  readonly loadRare: () => Promise<Uint8Array>;
  readonly onProgress: (progress: PublishProgress) => void;
}

/** Where each stage begins on the bar, roughly by the time it takes; the fonts may come slowly. */
export const BEGINS = { reading: 0.3, layout: 0.4, drawing: 0.65 } as const;

/**
 * From a book to the bytes of its report, proved to say what the book says. Throws a NoTables, or
 * what writePdf and proveReport throw.
 */
export async function makeDocument(
  { book, draft }: Pick<PublishRequest, "book" | "draft">,
  { layout, locale, fonts, loadRare, onProgress }: Means,
): Promise<Published> {
  onProgress({ stage: "reading", done: BEGINS.reading });
  const disclosure = locate(book, layout);
  if (disclosure.tables.length === 0) throw new NoTables();
  const report = compose(book, disclosure, locale, { draft });
  onProgress({ stage: "layout", done: BEGINS.layout });
  const bytes = await writePdf(report, {
    fonts,
    loadRare,
    onProgress: (drawn) => {
      onProgress({ stage: "drawing", done: BEGINS.drawing + drawn * (1 - BEGINS.drawing) });
    },
  });
  return {
    bytes,
    unitName: report.unitName,
    year: report.year,
    draft,
    pages: pageCount(bytes) ?? 0,
    tables: disclosure.tables.length,
    figures: proveReport(report, bytes, { book, fonts }),
  };
}
