import type { Direction, TextFigure } from "./figure";
import { wordsUpTo } from "./label-places";
import { BLANKS, OPENING } from "./marks";
import { isRange } from "./ranges";
import { sentenceCounter } from "./sentences";
import { boundBehind, wordsBefore } from "./words-before";
import { measuredNumbers, type MeasuredNumber } from "./measured-numbers";

const BRACKET_ONLY = new RegExp(`^[${BLANKS}]?[${OPENING}][${BLANKS}]?约?$`, "u");
const LONGEST_BRACKET = 4;

/** The figures of a text, in order. */
export function readFigures(text: string): readonly TextFigure[] {
  const numbers = measuredNumbers(text);
  const words = wordsUpTo(
    text,
    numbers.filter(endsWords),
    numbers.map(({ start }) => start),
  );
  const sentenceAt = sentenceCounter(text);
  const figures: TextFigure[] = [];
  for (const [index, number] of numbers.entries()) {
    const { label, comparison, direction } = wordsBefore(words[index] ?? "");
    const next = numbers[index + 1];
    // 控制在10%-20%之间 bounds neither end alone.
    const isOpen = next === undefined || !isRange(text, number, next);
    figures.push({
      ...number,
      label,
      comparison: isOpen ? (boundBehind(text, number.end) ?? comparison) : null,
      direction: direction ?? directionOfOuter(text, number, figures.at(-1)),
      sentence: sentenceAt(number.start),
    });
  }
  return figures;
}

/** Whether the words of the next figure begin behind this one: a year is a word of its quantity. */
export function endsWords({ measure }: Pick<TextFigure, "measure">): boolean {
  return measure.kind !== "year";
}

/** 增加442.94万元（26.93%） says that both grew. */
function directionOfOuter(
  text: string,
  { start }: MeasuredNumber,
  before: TextFigure | undefined,
): Direction | null {
  if (before === undefined || start - before.end > LONGEST_BRACKET) return null;
  return BRACKET_ONLY.test(text.slice(before.end, start)) ? before.direction : null;
}
