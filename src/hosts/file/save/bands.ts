import type { EditedBand } from "../../../core/book/edited-book";

/** Bands that stayed together: `length` of them from `start`, which began at `origin` in the file. */
interface Run {
  readonly start: number;
  readonly length: number;
  readonly origin: number;
}

/** Where the rows or the columns of a sheet were in its file, and where those went. */
export class Bands {
  readonly isUnmoved: boolean;
  readonly #count: number;
  readonly #byStart: readonly Run[];
  readonly #byOrigin: readonly Run[];

  /** @param count how many rows or columns a sheet has */
  constructor(bands: readonly EditedBand[], count: number) {
    const runs = runsOf(bands, count);
    this.#count = count;
    this.#byStart = runs;
    this.#byOrigin = [...runs].sort((a, b) => a.origin - b.origin);
    this.isUnmoved = runs.length === 1 && runs[0]?.start === 0 && runs[0].origin === 0;
  }

  /** Where a band was in the file, null for one that was inserted. */
  originOf(band: number): number | null {
    const run = lastBefore(this.#byStart, band, ({ start }) => start);
    return run === undefined || band >= run.start + run.length
      ? null
      : run.origin + band - run.start;
  }

  /** Where a band of the file is now, null for one that was deleted. */
  placeOf(origin: number): number | null {
    const run = lastBefore(this.#byOrigin, origin, (each) => each.origin);
    return run === undefined || origin >= run.origin + run.length
      ? null
      : run.start + origin - run.origin;
  }

  /** How far the bands from `first` to `last` went, null unless they went together. */
  shiftOf(first: number, last: number): number | null {
    const run = lastBefore(this.#byOrigin, first, (each) => each.origin);
    const isIn = run !== undefined && last < run.origin + run.length;
    return isIn ? run.start - run.origin : null;
  }

  /** Where a band of the file is now, or the next one behind it that was not deleted. */
  nearestOf(origin: number): number {
    const place = this.placeOf(origin);
    if (place !== null) return place;
    return this.#byOrigin.find((run) => run.origin > origin)?.start ?? this.#count - 1;
  }

  /**
   * The spans in which the bands from `first` to `last` of the file are now. Bands inserted between
   * two of them belong to the span; what reached to the end of the sheet still does.
   */
  spansOf(first: number, last: number): (readonly [number, number])[] {
    const spans: [number, number][] = [];
    let isOpen = false;
    for (const { start, length, origin } of this.#byStart) {
      const from = Math.max(first, origin) - origin + start;
      const to = Math.min(last, origin + length - 1) - origin + start;
      if (from > to) {
        isOpen = false;
        continue;
      }
      const span = spans.at(-1);
      if (span !== undefined && isOpen && from === start) span[1] = to;
      else spans.push([from, to]);
      isOpen = to === start + length - 1;
    }
    const end = spans.at(-1);
    if (end !== undefined && isOpen && last === this.#count - 1) end[1] = last;
    return spans;
  }
}

/** The bands that have an origin, by their place; of two with the same one the first counts. */
function runsOf(bands: readonly EditedBand[], count: number): Run[] {
  const runs: Run[] = [];
  const seen = new Set<number>();
  let lead = 0;
  for (const [start, { origin }] of bands.entries()) {
    if (origin === null) continue;
    lead = origin - start;
    if (seen.has(origin)) continue;
    seen.add(origin);
    append(runs, { start, length: 1, origin });
  }
  const origin = bands.length + lead;
  const length = count - Math.max(bands.length, origin);
  if (length > 0) append(runs, { start: bands.length, length, origin });
  return runs;
}

function append(runs: Run[], next: Run): void {
  const last = runs.at(-1);
  const isNext =
    last?.origin === next.origin - (last?.length ?? 0) && last.start + last.length === next.start;
  if (isNext) runs[runs.length - 1] = { ...last, length: last.length + next.length };
  else runs.push(next);
}

function lastBefore(runs: readonly Run[], at: number, key: (run: Run) => number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && key(run) <= at) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}
