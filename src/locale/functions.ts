import type { CodeLevel } from "../core/layout/catalogue";

/** What a custom function was given, by the name of the parameter. */
export type Argument =
  "codes" | "amounts" | "code" | "items" | "printed" | "parts" | "year" | "yuan";

/** A cell of an argument, row and column from 1; null where the argument has only one of them. */
export interface ArgumentCell {
  readonly argument: Argument;
  readonly row: number | null;
  readonly column: number | null;
}

/** Why a custom function has no answer. Values are as they stand in the cell. */
export type Failure =
  | {
      readonly fails: "rows-differ";
      readonly first: Argument;
      readonly firstRows: number;
      readonly second: Argument;
      readonly secondRows: number;
    }
  | {
      readonly fails: "too-many-columns";
      readonly argument: Argument;
      readonly columns: number;
      readonly most: number;
    }
  /** Neither 3, 5 nor 7 digits. */
  | { readonly fails: "code-malformed"; readonly at: ArgumentCell; readonly value: string }
  | { readonly fails: "code-unknown"; readonly at: ArgumentCell; readonly value: string }
  | { readonly fails: "year-unreadable"; readonly value: string }
  | { readonly fails: "amount-unreadable"; readonly at: ArgumentCell; readonly value: string }
  /** A unit behind the figure that nobody can compare with the others'. */
  | { readonly fails: "amount-unit"; readonly at: ArgumentCell; readonly value: string }
  | { readonly fails: "amount-too-large"; readonly at: ArgumentCell; readonly value: string }
  | { readonly fails: "sum-too-large" }
  | { readonly fails: "error-cell"; readonly at: ArgumentCell; readonly value: string }
  | { readonly fails: "no-items" }
  | { readonly fails: "item-unknown"; readonly at: ArgumentCell; readonly value: string }
  | {
      readonly fails: "item-repeated";
      readonly at: ArgumentCell;
      readonly value: string;
      readonly first: number;
    }
  /** A part of 接待 without the row it is part of. */
  | { readonly fails: "detail-alone"; readonly at: ArgumentCell; readonly value: string }
  /** Figures with two decimals. */
  | {
      readonly fails: "sum-differs" | "parts-exceed";
      readonly at: ArgumentCell;
      readonly label: string;
      readonly stated: string;
      readonly parts: string;
      readonly difference: string;
    };

/** What the custom functions say in one language: only why there is no answer. */
export interface FunctionTexts {
  readonly failure: (failure: Failure) => string;
}

/**
 * The words that functions answer with. They stand in the workbook, where formulas may compare
 * them, so that they are the same whatever language Excel speaks.
 */
export const ANSWERS = {
  equal: "相等",
  rounded: (difference: string) => `进位差 ${difference}`,
  differs: (difference: string) => `不符 ${difference}`,
  level: { class: "类", section: "款", item: "项" } satisfies Readonly<Record<CodeLevel, string>>,
};
