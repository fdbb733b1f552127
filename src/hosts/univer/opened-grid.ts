import type { Book } from "../../core/book/book";
import type { WorkbookPort } from "../../core/host";
import type { GridFunction } from "./grid-function";

/** What is kept inside of a workbook under keys, see `WorkbookPort.remember`. */
export type KeptTexts = ReadonlyMap<string, string>;

export interface GridOptions {
  readonly locale: "zh-CN" | "en-US";
  readonly functions: readonly GridFunction[];
}

/** A book on show in the grid. */
export interface OpenedGrid {
  readonly port: WorkbookPort;
  /** What the book remembers now; it has to be saved beside the cells. */
  readonly texts: () => KeptTexts;
  /** Closes this book and shows another in the same grid, which is far cheaper than a new grid. */
  readonly replace: (book: Book, texts?: KeptTexts) => Promise<OpenedGrid>;
  /** Takes the grid out of the page. */
  readonly dispose: () => Promise<void>;
}
