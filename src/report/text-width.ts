/** Widths without a font, for choices that are made before anything is laid out. */

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
