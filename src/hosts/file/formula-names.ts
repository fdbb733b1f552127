import { mapUnquoted, OWN_FUNCTIONS, renameOwnFunctions } from "../../core/book/own-functions";

/** Our functions by the name in which a file has them behind its prefix: dots are underscores. */
const VISIBLE = new Map(OWN_FUNCTIONS.map((name) => [name.replace(".", "_"), name]));

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
  return `=${mapUnquoted(text, visibleCode)}`;
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
  return renameOwnFunctions(
    visible.replace(/^=/, ""),
    (name) => `_xldudf_${name.replace(".", "_")}`,
  );
}
