/**
 * Custom functions by the name under which a file keeps them. Excel stores the id of the
 * function with its dots as underscores, behind a prefix of its own.
 */
const VISIBLE = new Map<string, string>(
  [
    "BUDGET.ROLLUP",
    "SANGONG.TOTAL",
    "BUDGET.CHECK",
    "BUDGET.NAME",
    "BUDGET.LEVEL",
    "BUDGET.WANYUAN",
  ].map((name) => [name.replace(".", "_"), name]),
);

/** The visible names in a formula, where a longer name does not begin or end with them. */
const SHOWN = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${[...VISIBLE.values()].map((name) => name.replace(".", "\\.")).join("|")})(?=\\()`,
  "gu",
);

/** Text in double quotes and sheet names in single quotes, which stay as they are. */
const QUOTED = /("(?:[^"]|"")*"?|'(?:[^']|'')*'?)/;
/** `_xlfn.` marks functions newer than the format, `_xlpm.` the parameters of a LAMBDA. */
const NEWER = /(?<![\p{L}\p{N}_.])(?:_xlfn\.|_xlws\.|_xlpm\.)+/gu;
const STORED =
  /(?<![\p{L}\p{N}_.\]!])(?:\[\d+\]!)?@?(?:_xldudf_|(?=[a-z]+\.))([a-z]+)([_.])([a-z]+)(?=\()/giu;

/**
 * The formula as Excel shows it, with a leading `=`. Whatever form our custom functions are
 * stored in, `_xldudf_BUDGET_ROLLUP(`, `[2]!_xldudf_budget_rollup(` or `@BUDGET.ROLLUP(`, comes
 * out as `BUDGET.ROLLUP(`; functions of others are left alone.
 */
export function visibleFormula(stored: string): string {
  const text = stored.trim().replace(/^=/, "");
  const shown = text
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : visibleCode(piece)))
    .join("");
  return `=${shown}`;
}

function visibleCode(code: string): string {
  if (!code.includes("_") && !code.includes(".")) return code;
  return code
    .replace(NEWER, "")
    .replace(STORED, (whole: string, first: string, _between: string, second: string) => {
      return VISIBLE.get(`${first}_${second}`.toUpperCase()) ?? whole;
    });
}

/** The formula as a file keeps it, without its leading `=`: the other way round of `visibleFormula`. */
export function storedFormula(visible: string): string {
  return visible
    .replace(/^=/, "")
    .split(QUOTED)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(SHOWN, (name) => `_xldudf_${name.replace(".", "_")}`),
    )
    .join("");
}
