const TEXT = /"(?:[^"]|"")*"/gu;
const ERROR = /#[A-Z0-9/]+[!?]?/gu;
/** `Sheet1:Sheet3!A1`, the same cell of several sheets. */
const SEVERAL_SHEETS = /'[^']*:[^']*'!|[\p{L}\p{N}_.]+:[\p{L}\p{N}_.]+!/u;
const SHEET = /'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu;
const REFERENCE =
  /\$?[A-Z]{1,3}\$?[0-9]+(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/giu;
const NAME = /(?<![\p{L}\p{N}_.])([\p{L}_\\][\p{L}\p{N}_.\\?]*)\s*(\(?)/gu;

const TRUTHS: ReadonlySet<string> = new Set(["TRUE", "FALSE"]);
/** Functions that make up names of their own. */
const NAMING: ReadonlySet<string> = new Set(["LET", "LAMBDA"]);

/**
 * Whether the grid has all it takes to calculate a formula. It knows neither other workbooks nor
 * tables and names of a file, nor the same cell of several sheets.
 */
export function isCalculable(formula: string, functions: ReadonlySet<string>): boolean {
  const code = formula.replaceAll(TEXT, '""').replaceAll(ERROR, "");
  if (code.includes("[") || SEVERAL_SHEETS.test(code)) return false;
  const words = code.replaceAll(SHEET, "").replaceAll(REFERENCE, "").matchAll(NAME);
  const found = [...words].map(([, name = "", call]) => ({
    name: name.toUpperCase(),
    isCall: call === "(",
  }));
  const isNaming = found.some(({ name, isCall }) => isCall && NAMING.has(name));
  return found.every(({ name, isCall }) =>
    isCall ? isNaming || functions.has(name) : isNaming || TRUTHS.has(name),
  );
}
