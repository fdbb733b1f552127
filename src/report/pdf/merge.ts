import type { LaidInline, LaidPage } from "./engine";

/** Points by which neighbours may miss each other and still be one piece of text. */
const EXACT = 0.01;

/** Pieces that may become one: same face, size and link, and nothing else between them. */
function isAlike(a: LaidInline, b: LaidInline): boolean {
  return (
    a.font === b.font && a.fontSize === b.fontSize && a.linkToDestination === b.linkToDestination
  );
}

/** A run of pieces with the same gap between all of them. */
interface Chain {
  readonly pieces: LaidInline[];
  gap: number | null;
}

function extend(chain: Chain, next: LaidInline): boolean {
  const last = chain.pieces.at(-1);
  if (last === undefined || !isAlike(last, next)) return false;
  const gap = next.x - last.x - last.width;
  // A gap falls between all characters of a piece, so it needs pieces of one character.
  const isSpread = gap > EXACT;
  const areSingle = last.text.length === 1 && next.text.length === 1;
  if (gap < -EXACT || (isSpread && !areSingle)) return false;
  if (chain.gap !== null && Math.abs(chain.gap - gap) > EXACT) return false;
  chain.gap ??= gap;
  chain.pieces.push(next);
  return true;
}

function joinChain({ pieces, gap }: Chain): LaidInline[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || pieces.length === 1) return pieces;
  const text = pieces.map((piece) => piece.text).join("");
  const width = last.x + last.width - first.x;
  // Copies: the lines of a repeated table head share their pieces.
  const joined = { ...first, text, width };
  return [gap !== null && gap > EXACT ? { ...joined, characterSpacing: gap } : joined];
}

/**
 * Joins the pieces of every line that can be drawn in one go. pdfmake sets every Chinese character
 * for itself; joined, the file is smaller and drawn faster, and readers find words in one piece.
 */
export function mergePieces(page: LaidPage): void {
  for (const item of page.items) {
    if (item.type !== "line") continue;
    const chains: Chain[] = [];
    for (const piece of item.item.inlines) {
      const chain = chains.at(-1);
      if (chain === undefined || !extend(chain, piece)) chains.push({ pieces: [piece], gap: null });
    }
    item.item.inlines = chains.flatMap(joinChain);
  }
}
