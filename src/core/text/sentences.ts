import type { Sentence } from "./figure";
import { LINE_BREAKS, SENTENCE_MARKS } from "./marks";

/** From the first character that is not blank to behind the marks, or to the line break. */
const SENTENCE = new RegExp(
  `[^\\s${LINE_BREAKS}${SENTENCE_MARKS}][^${LINE_BREAKS}${SENTENCE_MARKS}]*[${SENTENCE_MARKS}]*|[${SENTENCE_MARKS}]+`,
  "gu",
);

/** The sentences of a text, in order; what is blank is none. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
    text: sentence,
  }));
}

/** Gives for places of a text, asked from left to right, the index of the sentence they stand in. */
export function sentenceCounter(text: string): (at: number) => number {
  const sentences = sentencesOf(text);
  let index = 0;
  return (at) => {
    while (index + 1 < sentences.length && (sentences[index]?.end ?? at) <= at) index += 1;
    return index;
  };
}
