import { plainText, type Scalar } from "../book/book";
import { isNothing } from "./nothing";

/** Why cells hold no code: words such as 合计, an error such as #REF!, or a code gone wrong. */
export interface NoCode {
  readonly kind: "words" | "error" | "malformed";
  readonly text: string;
}

/** 类, 款 and 项 at most: a code may be printed in that many columns. */
export const CODE_COLUMNS = 3;

const SPACES = /[\s\u200b\u2060\ufeff]/gu;

/**
 * The code in the cells of a row as a number of 3, 5 or 7 digits, 2080505; null where they are
 * blank. Several cells are 类, 款 and 项, as in 208 | 5 | 05, or each with the code up to its
 * level, as in 208 | 20805 | 2080505. Spaces and full-width digits are accepted.
 */
export function readCode(cells: readonly Scalar[]): number | null | NoCode {
  const [first = null] = cells;
  if (cells.length === 1) return readCell(first);
  const texts = cells.map(squeezed);
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0) return null;
  const faulty = cells.find((cell) => cell !== null && typeof cell === "object");
  if (faulty !== undefined) return { kind: "error", text: plainText(faulty) };
  if (!filled.some(hasDigit)) return { kind: "words", text: filled.join(" ") };
  return joined(texts, filled.length) ?? { kind: "malformed", text: filled.join(" ") };
}

/** What a total is asked for: a code, everything, or neither of them. */
export function readAsked(cells: readonly Scalar[]): number | "all" | NoCode {
  const code = readCode(cells);
  if (code === null) return "all";
  if (typeof code === "number") return code;
  return code.kind === "words" && isTotal(code.text) ? "all" : code;
}

/** The 款 of a 项 or the 类 of a 款; below 100 for a 类. */
export function codeAbove(code: number): number {
  return Math.trunc(code / 100);
}

function readCell(cell: Scalar): number | null | NoCode {
  if (cell === null || cell === 0) return null;
  if (typeof cell === "number") {
    return isCode(cell) ? cell : { kind: "malformed", text: plainText(cell) };
  }
  if (typeof cell === "object") return { kind: "error", text: cell.err };
  const plain = typeof cell === "string" ? digitsOf(cell) : null;
  if (plain !== null) return plain;
  const text = squeezed(cell);
  if (text === "") return null;
  if (!hasDigit(text)) return { kind: "words", text };
  return digitsOf(text) ?? { kind: "malformed", text };
}

/** The code of parts that follow one another without a gap, null where they do not. */
function joined(texts: readonly string[], count: number): number | null {
  let code = "";
  for (const [at, text] of texts.slice(0, count).entries()) {
    const isWhole = text.length === 2 * at + 3 && text.startsWith(code);
    const isPart = at > 0 && /^\d{1,2}$/u.test(text);
    if (!isWhole && !isPart) return null;
    // A number in a column of its own has lost the zero before it.
    code = isWhole ? text : code + text.padStart(2, "0");
  }
  return digitsOf(code);
}

function digitsOf(text: string): number | null {
  const { length } = text;
  if (length !== 3 && length !== 5 && length !== 7) return null;
  let code = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    code = code * 10 + digit;
  }
  // No code begins with 0; one that does would be taken for a shorter one.
  return text.startsWith("0") ? null : code;
}

function isCode(value: number): boolean {
  const isInRange =
    (value >= 100 && value <= 999) ||
    (value >= 10_000 && value <= 99_999) ||
    (value >= 1_000_000 && value <= 9_999_999);
  return isInRange && Number.isInteger(value);
}

/** Whether the words stand for the row of all codes, 合计. */
function isTotal(words: string): boolean {
  return /合计$|^总计$/u.test(words);
}

function hasDigit(text: string): boolean {
  return /\d/u.test(text);
}

function squeezed(cell: Scalar): string {
  return isNothing(cell) ? "" : plainText(cell).normalize("NFKC").replace(SPACES, "");
}
