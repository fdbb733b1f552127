import type { Failure } from "../locale/functions";

/** The errors of a spreadsheet by which a custom function says that it has no answer. */
export type FailureError = "#N/A" | "#VALUE!";

const NOT_AVAILABLE: ReadonlySet<Failure["fails"]> = new Set([
  "code-unknown",
  "error-cell",
  "no-items",
]);

/** What cannot be had is `#N/A`; everything else is wrong in the arguments, `#VALUE!`. */
export function errorOf({ fails }: Failure): FailureError {
  return NOT_AVAILABLE.has(fails) ? "#N/A" : "#VALUE!";
}
