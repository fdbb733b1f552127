import type { CheckResult } from "../../core/check/result";
import type { Explained } from "../../core/finding/explanation";
import type { CellPlace, Finding } from "../../core/finding/finding";
import { ruleOf, ruleTitles } from "../../locale/finding-text";
import type { FindingText, Locale } from "../../locale/locale";

/** A finding as the list shows it: the same object for as long as nothing about it changes. */
export interface Item {
  /** Its fingerprint, numbered where several findings share one. */
  readonly key: string;
  readonly finding: Finding;
  readonly text: FindingText;
  /** Ids and titles of the rules it breaks, its own first. */
  readonly rules: readonly string[];
  readonly isExplainable: boolean;
  /** The reason in force. */
  readonly reason: string | null;
}

export type MakeItems = (
  result: CheckResult,
  explained: Explained,
  locale: Locale,
) => readonly Item[];

interface Kept {
  readonly item: Item;
  /** Everything shown of it, to tell whether it changed. */
  readonly content: string;
}

/**
 * Makes items, and hands out the one it made before wherever a finding says the same as in the
 * last check. Every check makes new findings; without this each edit would draw the whole list.
 */
export function itemMaker(): MakeItems {
  let kept = new Map<string, Kept>();
  return (result, explained, locale) => {
    const now = new Map<string, Kept>();
    const items = result.findings.map((finding) => {
      const key = uniqueKey(finding.fingerprint, now);
      const made = itemOf(key, finding, result, explained, locale);
      const content = JSON.stringify(made);
      const before = kept.get(key);
      const keep = before?.content === content ? before : { item: made, content };
      now.set(key, keep);
      return keep.item;
    });
    kept = now;
    return items;
  };
}

function itemOf(
  key: string,
  finding: Finding,
  { disclosure }: CheckResult,
  explained: Explained,
  locale: Locale,
): Item {
  return {
    key,
    finding,
    text: locale.finding(finding, disclosure),
    rules: ruleTitles(finding, disclosure, locale.pick),
    isExplainable: ruleOf(finding, disclosure)?.explainable === true,
    reason: explained.inForce.get(finding.fingerprint)?.reason ?? null,
  };
}

function uniqueKey(fingerprint: string, taken: ReadonlyMap<string, unknown>): string {
  let key = fingerprint;
  for (let number = 2; taken.has(key); number += 1) key = `${fingerprint}#${String(number)}`;
  return key;
}

/** Every cell of a finding once, its own first. */
export function cellsOfFinding({ at, related }: Finding): readonly CellPlace[] {
  const all = at === null ? related : [at, ...related];
  const seen = new Set<string>();
  return all.filter((place) => {
    const address = addressOf(place);
    return !seen.has(address) && seen.add(address);
  });
}

/** A cell as it is written in a formula of another sheet, without quotes. */
export function addressOf({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell: string;
}): string {
  return `${sheet}!${cell}`;
}
