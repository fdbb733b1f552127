import type { Measure, TextFigure } from "./figure";
import { BLANKS } from "./marks";

/** What is needed of two figures to see a range in them. */
type RangeEnd = Pick<TextFigure, "start" | "digitsEnd" | "end" | "decimals" | "measure">;

/** Between the ends of a range: 3至5万元, 10%-20%, 2021-2023年. */
const TO = new RegExp(`^[${BLANKS}]?[-－~～—–至到][${BLANKS}]?$`, "u");
/** Years share their 年 in a list too: 2021、2022年. */
const AND = /^[、和及]$/u;
const LONGEST_TO = 3;

/** Whether no known unit stands behind a number. */
export function isUnitless(measure: Measure): boolean {
  return measure.kind === "count" && measure.unit === "";
}

/** Whether a figure and the next one are the ends of a range. */
export function isRange(text: string, one: RangeEnd, next: RangeEnd): boolean {
  return next.start - one.end <= LONGEST_TO && TO.test(text.slice(one.end, next.start));
}

/** The figures with the unit that stands with the second number of a range given to the first. */
export function withRanges<Figure extends RangeEnd>(
  text: string,
  figures: readonly Figure[],
): readonly Figure[] {
  const found = [...figures];
  // From the end: in 2020、2021、2022年 the first has its unit from the second.
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [one, next] = [found[index], found[index + 1]];
    if (one === undefined || next === undefined) continue;
    if (sharesUnit(text, one, next)) found[index] = { ...one, measure: next.measure };
  }
  return found;
}

function sharesUnit(text: string, one: RangeEnd, next: RangeEnd): boolean {
  if (!isUnitless(one.measure)) return false;
  const { kind } = next.measure;
  if (kind !== "year" && kind !== "date") return isRange(text, one, next);
  // 5至2023年 is no range of years, 2022-6月 none of months.
  const digits = one.digitsEnd - one.start;
  if (one.decimals > 0 || (kind === "year" ? digits !== 4 : digits > 2)) return false;
  return isRange(text, one, next) || (kind === "year" && AND.test(text.slice(one.end, next.start)));
}
