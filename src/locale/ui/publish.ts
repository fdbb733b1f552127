import type { ReadBackFault } from "../read-back";
import type { OfficeFontTexts } from "../office-font";
import type { Unprintable } from "../unprintable";

/** What is looked at before a report is made. */
export interface PreflightTexts {
  readonly checking: string;
  /** The workbook could not be read again; the list is about what was read before. */
  readonly older: string;
  readonly errors: (count: number) => string;
  readonly warnings: (open: number, explained: number) => string;
  readonly notChecked: (count: number) => string;
  readonly allChecked: (passed: number) => string;
  readonly tables: (found: number, all: number) => string;
  readonly identity: (unit: string, year: number) => string;
  readonly noUnit: string;
  readonly noYear: string;
  readonly statement: (sheet: string) => string;
  readonly noStatement: string;
}

/** Why there is no list and no button. */
export interface NothingTexts {
  readonly opening: string;
  readonly empty: string;
  readonly unrecognised: string;
}

/** Why there is no report, and what to do. */
export interface PublishFailureTexts {
  readonly fonts: (file: string) => string;
  readonly missingGlyph: (characters: readonly Unprintable[]) => string;
  /** A font of the office that cannot be used; the reason is of `OfficeFontTexts`. */
  readonly officeFont: (face: "body" | "title", reason: string) => string;
  readonly tooWide: (title: string, columns: number, most: number) => string;
  readonly doesNotFit: (detail: string) => string;
  /** The finished document differs from its report or the workbook. */
  readonly notProved: (fault: ReadBackFault) => string;
  readonly noTables: string;
  readonly worker: string;
  readonly internal: (detail: string) => string;
}

type SaveWay = "picker" | "download" | "hand-over" | "browser-page";

/** Texts around the saving of a file. */
export interface SaveTexts {
  readonly labels: {
    readonly group: string;
    readonly save: string;
    readonly saving: string;
    readonly again: string;
    readonly otherWay: string;
  };
  readonly says: {
    readonly saved: (name: string) => string;
    readonly cancelled: string;
    /** What was done, and where the file should be. */
    readonly done: Readonly<Record<SaveWay, string>>;
    readonly arrived: string;
    /** What the other way will do. */
    readonly next: Readonly<Record<SaveWay, string>>;
    readonly noOtherWay: string;
    readonly failed: Readonly<
      Record<"not-written" | "not-allowed" | "no-server" | "server-refused" | "not-opened", string>
    >;
  };
}

/** Texts around putting the report's statement into the workbook. */
export interface StatementTexts {
  readonly labels: {
    readonly write: string;
    /** Name of the step in an undo list. */
    readonly step: string;
  };
  readonly says: {
    readonly offer: string;
    readonly written: (sheet: string) => string;
  };
}

/** Texts of the choice of the office's own fonts. */
export interface FontTexts {
  readonly heading: string;
  readonly hint: string;
  readonly face: Readonly<Record<"body" | "title", string>>;
  /** What is used where none is chosen. */
  readonly own: string;
  readonly choose: (face: string) => string;
  readonly remove: (face: string) => string;
  /** A file that cannot be used, with the reason from `problem`. */
  readonly refused: (file: string, reason: string) => string;
  readonly unreadable: string;
  /** The choice holds until the page is closed, since the browser keeps nothing. */
  readonly notKept: string;
  readonly problem: OfficeFontTexts;
}

/** Texts of the publish view. */
export interface PublishTexts {
  readonly labels: {
    readonly preflight: string;
    /** The word beside the icon of an item. */
    readonly standing: Readonly<Record<"blocks" | "look" | "good", string>>;
    readonly show: string;
    readonly draft: string;
    readonly make: string;
    readonly makeAgain: string;
    readonly cancel: string;
    readonly progress: string;
    readonly result: string;
    readonly draftResult: string;
    readonly preview: string;
    readonly facts: Readonly<Record<"file" | "size" | "pages" | "tables" | "figures", string>>;
    readonly size: (bytes: number) => string;
    readonly proved: (figures: number) => string;
    readonly percent: (share: number) => string;
  };
  readonly says: {
    readonly draftHint: string;
    readonly blocked: (errors: number) => string;
    readonly local: string;
    readonly stage: Readonly<Record<"fonts" | "reading" | "layout" | "drawing", string>>;
    readonly made: (pages: number) => string;
    readonly cancelled: string;
    readonly stale: string;
    readonly drawing: string;
    readonly noPreview: string;
  };
  readonly preflight: PreflightTexts;
  readonly statement: StatementTexts;
  readonly nothing: NothingTexts;
  readonly failure: PublishFailureTexts;
  readonly fonts: FontTexts;
  readonly save: SaveTexts;
  /** Parts of the file's name: unit, then these, then the ending. */
  readonly fileName: (unit: string, year: number, draft: boolean) => readonly string[];
}
