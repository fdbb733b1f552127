import type { Verdict } from "../../core/ledger/state";

/** How a checked workbook stands. */
type Standing = "clean" | "explained" | "open" | "partial" | "blocked";

/** Names of things: buttons, headings, fields. */
export interface CheckLabels {
  /** Names of what was done, for an undo list. */
  readonly steps: { readonly correction: string; readonly undo: string };
  readonly checkNow: string;
  readonly next: string;
  readonly previous: string;
  readonly tools: string;
  readonly position: (at: number, count: number) => string;
  readonly show: string;
  readonly onlySheet: string;
  readonly showAll: string;
  readonly findings: string;
  readonly wholeBook: string;
  readonly more: (count: number) => string;
  readonly moreCells: (count: number) => string;
  readonly moreTerms: (count: number) => string;
  readonly found: string;
  readonly expected: string;
  readonly atMost: string;
  readonly sumOfParts: string;
  readonly difference: string;
  readonly blank: string;
  readonly cells: string;
  readonly goTo: (cell: string) => string;
  readonly hint: string;
  readonly basis: string;
  readonly rules: string;
  readonly repair: (number: number, count: number) => string;
  readonly apply: string;
  readonly change: (from: string, to: string) => string;
  readonly undo: string;
  readonly dismiss: string;
  readonly explanation: string;
  readonly explain: string;
  readonly editExplanation: string;
  readonly withdraw: string;
  readonly reason: string;
  readonly save: string;
  readonly cancel: string;
  readonly copyFinding: string;
  readonly copyList: string;
  readonly exportList: string;
  readonly list: string;
  readonly marks: string;
  readonly staleExplanations: (count: number) => string;
  readonly outdated: string;
  readonly unused: string;
  readonly refused: string;
  readonly drop: (rule: string) => string;
  readonly notChecked: (count: number) => string;
  readonly account: string;
  readonly figure: string;
  readonly byFormula: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly createTables: string;
  readonly titles: string;
  /** Heads of the exported list, and the name of its file. */
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly fileName: (unit: string, year: string) => string;
}

/** Columns of the exported list. */
export type ListColumn =
  | "severity"
  | "rule"
  | "table"
  | "place"
  | "fact"
  | "found"
  | "expected"
  | "difference"
  | "unit"
  | "cells"
  | "hint"
  | "basis"
  | "explanation";

/** Whole sentences. */
export interface CheckSentences {
  readonly standing: Readonly<Record<Standing, string>>;
  readonly rules: (
    passed: number,
    failed: number,
    notChecked: number,
    notApplicable: number,
  ) => string;
  readonly nothingFound: string;
  readonly nothingShown: string;
  readonly opening: string;
  readonly checking: string;
  readonly waiting: Readonly<Record<"cell-editing" | "host-busy", string>>;
  readonly empty: string;
  readonly emptyCure: string;
  readonly unrecognised: string;
  readonly unrecognisedCure: string;
  readonly failed: string;
  readonly olderResult: string;
  readonly applied: (cells: number) => string;
  readonly cellsChanged: (cells: string) => string;
  readonly formulaCells: (cells: string) => string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly notKept: string;
  readonly findingGone: string;
  readonly outdated: string;
  readonly unused: string;
  readonly refused: string;
  readonly marks: string;
  readonly marksOld: string;
  readonly noAccount: string;
  readonly noRelations: string;
  readonly relationBroken: (difference: string) => string;
  readonly notExported: string;
}

/** Texts of the check view. */
export interface CheckTexts {
  readonly labels: CheckLabels;
  readonly says: CheckSentences;
}
