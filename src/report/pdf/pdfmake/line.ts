import type { Mark } from "../mark";
import type { Face } from "./face";
import type { RunStyle, Word } from "./words";

/** Text of one look on one line, drawn in one go. */
export interface LaidInline {
  text: string;
  /** Points from the left of its line. */
  x: number;
  width: number;
  readonly fontSize: number;
  readonly font: Face;
  readonly color: string;
  readonly linkToDestination: string | undefined;
  readonly mark: Mark | undefined;
  /** Points between the characters. */
  readonly characterSpacing: number;
  /** What pdfmake places the line by. */
  readonly alignment: "left" | "center" | "right";
}

/** A line of text; `x` and `y` are its top left corner on the page, in points. */
export class LaidLine {
  x = 0;
  y = 0;
  /** Name of the link target at this line. */
  id?: string;
  inlines: readonly LaidInline[];
  readonly #width: number;
  readonly #height: number;

  constructor(inlines: readonly LaidInline[], width: number, height: number) {
    this.inlines = inlines;
    this.#width = width;
    this.#height = height;
  }

  /** A copy in the same place that shares its pieces. */
  clone(): LaidLine {
    return Object.assign(new LaidLine(this.inlines, this.#width, this.#height), {
      x: this.x,
      y: this.y,
      ...(this.id === undefined ? {} : { id: this.id }),
    });
  }

  getWidth(): number {
    return this.#width;
  }

  getHeight(): number {
    return this.#height;
  }

  /** Points from the top of the line to the baseline. */
  getAscenderHeight(): number {
    return Math.max(...this.inlines.map(({ font, fontSize }) => (font.ascender / 1000) * fontSize));
  }
}

/** Points between words below which they touch. */
const EXACT = 0.01;

function isAlike(a: RunStyle, b: RunStyle): boolean {
  if (a === b) return true;
  const isSameType = a.face === b.face && a.fontSize === b.fontSize && a.color === b.color;
  return isSameType && a.link === b.link;
}

/** Where the words of a line stand. */
interface Placing {
  /** White space and indent that the line does not print at its left. */
  readonly leadingCut: number;
  /** Points added after every word but the last. */
  readonly gap: number;
  readonly alignment: LaidInline["alignment"];
}

/**
 * Joins the words of a line that can be drawn in one go: those of one look without a gap between
 * them, or single characters with a gap, which then stands between all of them.
 */
export function joinWords(words: readonly Word[], placing: Placing): LaidInline[] {
  const { gap, alignment } = placing;
  const isSpread = gap > EXACT;
  const inlines: LaidInline[] = [];
  let style: RunStyle | null = null;
  let wasSingle = false;
  let x = -placing.leadingCut;
  words.forEach((word, index) => {
    const isSingle = word.text.length === 1;
    const last = inlines.at(-1);
    const mayJoin = !isSpread || (isSingle && wasSingle);
    if (last !== undefined && style !== null && isAlike(style, word.style) && mayJoin) {
      last.text += word.text;
      last.width = x + word.width - last.x;
    } else {
      const { face: font, fontSize, color, link, mark } = word.style;
      const { text, width } = word;
      const look = { fontSize, font, color, linkToDestination: link, mark };
      const characterSpacing = isSpread && isSingle ? gap : 0;
      inlines.push({ text, x, width, ...look, characterSpacing, alignment });
    }
    style = word.style;
    wasSingle = isSingle;
    x += word.width + (index < words.length - 1 ? gap : 0);
  });
  return inlines;
}
