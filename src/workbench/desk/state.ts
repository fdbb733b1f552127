import type { WorkbookPort } from "../../core/host";
import type { Refusal, Session } from "../../ui/session/state";
import type { WaitingDraft } from "../files/store/drafts";
import type { RecentFile } from "../files/store/recent-files";

/** The workbook on the desk. */
export interface Opened {
  /** Another for every workbook that is opened, also for the same file again. */
  readonly id: string;
  readonly name: string;
  readonly port: WorkbookPort;
  readonly session: Session;
}

/** What the page says once, above the workbook, until it is dismissed or something else is said. */
export type Notice =
  | { readonly kind: "cannot-open"; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: "one-file" | "no-file" | "grid-failed" | "no-drafts" }
  | { readonly kind: "saved" | "downloaded"; readonly name: string }
  | { readonly kind: "not-saved"; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: "not-allowed" | "not-readable" | "changed-outside"; readonly name: string };

/** All that the page shows. A new object for every change. */
export interface DeskState {
  /** Nothing is known yet: drafts and the first workbook are being looked for. */
  readonly isStarting: boolean;
  readonly opened: Opened | null;
  /** The name of the file that is being opened. */
  readonly opening: string | null;
  readonly isSaving: boolean;
  /** There are changes that are in no file. */
  readonly isDirty: boolean;
  /** The user wants to go on to something else and has to decide about the changes first. */
  readonly isLeaving: boolean;
  readonly notice: Notice | null;
  readonly recent: readonly RecentFile[];
  /** What pages that did not end in the usual way have left. */
  readonly drafts: readonly WaitingDraft[];
}
