/**
 * Widths and line counts without a font, for choices that must be made before pdfmake lays out:
 * type size, column widths, and whether a row fits a page. What is chosen wrongly here costs
 * looks, never text; pdfmake measures anew.
 */

/** Widths of Times figures and signs in em; other Latin letters are taken a little too wide. */
const LATIN_EM: Readonly<Record<string, number>> = {
  ...{ " ": 0.25, ",": 0.25, ".": 0.25, "-": 0.34, "(": 0.34, ")": 0.34, "/": 0.28, "%": 0.84 },
  ...{ i: 0.28, j: 0.28, l: 0.28, t: 0.28, m: 0.78, w: 0.73, M: 0.89, W: 0.95 },
};
/** How much wider than estimated a text may be, as in bold type. */
export const WIDER = 1.04;
const FIGURES = /[0-9]/u;
const LATIN = /[\x20-\x7e]/u;
const CAPITAL = /[A-Z]/u;
/** Signs that may not begin a line, so that they take a character before them along. */
const CLOSING = /[，。、；：！？％）》〉】〕」』”’…]/u;

function charEm(char: string): number {
  if (!LATIN.test(char)) return 1;
  const known = LATIN_EM[char];
  if (known !== undefined) return known;
  if (FIGURES.test(char)) return 0.5;
  return CAPITAL.test(char) ? 0.72 : 0.5;
}

/** Width of a text on one line, in em. */
export function widthEm(text: string): number {
  let width = 0;
  for (const char of text) width += charEm(char);
  return width;
}

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
