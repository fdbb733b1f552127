import type { AnnexKind } from "./annex-kind";
import type { Basis, Bilingual } from "./basis";
import type { PrivacyKind } from "./privacy";
import type { WordingKind } from "./wording";

/** `error` 错误 must be corrected, `warning` 待核实 is corrected or explained, `note` 提示. */
export type Severity = "error" | "warning" | "note";

/**
 * One amount in a relation: table, row, column. The row is the id of a fixed row, `total` for the
 * total row of a coded table, a 科目 code, or `$` for the code a rule is repeated for. In the table
 * `N`, the statement, rows are claims and columns what is said of them.
 */
export type Term = readonly [table: string, row: string, column: string];

/** One relation between two sums of cells. */
export interface Pair {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

interface RuleBase {
  /** Permanent: a retired id is never given another meaning. */
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  /** Whether an accountant's reason (说明) may let the finding stand. */
  readonly explainable: boolean;
  readonly basis: readonly Basis[];
}

/** Row total = sum of rows, in each of the columns. A part `@name` stands for a group of rows. */
export interface SumOfRows extends RuleBase {
  readonly kind: "sum-of-rows";
  readonly table: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly columns: readonly string[];
}

/** In every row: column total = sum of columns. */
export interface SumAcross extends RuleBase {
  readonly kind: "sum-across";
  readonly table: string;
  readonly total: string;
  readonly parts: readonly string[];
}

/** In every amount column: the total row = Σ 类, each 类 = Σ its 款, each 款 = Σ its 项. */
export interface SumOfChildren extends RuleBase {
  readonly kind: "sum-of-children";
  readonly table: string;
}

/** In every amount column: the total row = Σ of the lowest rows. Follows from the level sums. */
export interface SumOfLeaves extends RuleBase {
  readonly kind: "sum-of-leaves";
  readonly table: string;
}

/** In the columns of an annex: total = Σ subtotals, each subtotal = Σ the items under it. */
export interface SumOfItems extends RuleBase {
  readonly kind: "sum-of-items";
  readonly table: string;
  readonly columns: readonly string[];
}

/** Left sum = right sum (`equal`) or left sum ≤ right sum (`at-most`), for each pair. */
export interface Relation extends RuleBase {
  readonly kind: "equal" | "at-most";
  /**
   * `class`: for each 类 of the fixed rows; `code`: for the total row and each code in any table of
   * the pairs.
   */
  readonly forEach: "once" | "class" | "code";
  readonly pairs: readonly Pair[];
  /** The rule applies only while all of these are zero. */
  readonly whenZero?: readonly Term[];
}

/** All relations that must hold can hold at once: some true values round to every printed figure. */
export interface Joint extends RuleBase {
  readonly kind: "joint";
}

/** The codes of the left tables are those of the right (`same`) or among them (`within`). */
export interface CodesAgree extends RuleBase {
  readonly kind: "codes-agree";
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation: "same" | "within";
}

/** Codes with one of the prefixes have amounts in this column and in no other of `columns`. */
export interface ColumnOfCode extends RuleBase {
  readonly kind: "column-of-code";
  readonly table: string;
  readonly columns: readonly { readonly column: string; readonly prefixes: readonly string[] }[];
}

/** What a table or a sheet looks like where it differs from the statutory form. */
export type FormKind =
  | "table-missing"
  | "table-repeated"
  | "title-differs"
  | "column-missing"
  | "column-extra"
  | "column-renamed"
  | "column-moved"
  | "row-missing"
  | "row-extra"
  | "row-renamed"
  | "row-moved"
  | "unit-missing"
  | "unit-differs"
  | "year-missing"
  | "year-differs"
  | "entity-missing"
  | "entity-differs"
  | "code-missing"
  | "code-malformed"
  | "code-spaces"
  | "code-unknown"
  | "code-name-differs"
  | "code-former-name"
  | "code-without-parent"
  | "code-without-children"
  | "code-order"
  | "code-repeated"
  | "total-row-missing"
  | "serial-broken"
  | "notice-missing"
  | "notice-on-filled"
  | "amount-text"
  | "amount-error"
  | "amount-foreign-unit"
  | "amount-too-large"
  | "amount-normalised"
  | "amount-finer"
  | "amount-hidden"
  | "layout-year"
  | "statement-missing"
  | "function-unbound"
  | "no-amounts";

/** Whatever is told of a cell without being a relation between amounts. */
export type DeviationKind = FormKind | WordingKind | AnnexKind | PrivacyKind;

/** The form itself: one rule for each way a workbook may differ from what is prescribed. */
export interface FormRule extends RuleBase {
  readonly kind: "form";
  readonly deviation: DeviationKind;
}

export type ArithmeticRule =
  SumOfRows | SumAcross | SumOfChildren | SumOfLeaves | SumOfItems | Relation;
export type Rule = ArithmeticRule | Joint | CodesAgree | ColumnOfCode | FormRule;
