import type { Report } from "../model";
import { placeReport, runningHead } from "../places";
import { findAnchors, finishContents, type Anchored } from "./anchors";
import { assertComplete, assertInside } from "./complete";
import { setContents } from "./contents";
import { setCover } from "./cover";
import { print } from "./engine";
import { PdfError } from "./error";
import { readFaceCoverage, type FontFiles } from "./fonts";
import { markOf, printable } from "./mark";
import { blame } from "./office-font/blame";
import { writeOutline } from "./outline";
import { PageNumbers, pageSection, TEXT_PAGE } from "./page";
import type { DocumentInfo } from "./pdfmake/archive";
import { ReportDocument } from "./pdfmake/document";
import type { Watermark } from "./pdfmake/draw";
import type { LaidPage } from "./pdfmake/laid-page";
import { TextMeasurer } from "./pdfmake/measure-text";
import { setSection } from "./sections";
import { SANS, Typesetter } from "./text";

export interface WritePdfOptions {
  readonly fonts: FontFiles;
  /** Brings the face `rare`; asked only when the report has a character that `fonts` lack. */
  readonly loadRare?: (() => Promise<Uint8Array>) | undefined;
  /** Date in the document's properties; the first day of the report's year when left out. */
  readonly created?: Date | undefined;
  /** Called with the share of the pages drawn, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const PRODUCER = "Budget Disclosure";
/** What readers call the page without a number. */
const COVER = "封面";

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
  const size = Math.min(140, 420 / Math.max(1, text.length));
  return { text, face: "sans", size, angle: 45, grey: 0.9 };
}

/** All pages of a report as they are given to pdfmake, with what is to be found on them. */
function setReport(report: Report, { fonts, created }: WritePdfOptions) {
  const type = new Typesetter(readFaceCoverage(fonts));
  const { language } = report;
  const document = new ReportDocument({ info: documentInfo(report, created), language, fonts });
  const measurer = new TextMeasurer((face) => document.provideFont(face));
  const { sections, entries } = placeReport(report);
  const [front, body] = [new PageNumbers("roman"), new PageNumbers("arabic")];
  const head = { left: runningHead(report), right: report.contentsTitle, numbers: front };
  const content = [
    pageSection({ page: TEXT_PAGE, content: setCover(report, type), head: null, type }),
    pageSection({
      page: TEXT_PAGE,
      content: setContents(report.contentsTitle, entries, type),
      head,
      type,
    }),
    ...sections.flatMap((section) => setSection(section, report, body, { type, measurer })),
  ];
  const watermark = report.watermark === null ? null : draftMark(report.watermark, type);
  return { type, document, content, entries, watermark, front, body };
}

/**
 * Writes a report as a PDF. The same report and fonts give the same bytes. Throws a PdfError
 * rather than leave anything out: when no font has a character, when a table is too wide, when a
 * text was not laid out whole, or when it would stand outside its page; an OfficeFontError when a
 * font of the office turns out to be damaged.
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
  let set = setReport(report, options);
  if (set.type.needsRare && options.loadRare !== undefined) {
    const fonts = { ...options.fonts, rare: await options.loadRare() };
    set = setReport(report, { ...options, fonts });
  }
  const { type, document, content, entries, watermark, front, body } = set;
  type.assertPrintable();

  let anchors: ReadonlyMap<string, Anchored> = new Map();
  const finish = (pages: LaidPage[]): void => {
    assertComplete(pages, type.required);
    assertInside(pages);
    anchors = findAnchors(pages);
    finishContents(pages, anchors, body.before);
  };
  return print({
    document,
    sections: content,
    watermark,
    finish,
    pageLabels: () => [
      { from: 0, label: { words: COVER } },
      { from: front.before, label: "R" },
      ...(entries.length > 0 ? [{ from: body.before, label: "D" as const }] : []),
    ],
    outline: (root, pages) => {
      writeOutline(root, entries, anchors, pages);
    },
    onProgress: options.onProgress,
  });
}
