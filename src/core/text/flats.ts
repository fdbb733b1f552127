import type { TextFigure } from "./figure";
import { wordsUpTo } from "./label-places";
import { endsWords, readFigures } from "./read-figures";
import { sentenceCounter } from "./sentences";
import { wordsBefore } from "./words-before";

/** A place where a text says that nothing changed: 持平, 无增减变化, 与上年一致. */
export interface Flat {
  /** Of the words 持平, 无增减变化, 一致 alone. */
  readonly start: number;
  readonly end: number;
  /** Index of its sentence in `sentencesOf` the text. */
  readonly sentence: number;
  /** The words before it as those of a figure: 公务接待费与上年, or 与2022年预算. */
  readonly label: string;
  /** Index in `readFigures` of the last amount or count before it in its sentence; null without one. */
  readonly after: number | null;
}

/** 不变 and what else is said of other things too needs another year beside it. */
const FLAT =
  /(?<flat>(?<![不未非没])持平|零增长|(?<!有)(?:无|没有|未发生|未有|没)(?:任何)?(?:增减变化|增减变动|增减|变化|变动))|(?:保持)?不变|一致|相同|相等|一样/gu;

/** 与上年, 与2022年预算, 较上一年度, 同去年. */
const OTHER_YEAR = /[与和同跟较比](?:上一?年|去年|往年|前一?年|\d{4}年)/u;

/** 收支持平 says that income covers expenditure. */
const OF_BALANCE = /收支(?:预算|基本|总体|相抵)?$/u;

/** The places where a text says that nothing changed, in order. */
export function readFlats(text: string): readonly Flat[] {
  const found = [...text.matchAll(FLAT)];
  if (found.length === 0) return [];
  const figures = readFigures(text);
  const words = wordsUpTo(
    text,
    figures.filter(endsWords),
    found.map(({ index }) => index),
  );
  const sentenceAt = sentenceCounter(text);
  const lastBefore = lastFigure(figures);
  return found.flatMap(({ 0: flat, index: start, groups }, place): Flat[] => {
    const { label } = wordsBefore(words[place] ?? "");
    const sentence = sentenceAt(start);
    const after = lastBefore(start, sentence);
    const isFlat =
      groups?.["flat"] === undefined ? OTHER_YEAR.test(label) : !OF_BALANCE.test(label);
    return isFlat ? [{ start, end: start + flat.length, sentence, label, after }] : [];
  });
}

/** Gives for places asked from left to right the last figure before them in their sentence. */
function lastFigure(
  figures: readonly TextFigure[],
): (place: number, sentence: number) => number | null {
  let [next, last] = [0, null as number | null];
  return (place, sentence) => {
    for (let figure = figures[next]; figure !== undefined && figure.end <= place;) {
      const { kind } = figure.measure;
      if (kind !== "year" && kind !== "date") last = next;
      next += 1;
      figure = figures[next];
    }
    return last !== null && figures[last]?.sentence === sentence ? last : null;
  };
}
