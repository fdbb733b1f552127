import type { Capabilities } from "../../core/host";

/** How the workbook stands, and what to say while there is no result. */
export type Headline =
  | "clean"
  | "explained"
  | "open"
  | "partial"
  | "blocked"
  | "opening"
  | "empty"
  | "unrecognised"
  | "failed";

/** Names of things: views, buttons, headings. */
export interface ShellLabels {
  readonly views: Readonly<Record<"check" | "publish" | "create" | "help", string>>;
  readonly viewList: string;
  readonly headline: Readonly<Record<Headline, string>>;
  readonly explained: string;
  readonly notChecked: string;
  /** A word and its number. */
  readonly count: (word: string, count: number) => string;
  readonly retry: string;
  readonly reload: string;
  readonly copyDetails: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly welcome: string;
  readonly start: string;
  readonly skip: string;
  readonly showWelcome: string;
  readonly privacy: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [keys: string, does: string])[];
  readonly missing: string;
  readonly versions: string;
  readonly program: string;
  readonly host: string;
  readonly layout: string;
  readonly viewFailed: string;
}

/** Whole sentences. */
export interface ShellSentences {
  /** Read out after a check. */
  readonly checked: (errors: number, warnings: number, notChecked: number) => string;
  readonly checking: string;
  readonly loading: string;
  readonly viewFailed: string;
  readonly viewFailedCure: string;
  readonly welcome: string;
  readonly steps: string;
  readonly privacy: string;
  /** What the user has to do without where the host cannot. */
  readonly missing: Readonly<Record<keyof Capabilities, string>>;
}

/** Texts around the views. */
export interface ShellTexts {
  readonly title: string;
  readonly labels: ShellLabels;
  readonly says: ShellSentences;
}
