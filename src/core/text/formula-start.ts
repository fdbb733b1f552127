/**
 * What spreadsheet programs take for the start of a formula, blanks before it or not, in the
 * full-width forms too.
 */
const FORMULA_START = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Whether a spreadsheet program may run a text of a CSV file as a formula. */
export function startsFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
