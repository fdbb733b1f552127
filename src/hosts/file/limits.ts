import { HostError } from "../../core/host";

const MEGABYTE = 1024 * 1024;

/**
 * What a file may ask for. A set of budget tables is a few hundred kilobytes and some ten
 * thousand cells; the limits leave room for fifty times that and still keep a hostile file from
 * taking more than two seconds or 300 MB of the program that opens it (docs/reliability.md).
 */
const LIMITS = {
  fileBytes: 50 * MEGABYTE,
  parts: 2_000,
  partBytes: 40 * MEGABYTE,
  /** What all parts say they unpack to, and what is unpacked, the same part each time anew. */
  totalBytes: 200 * MEGABYTE,
  sheets: 1_000,
  /** Names that are defined for areas and formulas. */
  names: 100_000,
  /** Elements of all parts that are read, whatever they are. */
  elements: 1_000_000,
  /** One text or one tag; Excel holds 32,767 characters in a cell. */
  textCharacters: 1_000_000,
  /** Cells written in the file, in all sheets, blank formatted ones included. */
  cells: 800_000,
  /** Rows times columns of the filled rectangle of one sheet. */
  gridCells: 2_000_000,
  /** The same over all sheets, and over all rectangles of one read. */
  bookGridCells: 4_000_000,
  merges: 100_000,
  strings: 1_000_000,
  formats: 200_000,
  /** A shared formula is written once and unfolds in many cells, so its text is counted unfolded. */
  formulaCharacters: 10_000_000,
} as const;

export type Limited = keyof typeof LIMITS;

/** Refuses with "too-large" when `found` is above the limit of that name. */
export function within(
  what: Limited,
  found: number,
  where: Readonly<Record<string, string>> = {},
): void {
  const limit = LIMITS[what];
  if (found > limit) {
    throw new HostError("too-large", {
      what,
      limit: String(limit),
      found: String(found),
      ...where,
    });
  }
}

/** A limit that many takers share; refuses when they have taken more than it in all. */
export class Allowance {
  readonly #what: Limited;
  #taken = 0;

  constructor(what: Limited) {
    this.#what = what;
  }

  take(count: number, where: Readonly<Record<string, string>> = {}): void {
    this.#taken += count;
    within(this.#what, this.#taken, where);
  }
}

/** The error of a part that does not say what the format demands; `detail` is for developers. */
export function damaged(part: string, detail: string): HostError {
  return new HostError("damaged", { part, detail });
}
