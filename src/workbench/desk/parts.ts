import type { EditedBook } from "../../core/book/edited-book";
import type { WorkbookPort } from "../../core/host";
import type { OpenedDocument } from "../../hosts/file/open-document";
import type { OpenedGrid } from "../../hosts/univer/opened-grid";
import type { Clock } from "../../ui/session/clock";
import type { Session } from "../../ui/session/state";
import type { ChosenFile } from "../files/chosen-file";
import type { Dropped } from "../files/drop";
import type { FileMark } from "../files/file-mark";
import type { SaveResult } from "../files/save";
import type { Drafts } from "../files/store/drafts";
import type { RecentFiles } from "../files/store/recent-files";

/** A workbook in the grid. */
export type Shown = Pick<OpenedGrid, "port" | "edited" | "finishTyping" | "onEdited">;

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
  readonly read: (bytes: Uint8Array) => Promise<OpenedDocument>;
  /** Shows a document in place of the one before, whose session is closed by then. */
  readonly show: (document: OpenedDocument) => Promise<Shown>;
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
