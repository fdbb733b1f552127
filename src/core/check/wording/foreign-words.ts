import type { ForeignWords } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import { deviationIn } from "./deviation-in";
import { wordsIn } from "./folded";
import type { Passage } from "./passage";

/** Lines longer than this are no heading inside of a section. */
const LONGEST_LINE = 20;

/** Words of a department's document in a unit's. */
export function foreignDeviations(words: ForeignWords, passage: Passage): Deviation[] {
  if (words.general.includes(passage.section) && !isHeadingLine(passage)) return [];
  const { all, meant } = searched(words);
  return wordsIn(all, passage.plain).flatMap((found) => {
    const expected = meant.get(found.word);
    if (expected === undefined) return [];
    return [deviationIn(passage, "unit-mixed", found, { word: found.word, expected })];
  });
}

function isHeadingLine({ kind, text }: Passage): boolean {
  return kind === "heading" || (text.length <= LONGEST_LINE && !text.includes("。"));
}

/** Right words that have a wrong one in them are looked for with it, and win as the longer ones. */
const searched = remembered(({ words, within }: ForeignWords) => ({
  all: [...words.map(([found]) => found), ...within],
  meant: new Map<string, string>(words),
}));
