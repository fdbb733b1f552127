import type { Content } from "pdfmake/interfaces";
import layoutModule from "pdfmake/js/LayoutBuilder.js";
import svgModule from "pdfmake/js/SVGMeasure.js";
import type { LaidPage } from "./laid-page";
import { nextLine } from "./break-lines";
import type { ReportDocument, StockDocument } from "./document";
import { unwrap } from "./interop";
import type { LaidLine } from "./line";
import { TextMeasurer } from "./measure-text";
import { placeTable, type PageWriter, type WaitingTable } from "../table/place-table";
import type { WordQueue } from "./words";

/** A text, or in its place a table that is laid on the pages by this project. */
interface LeafNode {
  readonly _inlines?: WordQueue;
  readonly waiting?: WaitingTable;
}

/** The parts of pdfmake's layout that are driven or replaced here. */
interface StockLayout {
  readonly docMeasure: { textInlines: TextMeasurer };
  readonly writer: PageWriter;
  processLeaf(node: LeafNode): void;
  layoutDocument(
    content: readonly Content[],
    document: StockDocument,
    styles: object,
    defaultStyle: object,
  ): LaidPage[];
  tryLayoutDocument(
    content: unknown,
    document: StockDocument,
    ...more: readonly unknown[]
  ): unknown;
}

export type LayoutClass = new (
  pageSize: { width: number; height: number; orientation: string },
  pageMargins: LaidPage["pageMargins"],
  svg: object,
) => StockLayout;

const A4 = { width: 595.28, height: 841.89, orientation: "portrait" };
const NO_MARGINS = { left: 0, top: 0, right: 0, bottom: 0 };

/** pdfmake's layout with its texts measured and broken into lines by this project. */
class ReportLayout extends unwrap(layoutModule) {
  constructor() {
    super(A4, NO_MARGINS, new (unwrap(svgModule))());
  }

  override tryLayoutDocument(
    content: unknown,
    document: ReportDocument,
    ...more: readonly unknown[]
  ): unknown {
    this.docMeasure.textInlines = new TextMeasurer((name) => document.provideFont(name));
    return super.tryLayoutDocument(content, document, ...more);
  }

  override processLeaf(node: LeafNode): void {
    if (node.waiting === undefined) super.processLeaf(node);
    else placeTable(node.waiting, this.writer);
  }

  /** pdfmake's own name for it. Null when the text is all on lines. */
  buildNextLine(node: LeafNode): LaidLine | null {
    const { availableWidth } = this.writer.context();
    return node._inlines === undefined ? null : nextLine(node._inlines, availableWidth);
  }
}

/** Lays sections out on pages. */
export function layPages(sections: readonly Content[], document: ReportDocument): LaidPage[] {
  return new ReportLayout().layoutDocument(sections, document, {}, { font: "serif", fontSize: 10 });
}
