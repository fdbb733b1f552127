import type { ContentSection } from "pdfmake/interfaces";
import type { ReportDocument, OutlineItem, PageLabels } from "./pdfmake/document";
import { drawPages, type Watermark } from "./pdfmake/draw";
import { layPages } from "./pdfmake/layout";
import type { LaidPage } from "./pdfmake/laid-page";

/** What is to be laid out and drawn. */
interface Job {
  readonly document: ReportDocument;
  readonly sections: ContentSection[];
  readonly watermark: Watermark | null;
  /** How the pages are called, once they are laid out. */
  readonly pageLabels: () => readonly PageLabels[];
  /** Between layout and drawing: may move, add and check what stands on the pages. */
  readonly finish: (pages: LaidPage[]) => void;
  /** After drawing: the bookmarks. */
  readonly outline: (root: OutlineItem, pages: readonly LaidPage[]) => void;
  /** Share of the drawing that is done, 0 to 1. */
  readonly onProgress: ((done: number) => void) | undefined;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Runs pdfmake's layout and draws its pages, but lets them be finished in between. pdfmake's public
 * `createPdf` has no such place, and drops text without a word; its vertical centring is wrong for
 * cells over several rows.
 */
export async function print(job: Job): Promise<Uint8Array> {
  const { document } = job;
  const pages = layPages(job.sections, document);
  job.finish(pages);
  drawPages(document, pages, job.watermark, job.onProgress ?? (() => undefined));
  document.labelPages(job.pageLabels());
  job.outline(document.outline, pages);

  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => {
      resolve(join(chunks));
    });
    document.on("error", reject);
    document.end();
  });
}
