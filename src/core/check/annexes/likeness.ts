import { normaliseLabel } from "../../book/label";

/** Of longer words the beginning is compared: a cell may hold 32,767 characters. */
const LONGEST = 200;

/** Words as they are compared: normalised, and not longer than an indicator ever is. */
export function comparable(words: string): string {
  return normaliseLabel(words.slice(0, LONGEST));
}

/**
 * Share of the two-character pieces of some words that stand anywhere in a text, from 0 to 1. Unlike
 * likeness it does not matter how much else the text says. Of a single character: whether it is there.
 */
export function shareWithin(words: string, text: string): number {
  if (words === "") return 0;
  if (words.length === 1) return text.includes(words) ? 1 : 0;
  let found = 0;
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (text.includes(words.slice(at, at + 2))) found += 1;
  }
  return found / (words.length - 1);
}
