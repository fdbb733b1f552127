import type { PrivacyWords } from "../../layout/privacy";
import { anyOf } from "../../text/alternatives";
import { remembered } from "../../remembered";
import { folded, hasWord, trailingWord } from "../wording/folded";
import { isFormerIdentityNumber, isIdentityNumber } from "./identity-number";
import { hasLuhnDigit } from "./luhn";

/** A number of a person in a text. */
export interface PersonalNumber {
  readonly kind: "identity" | "mobile" | "card";
  /** Without separators. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Blanks of other widths, which web pages and word processors put between groups. */
const BLANK = /[\u00a0\u2002-\u200a\u202f]/gu;

/** Characters before a number in which a word says what it is. */
const NEAR = 16;

/**
 * A run of digits, in groups or not. It stands behind no other number or Latin word and is no part of a
 * decimal.
 */
const RUN = /(?<![\dA-Za-z+]|\d[.-])(?:\+?86[ -]?)?\d(?:[ -]?\d){9,20}[xX]?(?![\dA-Za-z]|\.\d)/gu;
const PHONE = /^(?:\+?86)?(1[3-9]\d{9})$/u;
/** How a number of eleven digits is grouped, if at all. */
const PHONE_GROUPS = /^(?:\+?86[ -]?)?\d{3}[ -]?\d{4}[ -]?\d{4}$/u;

/**
 * The numbers of persons in a text. `beside` are the words of the cells around it that may say what
 * it is, such as the head of its column.
 */
export function personalNumbers(
  words: PrivacyWords,
  text: string,
  beside: readonly string[] = [],
): PersonalNumber[] {
  const plain = folded(text).replace(BLANK, " ");
  return [...plain.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    const read = (start: number, piece: string): PersonalNumber[] => {
      const before = plain.slice(Math.max(0, start - NEAR), start);
      const behind = plain.slice(start + piece.length).trimStart();
      const kind = kindOf(words, piece, before.trim() === "" ? beside : [before], behind);
      if (kind === null) return [];
      const digits = piece.replace(/[ +-]/gu, "").replace(kind === "mobile" ? /^86/u : /^$/u, "");
      return [{ kind, digits, start, end: start + piece.length }];
    };
    const whole = read(index, run);
    if (whole.length > 0) return whole;
    // Whole numbers with blanks between them.
    return [...run.matchAll(/[^ ]{9,}/gu)].flatMap((part) => read(index + part.index, part[0]));
  });
}

function kindOf(
  words: PrivacyWords,
  piece: string,
  near: readonly string[],
  behind: string,
): PersonalNumber["kind"] | null {
  const digits = piece.replace(/[ -]/gu, "");
  const isMeasured = measures(words).test(behind);
  if (isMeasured || isInstitutional(words, near)) return null;
  if (digits.length === 18 && isIdentityNumber(digits)) return "identity";
  if (/[xX]$/u.test(digits)) return null;
  if (digits.length === 15 && near.some((one) => hasWord(words.identity, one))) {
    if (isFormerIdentityNumber(digits)) return "identity";
  }
  if (isCard(words, digits, near)) return "card";
  return PHONE.test(digits) && PHONE_GROUPS.test(piece) ? "mobile" : null;
}

const measures = remembered(
  ({ measures: units }: PrivacyWords): RegExp => new RegExp(`^${anyOf(units)}`, "u"),
);

/** Whether the words right before a number say that it is of no person. */
function isInstitutional({ institutional }: PrivacyWords, near: readonly string[]): boolean {
  return near.some(
    (one) => trailingWord(institutional, one.replace(/[\s:(为是"]+$/gu, "")) !== null,
  );
}

function isCard(
  { account, cards }: PrivacyWords,
  digits: string,
  near: readonly string[],
): boolean {
  if (digits.length < 16 || digits.length > 19 || !hasLuhnDigit(digits)) return false;
  const isKnown = cards.some(
    ({ prefix, digits: lengths }) => digits.startsWith(prefix) && lengths.includes(digits.length),
  );
  return isKnown || near.some((one) => hasWord(account, one));
}
