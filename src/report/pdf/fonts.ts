import { readCoverage, type Coverage } from "./coverage";

/**
 * The faces of the report: `serif` for the text and titles, `sans` for first-level headings and
 * table heads, `kai` for second-level headings, `digits` for figures and Latin letters, whose
 * figures all have one width so that decimal points stand under each other.
 */
export type Face = "serif" | "serifBold" | "sans" | "kai" | "digits" | "digitsBold";

/** TrueType files as bytes; the writer itself opens no file. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

export const FACES: readonly Face[] = ["serif", "serifBold", "sans", "kai", "digits", "digitsBold"];

/** Line height that all faces have in common, in em (scripts/fonts/retitle.ts sets it). */
export const LINE_EM = 1;

export type FaceCoverage = Readonly<Record<Face, Coverage>>;

// Reading a cmap takes some milliseconds; a second report with the same fonts need not wait.
const known = new WeakMap<Uint8Array, Coverage>();

function coverageOf(font: Uint8Array): Coverage {
  const found = known.get(font);
  if (found !== undefined) return found;
  const coverage = readCoverage(font);
  known.set(font, coverage);
  return coverage;
}

export function readFaceCoverage(fonts: FontFiles): FaceCoverage {
  return {
    serif: coverageOf(fonts.serif),
    serifBold: coverageOf(fonts.serifBold),
    sans: coverageOf(fonts.sans),
    kai: coverageOf(fonts.kai),
    digits: coverageOf(fonts.digits),
    digitsBold: coverageOf(fonts.digitsBold),
  };
}
