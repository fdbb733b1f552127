import { remembered } from "../../remembered";
import { anyOf } from "../../text/alternatives";

/** Full-width signs, letters and digits; each lies as far from its half-width form as the others. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const DISTANCE = 0xfee0;

/**
 * A text with half-width signs, letters and digits and one kind of quotes, as long as it was: a place
 * in it is the same place in the text.
 */
export function folded(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - DISTANCE))
    .replace(/[“”„‟"]/gu, '"')
    .replace(/\u3000/gu, " ");
}

/** A text with the titles of documents (《…》) and their numbers (〔…〕) blanked out, as long as it was. */
export function withoutQuotedTitles(text: string): string {
  return text.replace(/《[^《》]{0,200}》|〔[^〔〕]{0,40}〕/gu, (quoted) =>
    " ".repeat(quoted.length),
  );
}

/** Where a word stands in a text. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  /** The word as the list has it. */
  readonly word: string;
}

/** Every place in a folded text where a word of a list stands; of several the longest, none twice. */
export function wordsIn(words: readonly string[], text: string): FoundWord[] {
  const { pattern, known } = finderOf(words);
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
    word: known.get(match) ?? match,
  }));
}

/** Whether any word of a list stands in a folded text. */
export function hasWord(words: readonly string[], text: string): boolean {
  return finderOf(words).any.test(text);
}

/** The word of a list that a folded text begins with; the longest of several. */
export function leadingWord(words: readonly string[], text: string): string | null {
  return finderOf(words).leading.exec(text)?.[0] ?? null;
}

/** The word of a list that a folded text ends with; the longest of several. */
export function trailingWord(words: readonly string[], text: string): string | null {
  return finderOf(words).trailing.exec(text)?.[0] ?? null;
}

interface Finder {
  readonly pattern: RegExp;
  readonly any: RegExp;
  readonly leading: RegExp;
  readonly trailing: RegExp;
  readonly known: ReadonlyMap<string, string>;
}

const finderOf = remembered((words: readonly string[]): Finder => {
  const known = new Map(words.map((word) => [folded(word), word]));
  const source = anyOf([...known.keys()]);
  return {
    pattern: new RegExp(source, "gu"),
    any: new RegExp(source, "u"),
    leading: new RegExp(`^${source}`, "u"),
    trailing: new RegExp(`${source}$`, "u"),
    known,
  };
});
