import { isTrue } from "../xml-text";
import type { Attributes } from "../xml-text";
import { numberIn, wholeIn } from "./attribute-number";
import { hexColour } from "./palette";

export const BLACK = "#000000";
export const WHITE = "#FFFFFF";

/** Numbers that stand for the text and the ground of a window; 81 is the text of a note. */
const SYSTEM: ReadonlyMap<number, string> = new Map([
  [64, BLACK],
  [65, WHITE],
  [81, BLACK],
]);
const LAST_NUMBER = 81;

/** The colours of one workbook. */
export class Colours {
  readonly #theme: readonly string[];
  readonly #palette: readonly string[];

  constructor(theme: readonly string[], palette: readonly string[]) {
    this.#theme = theme;
    this.#palette = palette;
  }

  /** What a colour element names, as #RRGGBB; null where it names nothing that exists. */
  of(attributes: Attributes, automatic: string): string | null {
    const plain = this.#plain(attributes) ?? (isTrue(attributes.get("auto")) ? automatic : null);
    const tint = numberIn(attributes.get("tint"), -1, 1) ?? 0;
    return plain === null || tint === 0 ? plain : tinted(plain, tint);
  }

  #plain(attributes: Attributes): string | null {
    const own = hexColour(attributes.get("rgb"));
    if (own !== null) return own;
    const slot = wholeIn(attributes.get("theme"), 0, this.#theme.length - 1);
    if (slot !== null) return this.#theme[slot] ?? null;
    const number = wholeIn(attributes.get("indexed"), 0, LAST_NUMBER);
    return number === null ? null : (SYSTEM.get(number) ?? this.#palette[number] ?? null);
  }
}

/** One colour in front of another, `share` of the area covered by it. */
export function mixed(front: string, back: string, share: number): string {
  const ground = channels(back);
  return hex(channels(front).map((level, at) => level * share + (ground[at] ?? 0) * (1 - share)));
}

/**
 * A colour made darker (below 0) or lighter (above 0): the lightness moves, hue and saturation stay.
 * Each channel of a colour is a linear function of its lightness l while those stay, and changes
 * direction where l passes one half; there the chroma is what 1 - |2l - 1| leaves of it.
 */
function tinted(colour: string, tint: number): string {
  const levels = channels(colour).map((level) => level / 255);
  const [most, least] = [Math.max(...levels), Math.min(...levels)];
  const light = (most + least) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const room = 1 - Math.abs(2 * light - 1);
  const scale = room === 0 ? 0 : (1 - Math.abs(2 * moved - 1)) / room;
  return hex(levels.map((level) => (moved + (level - light) * scale) * 255));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(levels: readonly number[]): string {
  const digits = levels.map((level) => {
    const whole = Math.min(255, Math.max(0, Math.round(level)));
    return whole.toString(16).padStart(2, "0");
  });
  return `#${digits.join("").toUpperCase()}`;
}
