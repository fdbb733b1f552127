import { widthEm } from "../text-width";

/**
 * Line counts without a font, for choices that must be made before pdfmake lays out: type size,
 * column widths, and whether a row fits a page. What is chosen wrongly here costs looks, never
 * text; pdfmake measures anew.
 */

/** Signs that may not begin a line, so that they take a character before them along. */
const CLOSING = /[，。、；：！？％）》〉】〕」』”’…]/u;

/** Pieces between which a line may break. */
function pieces(line: string): readonly string[] {
  return line.match(/[\x21-\x7e]+ ?|./gu) ?? [];
}

/** How many lines a text takes in a column that is `column` em wide. */
export function countLines(text: string, column: number): number {
  let lines = 0;
  for (const line of text.split(/\r\n?|\n/u)) {
    lines += 1;
    let used = 0;
    let last = 0;
    for (const piece of pieces(line)) {
      const width = widthEm(piece);
      if (used + width > column && used > 0) {
        lines += 1;
        used = CLOSING.test(piece) ? last : 0;
      }
      // A piece wider than the column is cut into lines of its own.
      lines += Math.max(0, Math.ceil(width / column) - 1);
      used += width > column ? width % column : width;
      last = width;
    }
  }
  return lines;
}

/** A word with the signs that may not be parted from it; an opening sign takes what follows. */
const WORD =
  /[“‘（《〈【〔]*[\x21-\x7e≤≥±‰]+(?:[“‘（《〈【〔]+.?|[，。、；：！？％）》〉】〕”’])*/gu;

/** Width in em of the longest word of figures or letters, with the signs that stay with it. */
export function longestWordEm(text: string): number {
  const words = text.match(WORD) ?? [];
  return Math.max(0, ...words.map(widthEm));
}
