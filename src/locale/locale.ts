import type { Outcome } from "../core/check/result";
import type { Finding, Repair } from "../core/finding/finding";
import type { HostErrorCode } from "../core/host";
import type { Bilingual } from "../core/layout/basis";
import type { DisclosurePart } from "./parts";
import type { Source } from "../core/layout/layout";
import type { Severity } from "../core/layout/rule";
import type { SkipReason } from "../core/ledger/terms";
import type { Disclosure } from "../core/locate/disclosure";
import type { Unit } from "../core/money/unit";
import type { CheckReportTexts } from "./check-report";
import type { CreateCommandTexts } from "./create";
import type { OfficeFontTexts } from "./office-font";
import type { ServeTexts } from "./serve";
import type { Unprintable } from "./unprintable";
import type { FunctionTexts } from "./functions";
import type { ReadBackTexts } from "./read-back";
import type { UiTexts } from "./ui/texts";

export type LanguageTag = "zh-CN" | "en-US";

/** A finding in words: place, then what is the matter, then what to do, then why it matters. */
export interface FindingText {
  /** Number and title of the table, empty for the book as a whole. */
  readonly table: string;
  /** Row, column and cell within it; empty where the finding is about no cell. */
  readonly place: string;
  /** Fact, expected, found, difference; a whole sentence. */
  readonly fact: string;
  /** What to do, null where the fact says it all. */
  readonly hint: string | null;
  /** Legal basis, document and article. */
  readonly basis: string;
  /** Table, place and fact as one sentence. */
  readonly message: string;
}

/** What the proof of a joint conflict says: figures that do not add up, whatever was rounded. */
export interface ConflictWords {
  readonly equation: string;
  /** The sum may be below zero, but not above. */
  readonly isAtMost: boolean;
  readonly gap: string;
  readonly reach: string;
  readonly unit: Unit;
  readonly rules: string;
}

/** Texts of `check --proof`. */
export interface ProofTexts {
  readonly possible: string;
  /** Some rules were not checked. */
  readonly possiblePartly: string;
  readonly impossible: (conflict: ConflictWords) => string;
  readonly noAnswer: string;
  readonly notVerified: string;
  readonly broken: string;
}

/** What a workbook hides, told before its report is published. */
export interface ConcealedTexts {
  readonly heading: string;
  /** Names of sheets. */
  readonly sheets: (names: string) => string;
  readonly noSheets: string;
  /** Rows and columns of sheets that are published. */
  readonly lines: (places: string) => string;
  readonly noLines: string;
  readonly linesUnknown: string;
  readonly notes: (count: number, sheets: string) => string;
  readonly noNotes: string;
  readonly notesUnknown: string;
}

/**
 * How a file stands: `explain` warnings are open, `explained` only explained findings (and notes)
 * are left, `partial` rules were not checked, `blocked` errors are open.
 */
export type Verdict = "clean" | "explain" | "explained" | "partial" | "blocked";

/** Texts of the command line. */
export interface CliTexts {
  readonly usage: string;
  readonly colon: string;
  readonly comma: string;
  readonly hint: string;
  readonly basis: string;
  readonly checked: (file: string, layout: string) => string;
  readonly partHeading: (name: string, sheet: string) => string;
  readonly bookHeading: string;
  readonly noFindings: string;
  /** How many findings are open, by severity, and how many were explained. */
  readonly summary: (errors: number, warnings: number, notes: number, explained: number) => string;
  /** What an explained finding is called in place of its severity. */
  readonly explained: string;
  readonly reason: string;
  /** A reason that was given for other figures. */
  readonly outdatedReason: (reason: string) => string;
  /** A reason given for what has to be corrected. */
  readonly refusedReason: (reason: string) => string;
  readonly unusedHeading: string;
  readonly ruleSummary: (counts: Readonly<Record<Outcome, number>>) => string;
  readonly skippedHeading: string;
  readonly skipped: (rule: string, title: string, reason: string) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly written: (path: string) => string;
  readonly refused: (errors: number) => string;
  readonly reading: (file: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingValue: (name: string) => string;
  readonly badValue: (name: string, value: string, allowed: string) => string;
  /** The name of an output has an ending that says nothing of its form. */
  readonly badEnding: (option: string, file: string, endings: string) => string;
  readonly extraArgument: (word: string) => string;
  readonly fixOneFile: string;
  readonly reportOneFile: string;
  /** An option that means something only beside another one. */
  readonly onlyWith: (option: string, other: string) => string;
  readonly nothingToFix: string;
  readonly changed: (cell: string, from: string, to: string) => string;
  readonly fixed: (corrections: number, errorsLeft: number) => string;
  readonly coverage: (amounts: number, unguarded: number, ambiguous: number) => string;
  readonly statementCoverage: (figures: number, untied: number) => string;
  readonly unguarded: (cells: string) => string;
  readonly ambiguous: (cells: string) => string;
  readonly andMore: (count: number) => string;
  readonly fewestUnnoticed: (count: number, cells: string) => string;
  readonly moreUnnoticed: string;
  readonly proof: ProofTexts;
  readonly create: CreateCommandTexts;
  readonly serve: ServeTexts;
  readonly noFile: string;
  readonly oneFile: string;
  readonly noOutput: string;
  readonly unknownRule: (id: string) => string;
  /** By the system's error code, e.g. ENOENT. */
  readonly fileProblem: Readonly<Record<string, string>>;
  readonly cannotRead: (file: string, reason: string) => string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly notRecognised: (file: string, titles: string) => string;
  readonly sameFile: (file: string) => string;
  readonly sameOutput: (file: string) => string;
  /** Characters that cannot be printed, where they stand and what to do. */
  readonly notPrintable: (characters: readonly Unprintable[]) => string;
  /** A font file of the office that cannot be used; the reason is of `Locale.officeFont`. */
  readonly badFont: (file: string, reason: string) => string;
  readonly notLaidOut: (detail: string) => string;
  /** The finished document differs from its report. */
  readonly notProved: (fault: string) => string;
  /** A table with more columns than a page has room for. */
  readonly tooWide: (title: string, columns: number, most: number) => string;
  readonly ruleLine: (id: string, severity: string, title: string) => string;
  readonly explainable: Readonly<Record<"yes" | "no", string>>;
  readonly internal: (detail: string) => string;
}

/** Words the report prints that are not in the workbook. */
export interface ReportTexts {
  readonly contents: string;
  readonly draft: string;
  readonly year: (year: number) => string;
  readonly money: (unit: "wanYuan" | "yuan") => string;
  readonly unitCode: (code: string) => string;
}

/** Everything the product says in one language. */
export interface Locale {
  readonly tag: LanguageTag;
  readonly pick: (text: Bilingual) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** Why something was not checked, of which part of the disclosure where it is about one. */
  readonly skipReason: (reason: SkipReason, part: DisclosurePart | undefined) => string;
  /** The name of a part of the disclosure. */
  readonly part: (part: DisclosurePart) => string;
  /** Words in quotation marks. */
  readonly quoted: (words: string) => string;
  readonly finding: (finding: Finding, disclosure: Disclosure) => FindingText;
  readonly repair: (repair: Repair) => string;
  readonly method: (method: NonNullable<Repair["method"]>) => string;
  readonly source: (source: Source, clause: string | undefined) => string;
  readonly officeFont: OfficeFontTexts;
  readonly hostError: (code: HostErrorCode, params: Readonly<Record<string, string>>) => string;
  readonly cli: CliTexts;
  readonly concealed: ConcealedTexts;
  readonly report: ReportTexts;
  readonly readBack: ReadBackTexts;
  readonly checkReport: CheckReportTexts;
  readonly functions: FunctionTexts;
  readonly ui: UiTexts;
}
