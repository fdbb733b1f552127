import type { ComparisonWords } from "../../layout/wording";
import { sentencesOf } from "../../text/sentences";
import { hasWord, wordsIn, type FoundWord } from "./folded";

/** How far before a comparison its subject's brackets and 均 are looked for. */
const REACH = 200;

/** The names out of a list that a text compares with last year by one of the marks. */
export function comparedNames(
  words: ComparisonWords,
  marks: readonly string[],
  names: readonly string[],
  text: string,
): ReadonlySet<string> {
  const mentions = wordsIn(names, text);
  const all = new Set(mentions.map(({ word }) => word));
  const compared = new Set<string>();
  let next = 0;
  for (const { start, end, text: sentence } of sentencesOf(text)) {
    const own: FoundWord[] = [];
    for (let one = mentions[next]; one !== undefined && one.start < end; one = mentions[next]) {
      own.push(one);
      next += 1;
    }
    const found = wordsIn(marks, sentence).map((mark) => start + mark.start);
    if (found.length === 0) continue;
    if (own.length > 0) addSubjects(words, text, own, found, compared);
    // 均与上年持平 after all of them; a text about one thing goes on about it.
    else if (hasWord(words.all, sentence) || all.size === 1)
      for (const name of all) compared.add(name);
  }
  return compared;
}

/** Adds what the comparisons at places of a sentence are about; names and places are in order. */
function addSubjects(
  words: ComparisonWords,
  text: string,
  mentions: readonly FoundWord[],
  places: readonly number[],
  compared: Set<string>,
): void {
  const seen = new Set<string>();
  let next = 0;
  for (const at of places) {
    for (let one = mentions[next]; one !== undefined && one.end <= at; one = mentions[next]) {
      seen.add(one.word);
      next += 1;
    }
    const last = mentions[next - 1];
    if (last === undefined) {
      // 与上年相比，…减少，…持平: it holds for all that follows.
      for (const { word } of mentions) compared.add(word);
      return;
    }
    const between = text.slice(Math.max(last.end, at - REACH), at);
    const subjects = hasWord(words.all, between) ? seen : bracketed(text, mentions, next, between);
    for (const word of subjects) compared.add(word);
  }
}

/** The last name, and behind a bracket with names in it the one before it with all in it. */
function bracketed(
  text: string,
  mentions: readonly FoundWord[],
  next: number,
  between: string,
): readonly string[] {
  const subjects = [mentions[next - 1]?.word ?? ""];
  if (!between.includes(")")) return subjects;
  const last = mentions[next - 1]?.start ?? 0;
  const from = Math.max(0, last - REACH);
  const open = from + text.slice(from, last).lastIndexOf("(");
  for (let at = next - 2; at >= 0 && open >= from; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined) break;
    subjects.push(mention.word);
    if (mention.start < open) break;
  }
  return subjects;
}
