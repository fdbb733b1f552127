import type { Band } from "../../../core/book/look";
import type { Ration } from "./ration";

/** Gathers the columns or the rows of a sheet; neighbours that look alike become one band. */
export class Bands {
  readonly #bands: Band[] = [];
  readonly #ration: Ration;

  constructor(ration: Ration) {
    this.#ration = ration;
  }

  /** Takes a band; one that says nothing is none. */
  add(band: Band): void {
    const { first, last, size, isHidden, style } = band;
    if (size === undefined && isHidden === undefined && style === undefined) return;
    const before = this.#bands.at(-1);
    if (before?.last === first - 1 && isAlike(before, band)) {
      this.#bands[this.#bands.length - 1] = { ...before, last };
    } else if (this.#ration.take(1)) this.#bands.push(band);
  }

  /** The bands from the first on. Where a file has two for one place, the one that begins first stays. */
  inOrder(): readonly Band[] {
    let reached = -1;
    return [...this.#bands]
      .sort((a, b) => a.first - b.first)
      .filter(({ first, last }) => {
        if (first <= reached) return false;
        reached = last;
        return true;
      });
  }
}

function isAlike(a: Band, b: Band): boolean {
  return a.size === b.size && a.isHidden === b.isHidden && a.style === b.style;
}
