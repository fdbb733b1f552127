import { BLANKS, CLOSING, DIGITS, LINE_BREAKS, OPENING, SENTENCE_MARKS } from "./marks";
import type { WrittenNumber } from "./numbers";

/** A number with all that is known of what stands around it. */
export interface NumberInPlace extends Pick<WrittenNumber, "start" | "end" | "isCodeLike"> {
  readonly decimals: number;
  /**
   * `amount` has money or per cent right behind it and is a figure in nearly all places; `counted`
   * has another known unit, or that of a range.
   */
  readonly unit: "amount" | "counted" | "none";
  /** 以上, 以内 stand behind it. */
  readonly isBounded: boolean;
}

/** How far the characters around a number are looked at. */
const REACH = 12;

const LETTER = "A-Za-zＡ-Ｚａ-ｚ";

const AFTER_LETTER = new RegExp(`[${LETTER}][-－_]?$`, "u");
const AFTER_LETTER_AND_BLANK = new RegExp(`[${LETTER}][${BLANKS}]$`, "u");
const BEFORE_LETTER = new RegExp(`^[${LETTER}]`, "u");
const AFTER_ORDINAL = new RegExp(
  `(?:第[${BLANKS}]?(?:[${DIGITS}]+[、\\-~～—至到和及])*|[#＃№])[${BLANKS}]?$`,
  "u",
);
const BEFORE_NUMBER_WORD = new RegExp(`^[${BLANKS}]{0,2}号`, "u");
const AFTER_BARE_POINT = new RegExp(`(?:^|[^${DIGITS}])[.．]$`, "u");
const AFTER_OPENING = new RegExp(`[${OPENING}][${BLANKS}]?$`, "u");
const BEFORE_CLOSING = new RegExp(`^[${BLANKS}]?[${CLOSING}]`, "u");
/** Where a list item may begin: at the start, behind punctuation or a closed bracket. */
const AT_ITEM = new RegExp(
  `(?:^|[${SENTENCE_MARKS}${LINE_BREAKS}，、：,:${CLOSING}])[${BLANKS}]*$`,
  "u",
);
const BEFORE_ITEM = new RegExp(
  `^[${BLANKS}]?(?:[、.．)）]|[${BLANKS}]*[\\p{L}\\p{Pi}\\p{Ps}])`,
  "u",
);

/**
 * Whether digits are part of a name and say no amount: PM2.5, A02360100, 第2条, 〔2016〕143号, 1、 and
 * 2. of a list, 151001廊坊市, 2080505.
 */
export function isName(text: string, number: NumberInPlace): boolean {
  const { start, end, decimals, unit, isCodeLike, isBounded } = number;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (AFTER_BARE_POINT.test(before) || AFTER_ORDINAL.test(before)) return true;
  if (unit === "amount") return false;
  // PM2.5年均浓度 is no 2.5 years.
  if (AFTER_LETTER.test(before)) return true;
  if (unit === "counted") return false;
  if (isCodeLike || AFTER_LETTER_AND_BLANK.test(before)) return true;
  if (BEFORE_LETTER.test(after) || BEFORE_NUMBER_WORD.test(after)) return true;
  const isEnclosed = AFTER_OPENING.test(before) && BEFORE_CLOSING.test(after);
  if (decimals === 0 && isEnclosed) return true;
  return !isBounded && AT_ITEM.test(before) && BEFORE_ITEM.test(after);
}
