import { TEXT_FORMAT } from "../../core/book/dress";

/**
 * Text that Excel surely keeps as it is when it is written to a cell of any format but text:
 * no digit (no number, date, time or amount of money can be without one) and no first character
 * that begins a formula, an error or a prefix.
 */
const SURELY_TEXT = /^(?![=+\-@'#])\D*$/s;
const TRUTH = /^(true|false)$/i;

/**
 * What to write so that a cell of this number format holds exactly this text. An apostrophe in
 * front makes Excel take the rest as text; it is not part of the value.
 */
export function textFor(format: string, text: string): string {
  if (format === TEXT_FORMAT || text === "") return text;
  // Excel takes full-width signs and digits for the narrow ones. Taken apart, so that a sign with an
  // accent of its own, as in a ≠ typed as two characters, still shows the sign.
  const plain = text.normalize("NFKD").trim();
  return SURELY_TEXT.test(plain) && !TRUTH.test(plain) ? text : `'${text}`;
}
