import { linesOf } from "./pdfmake/break-lines";
import type { LaidLine } from "./pdfmake/line";
import type { Word } from "./pdfmake/words";

/** Steps in em by which a narrower column is tried. */
const STEP = 0.5;

/** One character with the signs that stay with it. */
const LONE = /^.\p{Punctuation}*$/u;

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, { width }) => sum + width, 0);
}

/** The widest part of a text that is not broken, in points; no narrower column is tried. */
function widestPart(words: readonly Word[]): number {
  let widest = 0;
  let part = 0;
  for (const { width, noNewLine } of words) {
    part += width;
    widest = Math.max(widest, part);
    if (!noNewLine) part = 0;
  }
  return widest;
}

function sizeOf(words: readonly Word[]): number {
  return Math.max(...words.map(({ style }) => style.fontSize));
}

/** As many lines as a column of `room` points needs, but of about the same length. */
export function balancedLines(words: readonly Word[], room: number): LaidLine[] {
  const lines = linesOf(words, room, "left");
  if (lines.length < 2) return lines;
  const least = Math.max(widestPart(words), widthOf(words) / lines.length);
  for (let width = least; width < room; width += sizeOf(words) * STEP) {
    const narrower = linesOf(words, width, "left");
    if (narrower.length === lines.length) return narrower;
  }
  return lines;
}

/** Full lines; where the last would be one character alone, the one before it comes along. */
export function linesWithoutLoneEnd(words: readonly Word[], room: number): LaidLine[] {
  const lines = linesOf(words, room, "left");
  const last =
    lines
      .at(-1)
      ?.inlines.map(({ text }) => text)
      .join("") ?? "";
  if (lines.length < 2 || !LONE.test(last.trim())) return lines;
  const glued = words.map((word, index) =>
    index === words.length - 2 ? { ...word, noNewLine: !word.lineEnd } : word,
  );
  return linesOf(glued, room, "left");
}
