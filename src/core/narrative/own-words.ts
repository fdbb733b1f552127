import type { Disclosure } from "../locate/disclosure";
import type { Missing, Narrative } from "./narrate";

/** Whether the workbook's own statement says something under the heading of a section. */
export function hasOwnWords({ statement }: Disclosure, section: string): boolean {
  return (statement?.sections ?? []).some(
    (own) => own.section.id === section && own.paragraphs.length > 0,
  );
}

/** What the sections that are printed from cells want; what an accountant wrote wants nothing. */
export function missingIn(disclosure: Disclosure, { missing }: Narrative): readonly Missing[] {
  return missing.filter(({ section }) => !hasOwnWords(disclosure, section));
}
