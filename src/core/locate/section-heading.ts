import { normaliseLabel } from "../book/label";
import type { StatementLayout, StatementSection } from "../layout/layout";
import type { StatementParagraph } from "./disclosure";
import { readChineseNumeral } from "./numeral";

/** Headings are short; a paragraph that only mentions 政府采购 is not one. */
const LONGEST_HEADING = 40;

/** The number in front of a heading or of an item of a list. */
export interface HeadingNumber {
  readonly style: "chinese" | "digits";
  readonly number: number;
  /** As it is written, without blanks: 五、 or 5、. */
  readonly written: string;
  /** Where the words behind it begin. */
  readonly end: number;
}

/** The heading of a section, with the text that somebody went on with in the same line. */
export interface SectionHeading {
  readonly section: StatementSection;
  readonly number: HeadingNumber | null;
  readonly heading: StatementParagraph;
  readonly rest: StatementParagraph | null;
}

/** What stands over a paragraph, as far as it tells headings from items of lists. */
export interface Context {
  /** The sections that have begun. */
  readonly seen: ReadonlySet<StatementSection>;
  /** Number of the heading before. */
  readonly previous: HeadingNumber | null;
  /** The last number of a list in the section so far, in each style. */
  readonly lists: Readonly<Partial<Record<HeadingNumber["style"], number>>>;
}

const NUMBER = /^(?:([一二三四五六七八九十]{1,3})|([0-9]{1,2}))\s*[、.．]\s*/u;

/** The number a paragraph begins with, null where it has none. */
export function numberOf(text: string): HeadingNumber | null {
  const [all, chinese, digits] = NUMBER.exec(text) ?? [];
  if (all === undefined) return null;
  const written = all.replace(/\s/gu, "");
  const end = all.length;
  if (digits !== undefined) {
    return { style: "digits", number: Number.parseInt(digits, 10), written, end };
  }
  const number = readChineseNumeral(chinese ?? "");
  return number === null ? null : { style: "chinese", number, written, end };
}

/** Reads a paragraph as the heading of a section, null where it is a paragraph or an item of a list. */
export function headingOf(
  paragraph: StatementParagraph,
  number: HeadingNumber | null,
  layout: StatementLayout,
  context: Context,
): SectionHeading | null {
  const { text } = paragraph;
  if (number === null) {
    const section = layout.sections.find(({ heading }) => isBareHeading(text, heading));
    if (section === undefined || context.seen.has(section)) return null;
    return { section, number, heading: paragraph, rest: null };
  }
  const { head, rest, isSentence } = splitLine(text.slice(number.end));
  if (head.length > LONGEST_HEADING || /[。；;].|，.*[。；]$/su.test(head)) return null;
  const words = normaliseLabel(head);
  const named = layout.sections.filter(({ heading }) => words.includes(normaliseLabel(heading)));
  const section = named.find((one) => !context.seen.has(one)) ?? named[0];
  if (section === undefined) return null;
  const position = layout.sections.indexOf(section) + 1;
  if (!isPlausible(number, position, context.seen.has(section), isSentence, context)) return null;
  if (rest === null) return { section, number, heading: paragraph, rest: null };
  const at = text.length - rest.length;
  return {
    section,
    number,
    heading: { ...paragraph, text: text.slice(0, number.end) + head },
    rest: { ...paragraph, text: rest, offset: paragraph.offset + at },
  };
}

/** Whether a line without a number is nothing but the words of a heading. */
function isBareHeading(text: string, heading: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const words = normaliseLabel(text).replace(/(?:预算|安排)?(?:情况|信息)?:?$/u, "");
  return words !== "" && words === normaliseLabel(heading).replace(/(?:情况|信息)$/u, "");
}

/** The heading of a line and the text behind it, where it goes on in the same line. */
function splitLine(line: string): {
  readonly head: string;
  readonly rest: string | null;
  /** Whether the line goes on after the heading, or has the marks of a sentence. */
  readonly isSentence: boolean;
} {
  const [, head, rest] = /^([^：:。，；,;\s]{2,40})(?:[：:。]\s*|\s+)(\S.*)$/su.exec(line) ?? [];
  const isText = rest !== undefined && /[，。；：]|\d/u.test(rest);
  if (head !== undefined && isText) return { head, rest, isSentence: true };
  return { head: line, rest: null, isSentence: /[。，；,;]/u.test(line) };
}

/**
 * Whether a line with the words of a section and a number is its heading. 一、 is a heading wherever it
 * does not go on with a list; one that comes again, goes on with text or has a number like 5、, which
 * lists have, must be the next or have the section's own number.
 */
function isPlausible(
  { style, number }: HeadingNumber,
  position: number,
  isSeen: boolean,
  isSentence: boolean,
  { previous, lists }: Context,
): boolean {
  const isOwn = number === position;
  const fits = isOwn || number === (previous?.number ?? 0) + 1;
  const goesOn = number > 1 && lists[style] === number - 1;
  if (style === "digits") {
    const isUsual = previous?.style === "digits";
    return !isSeen && fits && (isUsual || !(goesOn || isSentence));
  }
  if (isSentence) return !isSeen && fits && !goesOn;
  return isSeen ? fits && !goesOn : isOwn || !goesOn;
}
