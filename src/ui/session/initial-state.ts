import type { Book } from "../../core/book/book";
import type { CheckResult } from "../../core/check/result";
import { NONE_EXPLAINED } from "../../core/finding/explanation";
import type { WorkbookPort } from "../../core/host";
import type { LayoutSet } from "../../core/layout/layout";
import { chooseLayoutSet } from "../../core/locate/choose-layout";
import type { SessionState } from "./state";

/** What is known of a workbook before it was read. */
export function initialState(port: WorkbookPort, layouts: readonly LayoutSet[]): SessionState {
  const empty: Book = { sheets: [] };
  return {
    stage: "opening",
    isChecking: true,
    waiting: null,
    failure: null,
    layout: chooseLayoutSet(empty, layouts),
    book: null,
    result: null,
    explained: NONE_EXPLAINED,
    keepsExplanations: port.can.storage,
    selection: null,
    hasMarks: false,
    areMarksOld: false,
    applied: null,
    problem: null,
  };
}

/** How far a check has come with a book. */
export function stageOf(book: Book, { disclosure }: CheckResult): SessionState["stage"] {
  if (book.sheets.every(({ used }) => used === null)) return "empty";
  return disclosure.tables.length === 0 ? "unrecognised" : "ready";
}
