import type { Rect } from "../../core/book/book";
import { isSameRect } from "../../core/book/rects";

interface Expected {
  readonly sheetId: string;
  /** Null for any place of the sheet. */
  readonly rect: Rect | null;
  readonly until: number;
}

/** An event that has not come by then will not come. */
const MILLISECONDS = 5_000;
/** Writes that are waited for at a time; more come only from a program in a loop. */
const MOST = 1_000;

/**
 * Remembers what was written, so that the events of it can be told from the user's where Excel is
 * older than ExcelApi 1.14 and does not say itself who made a change.
 */
export class OwnChanges {
  #expected: readonly Expected[] = [];

  /** Expects one event for a rectangle; call the returned function if the write failed. */
  expect(sheetId: string, rect: Rect): () => void {
    const one = this.#add(sheetId, rect);
    return () => {
      this.#expected = this.#expected.filter((other) => other !== one);
    };
  }

  /** Expects any events on a sheet that was just made. */
  expectSheet(sheetId: string): void {
    this.#add(sheetId, null);
  }

  /** Whether a change is one that was expected; it is expected no longer then. */
  isOwn(sheetId: string, rects: readonly Rect[]): boolean {
    this.#forgetOld();
    const here = this.#expected.filter((one) => one.sheetId === sheetId);
    if (here.some(({ rect }) => rect === null)) return true;
    const [changed, ...more] = rects;
    if (changed === undefined || more.length > 0) return false;
    const found = here.find(({ rect }) => rect !== null && isSameRect(rect, changed));
    this.#expected = this.#expected.filter((one) => one !== found);
    return found !== undefined;
  }

  /** Where Excel tells itself who made a change nobody asks, so what is old goes with every write. */
  #add(sheetId: string, rect: Rect | null): Expected {
    this.#forgetOld();
    const one = { sheetId, rect, until: Date.now() + MILLISECONDS };
    this.#expected = [...this.#expected.slice(-MOST + 1), one];
    return one;
  }

  #forgetOld(): void {
    const now = Date.now();
    this.#expected = this.#expected.filter((one) => one.until >= now);
  }
}
