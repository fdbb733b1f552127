import type { ComparisonWords } from "../layout/statement-template";

/**
 * The reason in the words of an accountant, made to stand within a sentence: on one line, without the
 * words that lead to it and without a mark at its end. Null where the words give none.
 */
export function reasonIn(words: string, { leads, none }: ComparisonWords): string | null {
  let reason = words.replace(/[\s\u3000]+/gu, " ").trim();
  for (;;) {
    const lead = leads.find((one) => reason.startsWith(one));
    if (lead === undefined) break;
    reason = reason.slice(lead.length).trim();
  }
  reason = withoutEnd(reason);
  return /\p{L}/u.test(reason) && !none.includes(reason) ? reason : null;
}

/** Loops instead of a pattern: a pattern for a run at the end tries every run before it. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && "。；，、．.;, ".includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}
