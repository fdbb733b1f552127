import { HostError } from "../../core/host";

const MEGABYTE = 1024 * 1024;

/**
 * What a file may ask for. A set of budget tables is a few hundred kilobytes and some ten
 * thousand cells; the limits leave room for a hundred times that and still keep a hostile file
 * from taking the memory or the minutes of the program that opens it.
 */
const LIMITS = {
  fileBytes: 50 * MEGABYTE,
  parts: 2_000,
  partBytes: 256 * MEGABYTE,
  totalBytes: 400 * MEGABYTE,
  sheets: 1_000,
  /** Elements of one part, whatever they are. */
  elements: 15_000_000,
  /** One text or one tag; Excel holds 32,767 characters in a cell. */
  textCharacters: 1_000_000,
  /** Cells written in the file, in all sheets, blank formatted ones included. */
  cells: 3_000_000,
  /** Rows times columns of the filled rectangle of one sheet. */
  gridCells: 2_000_000,
  /** The same over all sheets, and over all rectangles of one read. */
  bookGridCells: 4_000_000,
  merges: 100_000,
  strings: 3_000_000,
  formats: 200_000,
  /** A shared formula is written once and unfolds in many cells, so its text is counted unfolded. */
  formulaCharacters: 20_000_000,
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
