/**
 * What may not be touched inside of a formula: text in double quotes, sheet names in single
 * quotes and anything in brackets, nested ones included, such as the columns of a table.
 */
const OPAQUE = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[/g;

/** Applies `change` to the parts of a formula that are neither quoted nor in brackets. */
export function mapFormulaCode(formula: string, change: (code: string) => string): string {
  let result = "";
  let done = 0;
  OPAQUE.lastIndex = 0;
  for (;;) {
    const found = OPAQUE.exec(formula);
    if (found === null) return result + change(formula.slice(done));
    const end = found[0] === "[" ? bracketEnd(formula, found.index) : OPAQUE.lastIndex;
    result += change(formula.slice(done, found.index)) + formula.slice(found.index, end);
    done = end;
    OPAQUE.lastIndex = end;
  }
}

/** A quote mark inside of brackets escapes the character behind it. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") at++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
