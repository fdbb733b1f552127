import { widthEm } from "../text-width";

/**
 * Width in points on which a title takes as many lines as on `width`, but of about the same length:
 * one character alone on the last line looks forgotten.
 */
export function balancedWidth(text: string, size: number, width: number): number {
  const length = widthEm(text) * size;
  const lines = Math.ceil(length / width);
  if (lines < 2) return width;
  // A word that does not fit may need the room of a few characters more.
  return Math.min(width, length / lines + size * 2);
}
