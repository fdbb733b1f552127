import type { CheckResult } from "../../core/check/result";
import type { Explained } from "../../core/finding/explanation";
import type { CellPlace, Finding } from "../../core/finding/finding";
import type { Disclosure } from "../../core/locate/disclosure";
import { ruleOf, ruleTitles } from "../../locale/finding-text";
import type { FindingText, Locale } from "../../locale/locale";
import { rowWords } from "../../locale/places";

/** A finding as the list shows it: the same object for as long as nothing about it changes. */
export interface Item {
  /** Its fingerprint, numbered where several findings share one. */
  readonly key: string;
  readonly finding: Finding;
  readonly text: FindingText;
  /** Row and column in the words of the table, as far as there are any. */
  readonly where: readonly string[];
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
  /** What it was last made of: the very same finding in the same language says the same. */
  readonly finding: Finding;
  readonly locale: Locale;
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
      const keep = kept.get(key);
      const reason = explained.inForce.get(finding.fingerprint)?.reason ?? null;
      const isSame = keep?.finding === finding && keep.locale === locale;
      if (isSame && keep.item.reason === reason) {
        now.set(key, keep);
        return keep.item;
      }
      const made = itemOf(key, finding, result, reason, locale);
      const content = JSON.stringify(made);
      const item = keep?.content === content ? keep.item : made;
      now.set(key, { item, content, finding, locale });
      return item;
    });
    kept = now;
    return items;
  };
}

function itemOf(
  key: string,
  finding: Finding,
  { disclosure }: CheckResult,
  reason: string | null,
  locale: Locale,
): Item {
  return {
    key,
    finding,
    text: locale.finding(finding, disclosure),
    where: whereOf(finding, disclosure),
    rules: ruleTitles(finding, disclosure, locale.pick),
    isExplainable: ruleOf(finding, disclosure)?.explainable === true,
    reason,
  };
}

function whereOf({ at }: Finding, disclosure: Disclosure): readonly string[] {
  if (at === null) return [];
  return [rowWords(at, disclosure), at.column].filter((words) => words !== "");
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
