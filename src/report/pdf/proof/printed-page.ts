import type { TextRun } from "../read/page-text";
import { squeeze } from "../mark";

/** The text of a page as it is compared: without white space, in the order in which it is painted. */
export interface PrintedPage {
  readonly text: string;
  /** Where each run begins in the text. */
  readonly starts: readonly number[];
  /** Height of each run over the foot of the page, in points. */
  readonly heights: readonly number[];
}

export function printedPage(runs: readonly TextRun[], fold: (text: string) => string): PrintedPage {
  const starts: number[] = [];
  const heights: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const { text, y } of runs) {
    const piece = fold(squeeze(text));
    if (piece === "") continue;
    starts.push(length);
    heights.push(y);
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(""), starts, heights };
}

/** The page between two places in its text, at each of which a run begins or the text ends. */
export function cutPage(page: PrintedPage, from: number, to: number): PrintedPage {
  const { text, starts, heights } = page;
  const isKept = (start: number): boolean => start >= from && start < to;
  return {
    text: text.slice(from, to),
    starts: starts.filter(isKept).map((start) => start - from),
    heights: heights.filter((_, run) => isKept(starts[run] ?? to)),
  };
}

/** How many characters two texts have in common from their places on. */
export function commonLength(page: string, at: number, text: string, from: number): number {
  let length = 0;
  const most = Math.min(page.length - at, text.length - from);
  while (length < most && page.charCodeAt(at + length) === text.charCodeAt(from + length)) {
    length += 1;
  }
  return length;
}
