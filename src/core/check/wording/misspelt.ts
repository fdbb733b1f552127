import type { Mistaken } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import { deviationIn } from "./deviation-in";
import { wordsIn } from "./folded";
import type { Passage } from "./passage";

/** Words that were typed for others. */
export function misspeltDeviations(words: Mistaken, passage: Passage): Deviation[] {
  const { all, meant } = searched(words);
  return wordsIn(all, passage.folded).map((found) => {
    const expected = meant.get(found.word) ?? "";
    return deviationIn(passage, "word-misspelt", found, { word: found.word, expected });
  });
}

const searched = remembered((words: Mistaken) => ({
  all: words.map(([found]) => found),
  meant: new Map<string, string>(words),
}));
