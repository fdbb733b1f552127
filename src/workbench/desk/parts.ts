import type { Book } from "../../core/book/book";
import type { EditedBook } from "../../core/book/edited-book";
import type { BookLook } from "../../core/book/look";
import type { WorkbookPort } from "../../core/host";
import type { Clock } from "../../ui/session/clock";
import type { Session } from "../../ui/session/state";
import type { ChosenFile } from "../files/chosen-file";
import type { Dropped } from "../files/drop";
import type { FileMark } from "../files/file-mark";
import type { SaveResult } from "../files/save";
import type { Drafts } from "../files/store/drafts";
import type { RecentFiles } from "../files/store/recent-files";

/** A file as the grid takes it. */
export interface GridDocument {
  readonly book: Book;
  readonly look: BookLook;
  readonly texts: ReadonlyMap<string, string>;
}

/** A workbook in the grid. */
export interface Shown {
  readonly port: WorkbookPort;
  /** Enters what is being typed in a cell. */
  readonly finishTyping: () => Promise<void>;
  /** What became of it with all formulas calculated; what is still being typed is not in it. */
  readonly edited: () => Promise<EditedBook>;
  /** Calls `on` after everything that would be saved, until the returned function is called. */
  readonly onEdited: (on: () => void) => () => void;
}

/** Files of the user's. Refusals of opening are HostErrors. */
export interface Files {
  /** Null where the dialog was left without a choice. */
  readonly choose: () => Promise<ChosenFile | null>;
  readonly dropped: (transfer: DataTransfer) => Promise<Dropped>;
  readonly sample: () => Promise<ChosenFile>;
  readonly saveTo: (
    handle: FileSystemFileHandle,
    bytes: Uint8Array,
    seen: FileMark | null,
  ) => Promise<SaveResult>;
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<SaveResult>;
}

/** What the desk works with; tests bring their own. */
export interface Parts {
  /** Reads a file; rejects with a HostError. */
  readonly read: (bytes: Uint8Array) => Promise<GridDocument>;
  /** Shows a document in place of the one before, whose session is closed by then. */
  readonly show: (document: GridDocument) => Promise<Shown>;
  readonly openSession: (port: WorkbookPort) => Session;
  /** The file that was read, changed to hold what was edited; rejects with a HostError. */
  readonly patch: (bytes: Uint8Array, edited: EditedBook) => Promise<Uint8Array>;
  readonly files: Files;
  readonly recent: RecentFiles;
  readonly drafts: Drafts;
  readonly page: Window;
  readonly clock: Clock;
  readonly newId: () => string;
}
