import { Decimal } from "../money/decimal";
import { dateAt } from "./dates";
import { BLANKS, DIGITS } from "./marks";
import { measureAt } from "./units";

const DIGIT = `[${DIGITS}]`;

/** Digits of a text with their value, before it is known what they measure. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
  /** Long or with a leading zero, whole and without separators: without a unit a code, 2080505 or 007. */
  readonly isCodeLike: boolean;
}

/** The numbers that were read from a place on, and where to read on. */
export interface NumbersRead {
  readonly numbers: readonly WrittenNumber[];
  readonly end: number;
}

/** More digits than any amount has. */
const MOST_DIGITS = 30;

/**
 * A full-width comma separates thousands of full-width digits only: between half-width ones it is
 * the comma of the sentence. As many groups as a number may have bound the search.
 */
const NUMBER =
  "(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}(?!,?[0-9])" +
  "|[０-９]{1,3}(?:[,，][０-９]{3}){1,9}(?![,，]?[０-９])" +
  `|${DIGIT}+)(?:[.．]${DIGIT}+)*`;

/** A comma that separates no thousands ties digits together of which none can be trusted: 20,87.56. */
const TIE = "(?:[-－/:：]|(?<=[0-9]),(?=[0-9])|(?<=[０-９])[,，](?=[０-９]))";

const CHAIN = new RegExp(`${NUMBER}(?:${TIE}${NUMBER})*`, "yu");
const LINKS = new RegExp(NUMBER, "gu");

const LIST_BEFORE_YEAR = new RegExp(`^${DIGIT}{1,2}[.．](?=[12１２]${DIGIT}{3}$)`, "u");
const YEAR_BEHIND = new RegExp(`[${BLANKS}]{0,2}年`, "yu");

/**
 * Reads the digits at a place together with those that a dash, slash, colon or comma ties to them:
 * 10-20人 are two numbers; 0316-2345678, 1/3, 9:30 and 3.1.2 are none.
 */
export function numbersAt(text: string, at: number): NumbersRead {
  CHAIN.lastIndex = at;
  const chain = CHAIN.exec(text)?.[0] ?? "";
  const end = at + chain.length;
  const list = LIST_BEFORE_YEAR.exec(chain);
  YEAR_BEHIND.lastIndex = end;
  if (list !== null && YEAR_BEHIND.test(text)) return { numbers: [], end: at + list[0].length };
  const [one = "", other, ...more] = chain.match(LINKS) ?? [];
  const first = more.length === 0 ? numberOf(one, at) : null;
  if (first === null) return { numbers: [], end };
  if (other === undefined) return { numbers: [first], end };
  const second = numberOf(other, end - other.length);
  if (second === null) return { numbers: [], end };
  // 2021-2023年: what follows is read as a year.
  if (dateAt(text, second.start) !== null) return { numbers: [first], end: second.start };
  const tie = text.slice(first.end, second.start);
  const hasUnit = measureAt(text, end) !== null;
  return { numbers: isRange(tie, [first, second], hasUnit) ? [first, second] : [], end };
}

/** Whether two numbers are the ends of a range, or a numbered name and its amount. */
function isRange(tie: string, numbers: readonly WrittenNumber[], hasUnit: boolean): boolean {
  if (hasUnit) return /[-－:：]/u.test(tie);
  return /[-－]/u.test(tie) && !numbers.some(({ isCodeLike }) => isCodeLike);
}

/** Null for more points or digits than a number has. */
function numberOf(digits: string, start: number): WrittenNumber | null {
  const written = digits.normalize("NFKC");
  const [whole = "", part = "", ...more] = written.split(".");
  const plain = whole.replaceAll(",", "");
  if (more.length > 0 || plain.length + part.length > MOST_DIGITS) return null;
  return {
    start,
    end: start + digits.length,
    value: new Decimal(part === "" ? plain : `${plain}.${part}`),
    decimals: part.length,
    isCodeLike: plain === written && /^(?:0.|.{5})/u.test(plain),
  };
}
