import type { Watermark } from "pdfmake/interfaces";
import type { Report } from "../model";
import { findAnchors, finishContents, type Anchored } from "./anchors";
import { centreCells, repeatLabels } from "./cells";
import { assertComplete, assertInside } from "./complete";
import { setContents } from "./contents";
import { setCover } from "./cover";
import { print, type DocumentInfo, type LaidPage } from "./engine";
import { readFaceCoverage, type FontFiles } from "./fonts";
import { markOf } from "./mark";
import { mergePieces } from "./merge";
import { pageSection, TEXT_PAGE } from "./page";
import { placeReport } from "../places";
import { redrawRules } from "./rules";
import { setSection } from "./sections";
import { writeOutline } from "./outline";
import { SANS, Typesetter } from "./text";

export interface WritePdfOptions {
  readonly fonts: FontFiles;
  /** Date in the document's properties; the first day of the report's year when left out. */
  readonly created?: Date;
  /** Called with the share of the pages drawn, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const PRODUCER = "Budget Disclosure";

function documentInfo(report: Report, created: Date | undefined): DocumentInfo {
  return {
    Title: report.title,
    Author: report.unitName,
    Creator: PRODUCER,
    Producer: PRODUCER,
    // Without a fixed date the same report would give other bytes every second.
    CreationDate: created ?? new Date(Date.UTC(report.year, 0, 1)),
  };
}

function draftMark(text: string, type: Typesetter): Watermark {
  type.set(text, { pair: SANS, mark: markOf(text, "the watermark", { required: false }) });
  const fontSize = Math.min(140, 420 / Math.max(1, text.length));
  return { text, font: "sans", fontSize, angle: -45, color: "#7f7f7f", opacity: 0.16 };
}

/**
 * Writes a report as a PDF. The same report and fonts give the same bytes. Throws a PdfError
 * rather than leave anything out: when no font has a character, when a text was not laid out
 * whole, or when it would stand outside its page; a GridError for a table that does not fit its grid.
 */
export async function writePdf(report: Report, options: WritePdfOptions): Promise<Uint8Array> {
  const type = new Typesetter(readFaceCoverage(options.fonts));
  const { sections, entries } = placeReport(report);
  const head = { left: report.title, right: report.contentsTitle };
  const content = [
    pageSection({ page: TEXT_PAGE, content: setCover(report, type), head: null, type }),
    pageSection({
      page: TEXT_PAGE,
      content: setContents(report.contentsTitle, entries, type),
      head,
      type,
    }),
    ...sections.flatMap((section) => setSection(section, report, type)),
  ];
  const watermark = report.watermark === null ? undefined : draftMark(report.watermark, type);
  type.assertPrintable();

  let anchors: ReadonlyMap<string, Anchored> = new Map();
  const finish = (pages: LaidPage[]): void => {
    assertComplete(pages, type.required);
    let cells: ReturnType<typeof repeatLabels> | undefined;
    for (const page of pages) {
      const rules = redrawRules(page);
      cells = repeatLabels(page, rules, cells);
      centreCells(page, rules);
    }
    assertInside(pages);
    anchors = findAnchors(pages);
    finishContents(pages, anchors);
    for (const page of pages) mergePieces(page);
  };
  return print({
    sections: content,
    info: documentInfo(report, options.created),
    language: report.language,
    watermark,
    fonts: options.fonts,
    finish,
    outline: (root, pages) => {
      writeOutline(root, entries, anchors, pages);
    },
    onProgress: options.onProgress,
  });
}
