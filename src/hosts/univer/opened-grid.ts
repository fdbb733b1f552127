import type { Book } from "../../core/book/book";
import type { EditedBook } from "../../core/book/edited-book";
import type { BookLook } from "../../core/book/look";
import type { WorkbookPort } from "../../core/host";
import type { GridFunction } from "./grid-function";

/** What is kept inside of a workbook under keys, see `WorkbookPort.remember`. */
export type KeptTexts = ReadonlyMap<string, string>;

/** A workbook to be shown. Without a look its cells have their number formats and nothing else. */
export interface GridDocument {
  readonly book: Book;
  readonly look?: BookLook;
  readonly texts?: KeptTexts;
}

export interface GridOptions {
  readonly locale: "zh-CN" | "en-US";
  readonly functions: readonly GridFunction[];
  readonly isDark: boolean;
}

/** A workbook on show in the grid. */
export interface OpenedGrid {
  readonly port: WorkbookPort;
  /**
   * What has become of the workbook, with what it remembers, when its formulas are calculated. What is
   * still being typed is not in it.
   */
  readonly edited: () => Promise<EditedBook>;
  /** Enters what is being typed in a cell. */
  readonly finishTyping: () => Promise<void>;
  /** Calls `on` after everything that a saved file would tell, until the returned function is called. */
  readonly onEdited: (on: () => void) => () => void;
  /** Puts the keyboard into the grid. */
  readonly focus: () => void;
  /** Closes this workbook and shows another in the same grid, which is far cheaper than a new grid. */
  readonly replace: (document: GridDocument) => Promise<OpenedGrid>;
  readonly setDark: (isDark: boolean) => void;
  /** Takes the grid out of the page. */
  readonly dispose: () => Promise<void>;
}
