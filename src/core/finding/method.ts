import type { RepairMethod } from "./finding";

/** 元 in a 万元 table, or the other way round: a factor of ten thousand. */
const UNIT_FACTOR = 10_000;

/**
 * How a wrong figure most likely came about, by the accountants' own tests: a factor of ten thousand
 * is 单位错, a sign is found by halving the difference (除2法), digits that changed places or shifted
 * leave a difference divisible by nine (除9法). Values in 分; `from` is null for a blank.
 */
export function classify(from: number | null, to: number): RepairMethod | null {
  if (from === null) return "omitted";
  if (to === 0) return "surplus";
  if (from === to * UNIT_FACTOR || from * UNIT_FACTOR === to) return "unit";
  if (from === -to) return "divide-by-two";
  // Figures in 万元 are whole hundreds of 元, so the test is made on printed cents where it can be.
  const step = from % UNIT_FACTOR === 0 && to % UNIT_FACTOR === 0 ? UNIT_FACTOR : 1;
  return ((from - to) / step) % 9 === 0 ? "divide-by-nine" : null;
}
