import { sharedRect } from "../../../core/book/rects";
import { parseRect, rectToA1 } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import { followRect, type Moves } from "./follow";
import { attribute, isElement, join, named, split, withAttribute } from "./markup";
import type { FileSheet } from "./file-sheet";

/**
 * The `mergeCells` of a sheet that has these merges now; null where it has none. Merged areas that
 * reach beyond what the sheet holds are shown cut off, and are kept whole as long as what is shown of
 * them is not changed.
 */
export function rewriteMerges(
  mergeCells: string | null,
  worksheet: string,
  file: FileSheet,
  moves: Moves,
  merges: readonly Rect[],
): string | null {
  const left = new Map(merges.map((rect) => [rectToA1(rect), rect]));
  const markup = split(mergeCells ?? named(worksheet, "<mergeCells></mergeCells>"));
  const kept = markup.pieces.flatMap((piece) => {
    if (!isElement(piece)) return [piece];
    const rect = parseRect(attribute(piece, "ref") ?? "");
    const made = rect === null ? null : keptMerge(rect, file, moves, merges, left);
    if (made === null) return [];
    return [made === attribute(piece, "ref") ? piece : withAttribute(piece, "ref", made)];
  });
  const isSame = kept.length === markup.pieces.length && left.size === 0;
  if (isSame && kept.every((piece, at) => piece === markup.pieces[at])) return mergeCells;
  const added = [...left.keys()].map((ref) => named(worksheet, `<mergeCell ref="${ref}"/>`));
  const pieces = [...kept, ...added];
  const count = pieces.filter(isElement).length;
  if (count === 0) return null;
  return join({ ...markup, open: withAttribute(markup.open, "count", String(count)), pieces });
}

/** The address of a merge of the file as it is now, null where it was taken apart. */
function keptMerge(
  rect: Rect,
  file: FileSheet,
  moves: Moves,
  merges: readonly Rect[],
  left: Map<string, Rect>,
): string | null {
  const now = oneRect(rect, moves);
  if (now === null) return null;
  const shown = file.shownMerges.find((merge) => isCutOf(merge, rect));
  if (shown === undefined) {
    // Nobody saw it, so nobody can have taken it apart; it only gives way to one that was made.
    return merges.some((merge) => sharedRect(merge, now) !== null) ? null : rectToA1(now);
  }
  const place = oneRect(shown, moves);
  const isThere = place !== null && left.delete(rectToA1(place));
  return isThere ? rectToA1(now) : null;
}

function isCutOf(shown: Rect, { r0, c0, r1, c1 }: Rect): boolean {
  const { r0: top, c0: left, r1: bottom, c1: right } = shown;
  return top >= r0 && bottom <= r1 && left >= c0 && right <= c1;
}

function oneRect(rect: Rect, moves: Moves): Rect | null {
  const rects = followRect(rect, moves);
  const first = rects[0];
  if (first === undefined || rects.length > 1) return null;
  return first.r0 === first.r1 && first.c0 === first.c1 ? null : first;
}
