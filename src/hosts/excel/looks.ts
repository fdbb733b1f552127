const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * The points of a column of so many characters: a digit of the default font is 7 pixels wide, a cell
 * has 5 pixels of padding, and a pixel is three quarters of a point. 10 characters are 56.25 points.
 */
export function pointsOf(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
