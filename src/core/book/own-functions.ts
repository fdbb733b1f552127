/** Our custom functions by the names under which they are typed and shown, in every language. */
export const OWN_FUNCTIONS: readonly string[] = [
  "BUDGET.ROLLUP",
  "SANGONG.TOTAL",
  "BUDGET.CHECK",
  "BUDGET.NAME",
  "BUDGET.LEVEL",
  "BUDGET.WANYUAN",
];

/** Text in double quotes and sheet names in single quotes, which are no code. */
const QUOTED = /("(?:[^"]|"")*"?|'(?:[^']|'')*'?)/;

/** One of the names before its bracket, where a longer name does not end with it. */
const CALL = `(?<![\\p{L}\\p{N}_.])(?:${OWN_FUNCTIONS.map((name) => name.replace(".", "\\.")).join("|")})(?=\\()`;
const ANY_CALL = new RegExp(CALL, "iu");
const EVERY_CALL = new RegExp(CALL, "giu");

/** A formula with `change` applied to all of it that is not in quotes. */
export function mapUnquoted(formula: string, change: (code: string) => string): string {
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}

/** Whether a formula calls a function of ours by the name under which it is shown, in any case. */
export function callsOwnFunction(formula: string): boolean {
  return formula.split(QUOTED).some((piece, index) => index % 2 === 0 && ANY_CALL.test(piece));
}

/** A formula with the shown names of our functions, in upper case, put through `change`. */
export function renameOwnFunctions(formula: string, change: (name: string) => string): string {
  return mapUnquoted(formula, (code) =>
    code.replace(EVERY_CALL, (name) => change(name.toUpperCase())),
  );
}
