import type { Direction } from "../text/figure";

/** What the words of a disclosure say otherwise than they should; one rule for each kind. */
export type WordingKind =
  // How the statement is built.
  | "section-missing"
  | "section-empty"
  | "section-repeated"
  | "section-order"
  | "heading-number"
  // What is left over from last year, another kind of document, or a template.
  | "year-left"
  | "unit-mixed"
  | "placeholder"
  // What must be said and is not.
  | "reason-empty"
  | "reason-missing"
  | "comparison-missing"
  // Figures that contradict each other or last year's.
  | "flat-differs"
  | "percent-differs"
  | "direction-differs"
  | "totals-differ"
  // Advice.
  | "term-varies"
  | "word-doubled"
  | "word-misspelt"
  | "other-large"
  | "project-under-running";

/** Words typed for others: found, meant. */
export type Mistaken = readonly (readonly [found: string, meant: string])[];

/** What is left of a template. */
export interface PlaceholderWords {
  /** Letters and signs of which two or more in a row stand for words to fill in: XX, ×× or ***. */
  readonly marks: readonly string[];
  /** Marks that stand for a figure even alone, before one of `counted`: X万元. */
  readonly single: readonly string[];
  readonly counted: readonly string[];
  readonly words: readonly string[];
}

/** Words of a department's document that a unit's must not have. */
export interface ForeignWords {
  readonly words: Mistaken;
  /** Longer words that have one of them and are right: 各部门预算. */
  readonly within: readonly string[];
  /** Sections that speak of others too, where only headings are looked at. */
  readonly general: readonly string[];
}

/** Words by which a year is known for that of the budget or of a comparison. */
export interface YearWords {
  /** Right behind a year they say that it is the budget's: 单位预算, 预算公开. */
  readonly firm: readonly string[];
  /** Behind a year they say so where an amount follows: 预算, 收支. */
  readonly budget: readonly string[];
  /** Right before a year they say that something is compared with it: 较, 与. */
  readonly compared: readonly string[];
  /** Soon behind such a year they confirm it: 相比, 减少. */
  readonly comparing: readonly string[];
  /** Right behind a year they say that it is past: 年末, 决算. */
  readonly past: readonly string[];
  /** Behind a budget they say that it is looked back on: 执行, 评价. */
  readonly review: readonly string[];
}

/** Words about why a figure changed. */
export interface ReasonWords {
  /** They promise a reason right behind them: 主要原因是. */
  readonly promises: readonly string[];
  /** A sentence with one of them gives a reason. */
  readonly marks: readonly string[];
  /** Words that have a mark in them and give no reason: 因公. */
  readonly notMarks: readonly string[];
}

/** Where the statement has to compare with last year. */
export interface ComparisonWords {
  /** A clause with one of them compares with last year, as one with last year's number does. */
  readonly marks: readonly string[];
  /** The comparison is of all that was named: 均, 各项. */
  readonly all: readonly string[];
  /** They say that there is nothing of the kind: 无, 未安排. */
  readonly none: readonly string[];
  /** Sections that have to, with the claims that each must be compared; none for the whole. */
  readonly sections: readonly { readonly section: string; readonly claims: readonly string[] }[];
}

/** Words for one thing. */
export interface TermWords {
  /** Those of the statutory forms; several where the forms themselves vary. */
  readonly statutory: readonly string[];
  readonly others: readonly string[];
}

/** Words that are typed twice by mistake. */
export interface DoubledWords {
  /** Words wrong twice in a row; any of three or more characters is. */
  readonly words: readonly string[];
  /** Longer words in which they are right: 目的的. */
  readonly within: readonly string[];
  /** Marks of which no two stand side by side. */
  readonly punctuation: string;
  /** Verbs with which a reason must not both begin and end: 增加…支出增加. */
  readonly verbs: readonly string[];
  /** With one of them in between, the second verb is what the first brought about. */
  readonly causes: readonly string[];
}

/** An amount that is large for what should be small: 其他 over a share of its total. */
export interface LargeOther {
  readonly table: string;
  readonly code: string;
  readonly column: string;
  /** Row that it is a part of. */
  readonly of: string;
  /** Per cent from which it is told. */
  readonly over: string;
}

/** Rows that must not carry an amount in a column. */
export interface MisplacedAmounts {
  readonly table: string;
  readonly column: string;
  /** Name of the 项. */
  readonly name: string;
}

/** The words that the checks of running text look for, as data of a layout set. */
export interface WordingLayout {
  readonly placeholders: PlaceholderWords;
  readonly foreign: ForeignWords;
  readonly years: YearWords;
  readonly reasons: ReasonWords;
  readonly comparison: ComparisonWords;
  /** How a direction is named where another one was found. */
  readonly directions: Readonly<Record<Direction, string>>;
  readonly terms: readonly TermWords[];
  readonly doubled: DoubledWords;
  readonly misspelt: Mistaken;
  readonly largeOthers: readonly LargeOther[];
  readonly underRunning: MisplacedAmounts;
}
