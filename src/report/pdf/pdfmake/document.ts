import documentModule from "pdfmake/js/PDFDocument.js";
import { OFFICE_FACES, OWN_FACES, type FontFiles } from "../fonts";
import { outputIntent, xmp, type DocumentInfo } from "./archive";
import { Face } from "./face";
import { unwrap } from "./interop";
import type { PdfObjects, PdfReference } from "./objects";

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { pageNumber: number; top: number; left: number }): OutlineItem;
}

/** What a reader calls the pages from one on, counted from 0, to the next that is named. */
export interface PageLabels {
  readonly from: number;
  /** Roman or Arabic numbers from 1, or words for a page without a number. */
  readonly label: "R" | "D" | { readonly words: string };
}

/** The document class of pdfmake, which is pdfkit's with fonts and pictures by name. */
export interface StockDocument extends PdfObjects {
  readonly outline: OutlineItem;
  readonly page: { readonly fonts: Record<string, PdfReference> };
  readonly _root: PdfReference;
  readonly _fontFamilies: Record<string, { finalize(): void }>;
  addPage(options: { size: readonly [number, number] }): void;
  addContent(content: string): void;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, kind: "XYZ", x: number, y: number, zoom: null): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  end(): void;
}

export type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayReadLocalFile: () => boolean,
) => StockDocument;

interface DocumentOptions {
  readonly info: DocumentInfo;
  readonly language: string;
  readonly fonts: FontFiles;
}

/**
 * A PDF/A-1b document that is being written: pdfkit's, with faces, metadata and colours of its own.
 * Everything in it follows from what is written, so that the same input gives the same bytes.
 */
export class ReportDocument extends unwrap(documentModule) {
  readonly #faces = new Map<string, Face>();
  readonly #files = new Map<Uint8Array, Face>();
  readonly #options: DocumentOptions;

  constructor(options: DocumentOptions) {
    const own = {
      pdfVersion: "1.4",
      displayTitle: true,
      compress: true,
      lang: options.language,
      autoFirstPage: false,
      info: options.info,
      font: null,
    };
    super({}, {}, {}, {}, own, null, () => false);
    this.#options = options;
  }

  /** pdfmake's own name for it. */
  provideFont(name: string): Face {
    const known = this.#faces.get(name);
    if (known !== undefined) return known;
    const wanted = [...OWN_FACES, ...OFFICE_FACES].find((face) => face === name);
    const file = wanted === undefined ? undefined : this.#options.fonts[wanted];
    if (file === undefined) throw new Error(`there is no face ${name}`);
    // A font of the office may be that for text and that for titles.
    const same = this.#files.get(file);
    const face = same ?? new Face(file, this.#files.size);
    this.#faces.set(name, face);
    if (same !== undefined) return same;
    this.#files.set(file, face);
    // pdfkit writes these when the document ends.
    this._fontFamilies[name] = {
      finalize: () => {
        face.embed(this);
      },
    };
    return face;
  }

  labelPages(labels: readonly PageLabels[]): void {
    const numbers = labels.flatMap(({ from, label }) => [
      from,
      typeof label === "string" ? { S: label } : { P: new String(label.words) },
    ]);
    this._root.data["PageLabels"] = { Nums: numbers };
  }

  /** pdfkit's own name for it: metadata go last but one into the file. */
  endMetadata(): void {
    const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
    // PDF/A wants it readable without a PDF reader.
    metadata.compress = false;
    // An array of this script's own kind, which is all that pdfkit takes for bytes.
    metadata.end(Uint8Array.from(new TextEncoder().encode(xmp(this.#options.info))));
    this._root.data["Metadata"] = metadata;
    this._root.data["OutputIntents"] = [outputIntent(this)];
  }
}
