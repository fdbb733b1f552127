import type { LaidPage } from "./pdfmake/laid-page";
import { PdfError } from "./error";
import { squeeze, type Mark } from "./mark";

/** Room between the edge of the paper and any text, in points: printers leave as much blank. */
const PAPER_EDGE = 14;
/** Points by which a row that breaks over the page may reach into the lower margin. */
const INTO_MARGIN = 6;

/** The marked texts of one page in the order they are printed, without white space. */
function textsOf(page: LaidPage): Map<Mark, string> {
  const texts = new Map<Mark, string>();
  for (const item of page.items) {
    if (item.type !== "line") continue;
    for (const inline of item.item.inlines) {
      if (inline.mark === undefined || inline.mark.entry?.isNumber === true) continue;
      texts.set(inline.mark, (texts.get(inline.mark) ?? "") + squeeze(inline.text));
    }
  }
  return texts;
}

function lost(mark: Mark, found: string): PdfError {
  const count = `${String(found.length)} of ${String(mark.text.length)} characters`;
  return new PdfError("text-lost", `${mark.where}: only ${count} were laid out`);
}

/**
 * Throws unless every text stands whole on the pages. pdfmake leaves out what does not fit a page
 * and says nothing; a statutory document must not lose a row that way.
 */
export function assertComplete(pages: readonly LaidPage[], marks: ReadonlySet<Mark>): void {
  const found = new Map<Mark, string>();
  for (const page of pages) {
    for (const [mark, text] of textsOf(page)) {
      if (mark.repeats && text !== mark.text) throw lost(mark, text);
      found.set(mark, mark.repeats ? text : (found.get(mark) ?? "") + text);
    }
  }
  for (const mark of marks) {
    const text = found.get(mark) ?? "";
    if (text !== mark.text) throw lost(mark, text);
  }
}

/** Throws when a line would be cut by the edge of the paper or run into the page number. */
export function assertInside(pages: readonly LaidPage[]): void {
  pages.forEach(({ items, pageSize, pageMargins }, index) => {
    for (const item of items) {
      if (item.type !== "line") continue;
      const line = item.item;
      const mark = line.inlines[0]?.mark;
      if (mark === undefined) continue;
      const size = Math.max(...line.inlines.map((inline) => inline.fontSize));
      const below = line.y + size > pageSize.height - pageMargins.bottom + INTO_MARGIN;
      const beside = line.x + line.getWidth() > pageSize.width - PAPER_EDGE;
      if (below || beside || line.x < PAPER_EDGE || line.y < PAPER_EDGE) {
        const page = `page ${String(index + 1)}`;
        throw new PdfError("text-outside", `${mark.where}: text runs off ${page}`);
      }
    }
  });
}
