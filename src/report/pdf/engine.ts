import type { Content, ContentSection, Watermark } from "pdfmake/interfaces";
import documentModule from "pdfmake/js/PDFDocument.js";
import layoutModule from "pdfmake/js/LayoutBuilder.js";
import rendererModule from "pdfmake/js/Renderer.js";
import svgModule from "pdfmake/js/SVGMeasure.js";
import type { FontFiles } from "./fonts";
import type { Mark } from "./mark";

/** A piece of text that pdfmake has measured: one character of Chinese, or one word. */
export interface LaidInline {
  text: string;
  /** Points from the left of its line. */
  x: number;
  width: number;
  readonly fontSize: number;
  readonly font: { widthOfString(text: string, size: number): number };
  readonly linkToDestination?: string | null;
  /** Points between the characters. */
  readonly characterSpacing?: number;
  readonly mark?: Mark;
}

/** A line of text; `x` and `y` are its top left corner on the page, in points. */
export interface LaidLine {
  x: number;
  y: number;
  /** Name of the link target at this line. */
  id?: string;
  inlines: readonly LaidInline[];
  clone(): LaidLine;
  getWidth(): number;
}

/** A ruled line of a table, or a filled rectangle, in points from the top left of the page. */
export interface LaidVector {
  readonly type: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  lineColor: unknown;
  dash?: { length: number; space: number };
  lineCap?: "butt" | "round" | "square";
}

export type LaidItem =
  | { readonly type: "line"; readonly item: LaidLine }
  | { readonly type: "vector"; readonly item: LaidVector };

export interface LaidPage {
  items: LaidItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: Record<"left" | "top" | "right" | "bottom", number>;
}

export interface OutlineItem {
  addItem(
    title: string,
    options: { pageNumber: number; top: number; left: number; expanded: boolean },
  ): OutlineItem;
}

/** A PDF being written. */
interface PdfDocument {
  readonly outline: OutlineItem;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  end(): void;
}

export type DocumentClass = new (
  fonts: Record<string, { normal: string }>,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: { existsSync(name: string): boolean; readFileSync(name: string): Uint8Array | undefined },
  mayReadLocalFile: () => boolean,
) => PdfDocument;

export type LayoutClass = new (
  pageSize: { width: number; height: number; orientation: string },
  pageMargins: LaidPage["pageMargins"],
  svg: object,
) => {
  layoutDocument(
    content: Content[],
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: undefined,
    watermark: Watermark | undefined,
  ): LaidPage[];
};

export type RendererClass = new (
  document: PdfDocument,
  onProgress?: (done: number) => void,
) => { renderPages(pages: readonly LaidPage[]): void };

/** The document's properties under their names in the file. */
export interface DocumentInfo {
  readonly Title: string;
  readonly Author: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

/** What is to be laid out and drawn. */
interface Job {
  readonly sections: ContentSection[];
  readonly info: DocumentInfo;
  readonly language: string;
  readonly watermark: Watermark | undefined;
  readonly fonts: FontFiles;
  /** Between layout and drawing: may move, add and check what stands on the pages. */
  readonly finish: (pages: LaidPage[]) => void;
  /** After drawing: the bookmarks. */
  readonly outline: (root: OutlineItem, pages: readonly LaidPage[]) => void;
  /** Share of the drawing that is done, 0 to 1. */
  readonly onProgress: ((done: number) => void) | undefined;
}

/** A CommonJS class as bundlers and Node hand it over: itself, or inside its module. */
export type Interop<T> = T | { readonly default: T };

function unwrap<T extends new (...args: never[]) => unknown>(module: Interop<T>): T {
  return "default" in module ? module.default : module;
}

const A4 = { width: 595.28, height: 841.89, orientation: "portrait" };
const NO_MARGINS = { left: 0, top: 0, right: 0, bottom: 0 };

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
 * Runs pdfmake's layout and drawing one after the other, as its own printer does, but lets the
 * pages be finished in between. pdfmake's public `createPdf` has no such place, and drops text
 * without a word; its vertical centring is wrong for cells over several rows.
 */
export async function print(job: Job): Promise<Uint8Array> {
  const fonts = new Map(Object.entries<Uint8Array>(job.fonts));
  const files = {
    existsSync: (name: string) => fonts.has(name),
    readFileSync: (name: string) => fonts.get(name),
  };
  const options = {
    size: [A4.width, A4.height],
    pdfVersion: "1.7",
    displayTitle: true,
    compress: true,
    lang: job.language,
    fontLayoutCache: true,
    autoFirstPage: false,
    info: job.info,
    font: null,
  };
  const faces = Object.fromEntries([...fonts.keys()].map((face) => [face, { normal: face }]));
  const document = new (unwrap(documentModule))(faces, {}, {}, {}, options, files, () => false);
  const builder = new (unwrap(layoutModule))(A4, NO_MARGINS, new (unwrap(svgModule))());
  const style = { font: "serif", fontSize: 10 };
  const pages = builder.layoutDocument(
    job.sections,
    document,
    {},
    style,
    // Background, header and footer belong to the sections.
    undefined,
    undefined,
    undefined,
    job.watermark,
  );
  job.finish(pages);
  new (unwrap(rendererModule))(document, job.onProgress).renderPages(pages);
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
