import type { ReasonWords } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import type { StatementFigure } from "../../statement/figures";
import { remembered } from "../../remembered";
import { sentencesOf } from "../../text/sentences";
import { deviationIn } from "./deviation-in";
import { wordsIn } from "./folded";
import type { Passage } from "./passage";

/** Promises of a reason (主要原因是) with nothing behind them. */
export function emptyReasons(
  words: ReasonWords,
  passage: Passage,
  next: Passage | undefined,
): Deviation[] {
  return wordsIn(words.promises, passage.folded)
    .filter(({ end }) => isEmpty(passage.folded.slice(end - 1, end + 20), next))
    .map((promise) => deviationIn(passage, "reason-empty", promise, { word: promise.word }));
}

/** Whether nothing follows the last sign of a promise; a colon may lead to the next passage. */
function isEmpty(rest: string, next: Passage | undefined): boolean {
  const opened = /^.[,:、\s"(]*/u.exec(rest)?.[0] ?? "";
  const follows = rest.slice(opened.length);
  if (follows === "") return !(opened.includes(":") && next?.kind === "body");
  return /^[。;!?)….]/u.test(follows);
}

/** Sentences that state a change and are followed by no reason for it. */
export function missingReasons(
  words: ReasonWords,
  passage: Passage,
  next: Passage | undefined,
  figures: readonly StatementFigure[],
): Deviation[] {
  const changes = figures.filter(isChange);
  if (changes.length === 0) return [];
  const texts = sentencesOf(passage.folded).map(({ text }) => text);
  const given = texts.map((text) => isReasonGiven(words, text));
  const isLed = next?.kind === "body" && isReasonFirst(words, next.folded);
  // From the end: a reason that opens a later sentence is one for all that stands before it.
  const covered: boolean[] = [];
  let isCovered = isLed;
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    covered[at] = isCovered || given[at] === true;
    isCovered ||= isReasonFirst(words, texts[at] ?? "");
  }
  const told = new Set<number>();
  return changes.flatMap(({ figure }) => {
    if (covered[figure.sentence] === true || told.has(figure.sentence)) return [];
    told.add(figure.sentence);
    return [deviationIn(passage, "reason-missing", figure)];
  });
}

function isChange({ measure, figure }: StatementFigure): boolean {
  return measure === "change" && figure.measure.kind === "money" && !figure.value.isZero();
}

/** How far into a sentence its reason may begin for it to be about what was said before. */
const OPENING = 10;

function isReasonFirst(words: ReasonWords, text: string): boolean {
  const opening = text.slice(0, OPENING);
  return !/\d/u.test(opening) && isReasonGiven(words, opening);
}

function isReasonGiven(words: ReasonWords, text: string): boolean {
  const { all, marks } = searched(words);
  return wordsIn(all, text).some(({ word }) => marks.has(word));
}

/** Words that only have a mark in them are looked for with the marks, and win as the longer ones. */
const searched = remembered(({ marks, notMarks }: ReasonWords) => ({
  all: [...marks, ...notMarks],
  marks: new Set(marks),
}));
