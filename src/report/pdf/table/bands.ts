import type { SetCell } from "./set-cells";

/** Some lines of a cell. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A row, or the part of it that is on one page. */
export interface Band {
  readonly row: number;
  /** Middles of the rules over and under it, in points from the top of what it stands in. */
  readonly top: number;
  readonly bottom: number;
  /** Which lines of each cell are here when the row breaks over pages; null when it is whole. */
  readonly broken: ReadonlyMap<SetCell, Lines> | null;
}

/** Rows that stand whole one under the other. */
export function stackRows(heights: readonly number[]): Band[] {
  let top = 0;
  return heights.map((height, row) => {
    const band = { row, top, bottom: top + height, broken: null };
    top += height;
    return band;
  });
}

export function moved(bands: readonly Band[], down: number): Band[] {
  return bands.map((band) => ({ ...band, top: band.top + down, bottom: band.bottom + down }));
}
