import type { PlaceholderWords } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import type { Span } from "../../text/label-places";
import { sentencesOf } from "../../text/sentences";
import { escaped } from "../../text/alternatives";
import { deviationIn } from "./deviation-in";
import { wordsIn } from "./folded";
import type { Passage } from "./passage";

/** Words left of a template, once a sentence. */
export function placeholderDeviations(words: PlaceholderWords, passage: Passage): Deviation[] {
  const spans = placeholdersIn(words, passage.folded);
  if (spans.length === 0) return [];
  const deviations: Deviation[] = [];
  let next = 0;
  for (const { end } of sentencesOf(passage.text)) {
    const first = spans[next];
    if (first === undefined || first.start >= end) continue;
    deviations.push(deviationIn(passage, "placeholder", first));
    while ((spans[next]?.start ?? end) < end) next += 1;
  }
  return deviations;
}

function placeholdersIn(words: PlaceholderWords, text: string): Span[] {
  const marks = [...text.matchAll(markPattern(words))].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
  return [...marks, ...wordsIn(words.words, text)].sort((a, b) => a.start - b.start);
}

/** Runs of one mark, and single marks before what is counted; never a part of a Latin word. */
const markPattern = remembered(({ marks, single, counted }: PlaceholderWords): RegExp => {
  const [run, alone] = [marks, single].map((list) => `[${list.map(escaped).join("")}]`);
  const unit = counted.map(escaped).join("|");
  return new RegExp(
    `(?<![A-Za-z])(${run ?? ""})\\1+(?![A-Za-z])|(?<![A-Za-z0-9])${alone ?? ""}(?=${unit})`,
    "gu",
  );
});
