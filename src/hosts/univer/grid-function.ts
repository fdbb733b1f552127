import type { Scalar } from "../../core/book/book";

/** An argument as rows of cells; a blank cell is null, never 0. */
export type GridArgument = readonly (readonly Scalar[])[];

/** An error as a cell shows it, `#N/A`, and what the user is told of it. */
export interface GridFailure {
  readonly err: string;
  readonly message: string;
}

/** What a function gives: one value, or rows of them that spill. An error is `{ err: "#N/A" }`. */
export type GridAnswer = GridValue | readonly (readonly GridValue[])[];

export type GridValue = Scalar | GridFailure;

/** A function the grid calculates beside its own, as plain data. Texts are in the user's language. */
export interface GridFunction {
  /** As it is written in a formula, in upper case: `BUDGET.ROLLUP`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  /** Gets one argument a parameter, null for one left out. Where it throws, the cell is `#VALUE!`. */
  readonly run: (given: readonly (GridArgument | null)[]) => GridAnswer;
}
