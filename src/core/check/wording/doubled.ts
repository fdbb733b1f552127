import type { DoubledWords, ReasonWords } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import type { Span } from "../../text/label-places";
import { escaped } from "../../text/alternatives";
import { deviationIn } from "./deviation-in";
import { folded, leadingWord, wordsIn } from "./folded";
import type { Passage } from "./passage";

/** Words and marks that stand twice in a row, and reasons that end with the verb they begin with. */
export function doubledDeviations(
  words: DoubledWords,
  reasons: ReasonWords,
  passage: Passage,
): Deviation[] {
  const { text, folded: plain } = passage;
  const spans = [...repeated(words, plain), ...circularReasons(words, reasons, plain)];
  return spans.map((span) =>
    deviationIn(passage, "word-doubled", span, { word: text.slice(span.start, span.end) }),
  );
}

const HAN = /\p{Script=Han}/u;

function repeated(words: DoubledWords, text: string): Span[] {
  return [...text.matchAll(repeatedPattern(words))]
    .filter(({ 0: match, 1: word }) => HAN.test(match) === (word !== undefined))
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

/**
 * The words of the list, any three to six characters, and marks. Of any two characters a repetition may
 * be right: 公共服务服务对象, 一步一步.
 */
const repeatedPattern = remembered(({ words, within, punctuation }: DoubledWords): RegExp => {
  const any = String.raw`[\p{Script=Han}\d"()]{3,6}?`;
  const alternatives = [...words.map(escaped), any].join("|");
  const marks = folded(punctuation).split("").map(escaped).join("");
  // Right words come first, so that what is in them is passed over with them.
  const right = within.map((word) => `${escaped(word)}|`).join("");
  return new RegExp(`${right}(${alternatives})\\1|[${marks}]{2,}`, "gu");
});

/** A clause that promises a reason and gives 增加…支出增加: one of the verbs is too much. */
function circularReasons(words: DoubledWords, reasons: ReasonWords, text: string): Span[] {
  return wordsIn(reasons.promises, text).flatMap(({ end: start }) => {
    const clause = /^[^。,;:!?、\n]{0,80}/u.exec(text.slice(start, start + 80))?.[0] ?? "";
    const verb = leadingWord(words.verbs, clause);
    if (verb === null || clause.length < 3 * verb.length || !clause.endsWith(verb)) return [];
    return wordsIn(words.causes, clause).length > 0 ? [] : [{ start, end: start + clause.length }];
  });
}
