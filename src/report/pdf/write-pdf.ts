import type { Watermark } from "pdfmake/interfaces";
import type { Report } from "../model";
import { findAnchors, finishContents, type Anchored } from "./anchors";
import { centreCells, repeatLabels } from "./cells";
import { assertComplete, assertInside } from "./complete";
import { setContents } from "./contents";
import { setCover } from "./cover";
import { print, type DocumentInfo, type LaidPage } from "./engine";
import { PdfError } from "./error";
import { readFaceCoverage, type FontFiles } from "./fonts";
import { markOf, printable } from "./mark";
import { mergePieces } from "./merge";
import { pageSection, TEXT_PAGE } from "./page";
import { placeReport, runningHead } from "../places";
import { redrawRules } from "./rules";
import { setSection } from "./sections";
import { blame } from "./office-font/blame";
import { writeOutline } from "./outline";
import { SANS, Typesetter } from "./text";

export interface WritePdfOptions {
  readonly fonts: FontFiles;
  /** Brings the face `rare`; asked only when the report has a character that `fonts` lack. */
  readonly loadRare?: (() => Promise<Uint8Array>) | undefined;
  /** Date in the document's properties; the first day of the report's year when left out. */
  readonly created?: Date;
  /** Called with the share of the pages drawn, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const PRODUCER = "Budget Disclosure";

function documentInfo(report: Report, created: Date | undefined): DocumentInfo {
  return {
    Title: printable(report.title),
    Author: printable(report.unitName),
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

/** All pages of a report as they are given to pdfmake, with what is to be found on them. */
function setReport(report: Report, fonts: FontFiles) {
  const type = new Typesetter(readFaceCoverage(fonts));
  const { sections, entries } = placeReport(report);
  const head = { left: runningHead(report), right: report.contentsTitle };
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
  return { type, fonts, content, entries, watermark };
}

/**
 * Writes a report as a PDF. The same report and fonts give the same bytes. Throws a PdfError
 * rather than leave anything out: when no font has a character, when a text was not laid out
 * whole, or when it would stand outside its page; an OfficeFontError when a font of the office
 * turns out to be damaged.
 */
export async function writePdf(report: Report, options: WritePdfOptions): Promise<Uint8Array> {
  try {
    return await write(report, options);
  } catch (error) {
    if (error instanceof PdfError) throw error;
    throw await blame(error, options.fonts, (fonts) =>
      write(report, { fonts, loadRare: options.loadRare }),
    );
  }
}

async function write(report: Report, options: WritePdfOptions): Promise<Uint8Array> {
  let set = setReport(report, options.fonts);
  if (set.type.needsRare && options.loadRare !== undefined) {
    set = setReport(report, { ...options.fonts, rare: await options.loadRare() });
  }
  const { type, fonts, content, entries, watermark } = set;
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
    fonts,
    finish,
    outline: (root, pages) => {
      writeOutline(root, entries, anchors, pages);
    },
    onProgress: options.onProgress,
  });
}
