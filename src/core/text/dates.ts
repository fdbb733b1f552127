import { Decimal } from "../money/decimal";
import { BLANKS, DIGITS } from "./marks";

/** A year, a month or a day as it is written. */
export interface WrittenDate {
  readonly kind: "year" | "date";
  readonly start: number;
  /** Behind the last digit. */
  readonly end: number;
  /** Behind 年度, 月份 or 日. */
  readonly unitEnd: number;
  /** Year, month and day in a row. */
  readonly value: Decimal;
}

const DIGIT = `[${DIGITS}]`;
const YEAR = `[12１２]${DIGIT}{3}`;
const ONE_OR_TWO = `${DIGIT}{1,2}`;
const GAP = `[${BLANKS}]{0,2}`;
const MONTH_AND_DAY = `${ONE_OR_TWO}${GAP}月(?:份|${GAP}${ONE_OR_TWO}${GAP}[日号])?`;

/** 2022年12月31日 and 12月31日; 2022-12-31, 2022/12/31 and 2022.12.31; 2022-12. */
const DATE = new RegExp(
  `(?:${YEAR}${GAP}年${GAP})?${MONTH_AND_DAY}|` +
    `${YEAR}([-－/.．])${ONE_OR_TWO}\\1${ONE_OR_TWO}(?!${DIGIT})|` +
    `${YEAR}[-－](?:[0０][1-9１-９]|[1１][0-2０-２])(?![${DIGITS}年/-])`,
  "yu",
);

/** 2023年 and 2023年度; 2023年鉴 names a book. */
const YEAR_ALONE = new RegExp(`${YEAR}${GAP}年度?(?!鉴)`, "yu");

const DIGIT_RUNS = new RegExp(`${DIGIT}+`, "gu");

/** The date or year that begins at a place of a text; null where none does. */
export function dateAt(text: string, at: number): WrittenDate | null {
  return (
    dateOf(matchAt(DATE, text, at), at, "date") ?? dateOf(matchAt(YEAR_ALONE, text, at), at, "year")
  );
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function dateOf(
  words: string | undefined,
  start: number,
  kind: WrittenDate["kind"],
): WrittenDate | null {
  const parts = words?.match(DIGIT_RUNS) ?? [];
  const last = parts.at(-1);
  if (words === undefined || last === undefined) return null;
  // Two digits each: 2022年1月5日 and 2022-01-05 are one day.
  const value = parts.map((digits) => digits.normalize("NFKC").padStart(2, "0")).join("");
  return {
    kind,
    start,
    end: start + words.lastIndexOf(last) + last.length,
    unitEnd: start + words.length,
    value: new Decimal(value),
  };
}
