import type { CellStyle } from "../../../core/book/look";

/** Pixels of one point at the resolution that spreadsheets are laid out for. */
const PIXELS_PER_POINT = 96 / 72;

/** Left of a text for each character of its indent. */
const INDENT = 12;
/** Left and right of every text. */
const PADDING = 2;

/** Its digits are narrower than half of their height; those of Chinese fonts are not. */
const NARROW = "Calibri";

/** Converts between the sizes of a file and the pixels of the grid. */
export interface Sizes {
  readonly columnPixels: (characters: number) => number;
  readonly columnCharacters: (pixels: number) => number;
}

/** Columns are counted in digits of the font of the first style. */
export function sizesOf(first: CellStyle | undefined): Sizes {
  const digit = digitPixels(first);
  return {
    columnPixels: (characters) => Math.round(characters * digit),
    columnCharacters: (pixels) => round(pixels / digit),
  };
}

export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function rowPoints(pixels: number): number {
  return round(pixels / PIXELS_PER_POINT);
}

export function indentPixels(characters: number): number {
  return PADDING + characters * INDENT;
}

/** Never below zero: some paddings are smaller than that of a plain cell. */
export function indentCharacters(pixels: number): number {
  return Math.max(0, Math.round((pixels - PADDING) / INDENT));
}

function digitPixels({ font = NARROW, size = 11 }: CellStyle = {}): number {
  const height = Math.round(size * PIXELS_PER_POINT);
  return Math.round(height * (font === NARROW ? 0.49 : 0.52));
}

/** As many decimals as a file needs. */
function round(size: number): number {
  return Math.round(size * 10_000) / 10_000;
}
