import type { Term } from "./rule";

/** Items of an annex that are added up: all, or those whose words in a column begin alike. */
export interface ItemsTerm {
  readonly items: string;
  readonly column: string;
  readonly where?: { readonly column: string; readonly first: string };
}

/** A figure that sentences name; it is printed in 万元. */
export interface FigureTemplate {
  /** What is added up: cells, or the items of an annex. */
  readonly of: readonly Term[] | ItemsTerm;
  /** Last year's figure, in the annex that also has the reason for the change. */
  readonly last?: Term;
  /** Figures it consists of: their reasons stand for its own where it has none. */
  readonly parts?: readonly string[];
}

/** Names in the order of their amounts: projects by their costs, or 科目 of a table by a column. */
export type ListTemplate =
  | { readonly of: "projects"; readonly most: number }
  | {
      readonly of: "codes";
      readonly table: string;
      readonly column: string;
      /** Digits of the codes that are listed. */
      readonly digits: number;
      /** Last digits of codes that name nothing, such as 99 of 其他. */
      readonly except: string;
      readonly most: number;
    };

/** When a piece of a sentence is said. */
export type Condition =
  | { readonly is: "zero" | "filled"; readonly figure: string }
  /** Both sums of figures are the same. */
  | { readonly is: "equal"; readonly left: readonly string[]; readonly right: readonly string[] }
  /** The unit is a 事业单位 that is not run like an organ of the state (参公). */
  | { readonly is: "institution" }
  /** The day of the assets (截止时间) is stated. */
  | { readonly is: "dated" };

/** Pieces that are said under a condition, and those in their place where it does not hold. */
export interface ChoicePiece {
  readonly when: Condition;
  readonly say: readonly Piece[];
  readonly or?: readonly Piece[];
}

/** A figure beside last year's, with words around it; nothing where that is not known. */
export interface ComparisonPiece {
  readonly compare: string;
  readonly before?: string;
  readonly after?: string;
}

/** A list as `{list}`: all of its names, or some, those with the largest amounts. */
export interface ListPiece {
  readonly list: string;
  readonly all: string;
  readonly some: string;
}

/**
 * A piece of a sentence. Words hold names in braces: `{unit}`, `{year}`, `{lastYear}`, `{cutOff}`, a
 * word of the template, or a figure.
 */
export type Piece = string | ChoicePiece | ComparisonPiece | ListPiece;

/** Words for a figure beside last year's; `{change}` and `{percent}` are without a sign. */
export interface ComparisonWords {
  readonly up: { readonly change: string; readonly percent: string };
  readonly down: { readonly change: string; readonly percent: string };
  readonly flat: string;
  readonly reason: string;
  /** Words that accountants begin a reason with, which `reason` says already. */
  readonly leads: readonly string[];
  /** Words in the place of a reason that give none. */
  readonly none: readonly string[];
}

/** Paragraphs under a heading of their own, or right under that of the section. */
export interface StatementPart {
  readonly heading?: string;
  readonly paragraphs: readonly (readonly Piece[])[];
}

/** A section of the statement; one without parts is for the accountant to write. */
export interface SectionTemplate {
  /** Id of the section of the statement layout. */
  readonly id: string;
  /** With its number. */
  readonly heading: string;
  readonly parts: readonly StatementPart[];
}

/** The statement (情况说明) as it is written from the cells of a disclosure. */
export interface StatementTemplate {
  readonly opening: readonly Piece[];
  readonly sections: readonly SectionTemplate[];
  readonly figures: Readonly<Record<string, FigureTemplate>>;
  readonly lists: Readonly<Record<string, ListTemplate>>;
  readonly words: Readonly<Record<string, string>>;
  readonly comparison: ComparisonWords;
  /** The kind of a unit (单位性质) that is an institution: has one of `words` and none of `not`. */
  readonly institution: { readonly words: readonly string[]; readonly not: readonly string[] };
}

/** The sheet of last year's figures and the reasons for changes: our own form, filled in by hand. */
export interface LastYearForm {
  readonly sheet: string;
  readonly title: string;
  readonly heads: readonly [item: string, last: string, reason: string];
  /** Labels of its rows by the ids that the annex gives them. */
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly indent?: number;
    readonly bold?: boolean;
  }[];
}
