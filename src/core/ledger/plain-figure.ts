import { FEN_PER_UNIT, type Unit } from "../money/unit";

/** Hundredths up to here have at most 15 digits, so that each has a number of its own. */
const MOST_CENTS = 999_999_999_999_999;

/**
 * The 分 of a number that has no more than two decimals, null for any other. Most figures are such
 * numbers, and this is many times faster than decimal arithmetic and says the same: of at most 15
 * digits, a hundredth written as a number is read back as that hundredth and as nothing else.
 */
export function plainFen(value: number, unit: Unit): number | null {
  const cents = Math.round(value * 100);
  if (cents / 100 !== value || Math.abs(cents) > MOST_CENTS) return null;
  const fen = cents * (FEN_PER_UNIT[unit] / 100);
  return Math.abs(fen) > Number.MAX_SAFE_INTEGER ? null : fen;
}
