import type { Scalar } from "../../core/book/book";
import { callsOwnFunction } from "../../core/book/own-functions";

/** The grids of one range as Excel gives them. */
export interface RawCells {
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Excel gives `""` for a blank cell and the text `#REF!` for an error. */
export function scalarOf(value: unknown, type: string | undefined): Scalar {
  if (type === "Error") return { err: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/**
 * The formula of a cell, null where it was typed. For a typed cell Excel gives the value in place of
 * a formula, so a text `=x` that was typed behind an apostrophe looks like one; it equals its value.
 */
export function formulaOf(
  formula: unknown,
  value: unknown,
  type: string | undefined,
): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  return type === "String" && formula === value ? null : formula;
}

/**
 * Whether Excel does not know a function of ours that a formula calls. The pane being open, the
 * functions are loaded, so that this happens only to a formula that was entered without them.
 */
export function isUnbound(formula: unknown, value: unknown, type: string | undefined): boolean {
  if (type !== "Error" || value !== "#NAME?") return false;
  return typeof formula === "string" && callsOwnFunction(formula);
}
