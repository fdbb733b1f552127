import { mapUnquoted } from "../../../core/book/own-functions";
import { storedFormula } from "../formula-names";

/** Functions that Excel has had since 2010 and stores behind a mark, as ECMA-376 does not know them. */
const NEWER = new Set(
  [
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE",
    "BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE",
    "CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT",
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP",
    "ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST",
    "FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA",
    "GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC",
    "IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET",
    "LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST",
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC",
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC",
    "QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE",
    "SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE",
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P",
    "VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST",
  ].flatMap((line) => line.split(" ")),
);
/** These two have a second mark. */
const OF_SHEETS = new Set(["FILTER", "SORT"]);

const CALL = /(?<![\p{L}\p{N}_.])[A-Za-z][A-Za-z0-9.]*(?=\()/gu;
const NAME = /(?<![\p{L}\p{N}_.!$])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;
const PARAMETER = /_xlpm\.([\p{L}\p{N}_.]+)/gu;

/**
 * A formula as a file stores it, without `=`: our functions and those newer than the format under
 * the names that Excel looks for. Names that a LET or LAMBDA gives keep the mark which `old`, the
 * text that stood in the cell, has for them. Where `isUnbound`, our functions stay under their visible names.
 */
export function storedText(visible: string, old: string, isUnbound: boolean): string {
  const text = isUnbound ? visible.replace(/^=/, "") : storedFormula(visible);
  const parameters = new Set([...old.matchAll(PARAMETER)].map(([, name = ""]) => name));
  return mapUnquoted(text, (code) => {
    const called = code.replace(CALL, (name) => markOf(name.toUpperCase()) + name);
    if (parameters.size === 0) return called;
    return called.replace(NAME, (name) => (parameters.has(name) ? `_xlpm.${name}` : name));
  });
}

function markOf(name: string): string {
  if (OF_SHEETS.has(name)) return "_xlfn._xlws.";
  return NEWER.has(name) ? "_xlfn." : "";
}
