import type { WordingLayout } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import { rememberedPair } from "../../remembered";
import { withoutRepeats } from "./deviation-in";
import { doubledDeviations } from "./doubled";
import { foreignDeviations } from "./foreign-words";
import { misspeltDeviations } from "./misspelt";
import type { Passage } from "./passage";
import { placeholderDeviations } from "./placeholders";
import { emptyReasons } from "./reasons";

/** What can be seen of a paragraph of the statement by its words alone. */
export function plainDeviations(
  wording: WordingLayout,
  passage: Passage,
  next: Passage | undefined,
): Deviation[] {
  return [
    ...foreignDeviations(wording.foreign, passage),
    ...emptyReasons(wording.reasons, passage, next),
    ...typingDeviations(wording, passage),
  ];
}

/** What was typed wrong in passages beside the statement. */
export const besideDeviations = rememberedPair(
  (wording: WordingLayout, passages: readonly Passage[]): readonly Deviation[] =>
    withoutRepeats(passages.flatMap((passage) => typingDeviations(wording, passage))),
);

function typingDeviations(wording: WordingLayout, passage: Passage): Deviation[] {
  return [
    ...placeholderDeviations(wording.placeholders, passage),
    ...doubledDeviations(wording.doubled, wording.reasons, passage),
    ...misspeltDeviations(wording.misspelt, passage),
  ];
}
