import type { Place } from "../../core/book/book";
import type { CheckResult } from "../../core/check/result";
import type { CellAccount } from "../../core/check/cell-account";
import type { Explained } from "../../core/finding/explanation";
import type { Finding, Repair, RepairEdit } from "../../core/finding/finding";
import type { Book } from "../../core/book/book";
import type { Concealed, HostErrorCode } from "../../core/host";
import type { LayoutSet } from "../../core/layout/layout";

/**
 * `opening`: nothing was read yet. `empty`: the workbook has no filled cell. `unrecognised`: no
 * statutory table was found. `ready`: there is a result. `failed`: the workbook cannot be read.
 */
export type Stage = "opening" | "empty" | "unrecognised" | "ready" | "failed";

/** Something the host refused, to be said with `locale.hostError(code, params)`. */
export interface Refusal {
  readonly code: HostErrorCode;
  readonly params: Readonly<Record<string, string>>;
}

/** A command that did not happen, and why. */
export type Problem =
  | { readonly kind: "host"; readonly refusal: Refusal }
  /** The cells changed since the finding was made: nothing was written. */
  | { readonly kind: "cells-changed"; readonly cells: readonly string[] }
  /** The repair would overwrite formulas: nothing was written. */
  | { readonly kind: "formula-cells"; readonly cells: readonly string[] };

/** The last repair, which `undo` takes back. */
export interface AppliedRepair {
  readonly edits: readonly RepairEdit[];
}

/** All that the views show. A new object for every change; unchanged parts stay the same objects. */
export interface SessionState {
  readonly stage: Stage;
  /** A check is due or under way; the last result stays shown. */
  readonly isChecking: boolean;
  /** What the host waits for; the check follows by itself. */
  readonly waiting: "cell-editing" | "host-busy" | null;
  /** Why the workbook could not be read; set at stage `failed`, or beside an older result. */
  readonly failure: Refusal | null;
  readonly layout: LayoutSet;
  /** The book that `result` is about. */
  readonly book: Book | null;
  readonly result: CheckResult | null;
  readonly explained: Explained;
  /** Explanations are kept in the workbook; false where the host cannot and they end with the pane. */
  readonly keepsExplanations: boolean;
  readonly selection: Place | null;
  readonly hasMarks: boolean;
  /** The marks are those of an earlier check; `checkNow` or `showMarks(true)` draws them anew. */
  readonly areMarksOld: boolean;
  readonly applied: AppliedRepair | null;
  readonly problem: Problem | null;
}

/** A place to go to: a cell or a rectangle by its A1 address. */
export interface Target {
  readonly sheet: string;
  readonly cell: string;
}

/** The workbook in front of the user, checked as it changes. Commands never throw. */
export interface Session {
  getState(): SessionState;
  /** Calls `on` after every change of state until the returned function is called. */
  subscribe(on: () => void): () => void;
  /** Reads the whole workbook anew and checks it. */
  checkNow(): Promise<void>;
  goTo(target: Target): Promise<void>;
  /** Applies a repair as one step, unless its cells changed or hold formulas; twice is once. */
  repair(finding: Finding, repair: Repair): Promise<void>;
  /** Takes the last repair back, unless its cells changed since. */
  undo(): Promise<void>;
  /** Keeps a reason for a finding; an empty reason takes it back. */
  explain(finding: Finding, reason: string): Promise<void>;
  /** Drops a reason by the fingerprint of its finding (unused or outdated ones). */
  forgetExplanation(fingerprint: string): Promise<void>;
  showMarks(on: boolean): Promise<void>;
  /** What the selected cell is and which relations it stands in; null where it is no amount. */
  accountForSelection(): CellAccount | null;
  /** What the workbook hides, `lines` of these places; all unknown where the host refuses to tell. */
  conceals(places: readonly Place[]): Promise<Concealed>;
  dismissProblem(): void;
  /** While nobody sees the views, changes are noted and not checked. */
  setVisible(isVisible: boolean): void;
  /** Stops listening and takes the marks away. */
  close(): Promise<void>;
}
