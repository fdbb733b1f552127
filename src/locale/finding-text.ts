import type { Finding } from "../core/finding/finding";
import type { Bilingual } from "../core/layout/basis";
import type { Source } from "../core/layout/layout";
import { partNamed, type DisclosurePart } from "./parts";
import type { Rule } from "../core/layout/rule";
import type { Disclosure } from "../core/locate/disclosure";
import type { FindingText } from "./locale";
import { cellList, rowWords } from "./places";
import { UNIT_WORDS } from "./units";

/** What one language adds to a finding: its words, and the marks that join them. */
export interface FindingWords {
  readonly comma: string;
  readonly colon: string;
  readonly semicolon: string;
  /** The name of a part of the disclosure, with its number where it is a statutory table. */
  readonly part: (part: DisclosurePart) => string;
  readonly row: (label: string) => string;
  readonly column: (label: string) => string;
  /** A quantity that the statement speaks of. */
  readonly said: (words: string) => string;
  readonly fact: (found: Finding, disclosure: Disclosure) => string;
  readonly hint: (found: Finding, disclosure: Disclosure) => string | null;
  readonly source: (document: Source, clause: string | undefined) => string;
}

/** Puts a finding into words: the parts, and all of them as one sentence. */
export function findingText(
  found: Finding,
  disclosure: Disclosure,
  words: FindingWords,
): FindingText {
  const part = partNamed(found.table, disclosure);
  const table = part === undefined ? "" : words.part(part);
  const place = placeOf(found, disclosure, words);
  const fact = words.fact(found, disclosure);
  const whole = [table, place].filter((part) => part !== "").join(words.comma);
  return {
    table,
    place,
    fact,
    hint: words.hint(found, disclosure),
    basis: basisOf(found, disclosure, words),
    message: whole === "" ? fact : `${whole}${words.colon}${fact}`,
  };
}

function placeOf({ at }: Finding, disclosure: Disclosure, words: FindingWords): string {
  if (at === null) return "";
  const row = rowWords(at, disclosure);
  const parts = [
    row === "" ? "" : at.table === "N" ? words.said(row) : words.row(row),
    at.column === "" ? "" : words.column(at.column),
    `${at.sheet}!${at.cell}`,
  ];
  return parts.filter((part) => part !== "").join(words.comma);
}

function basisOf(found: Finding, disclosure: Disclosure, words: FindingWords): string {
  const texts = ruleOf(found, disclosure)?.basis.flatMap((basis) => {
    const document = disclosure.layout.sources.find(({ id }) => id === basis.source);
    return document === undefined ? [] : [words.source(document, basis.clause)];
  });
  return (texts ?? []).join(words.semicolon);
}

/** The rule a finding is under. */
export function ruleOf({ rule }: Finding, { layout }: Disclosure): Rule | undefined {
  return layout.rules.find(({ id }) => id === rule);
}

/** Ids and titles of every rule that the finding breaks, its own first. */
export function ruleTitles(
  { rule, alsoBroken }: Finding,
  { layout }: Disclosure,
  pick: (text: Bilingual) => string,
): string[] {
  return [rule, ...alsoBroken].map((id) => {
    const title = layout.rules.find((one) => one.id === id)?.title;
    return `${id} ${title === undefined ? id : pick(title)}`;
  });
}

/** Every cell of a finding, its own first. */
export function cellsOf({ at, related }: Finding, comma: string, semicolon: string): string {
  return cellList(at === null ? related : [at, ...related], comma, semicolon);
}

/** A figure with the unit of its table, e.g. `173.70 万元`. */
export function money({ unit }: Finding, value: string | null): string {
  return `${value ?? ""} ${unit === null ? "" : UNIT_WORDS[unit]}`.trim();
}

/** Whether it is about a change in the words of the statement that is right but for its direction. */
export function isReversed({ at, found, expected }: Finding): boolean {
  if (at?.table !== "N" || found === null || expected === null || found === "") return false;
  return found === `-${expected}` || `-${found}` === expected;
}
