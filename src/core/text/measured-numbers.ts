import { dateAt, type WrittenDate } from "./dates";
import type { Measure, TextFigure } from "./figure";
import { DIGITS } from "./marks";
import { isName } from "./names";
import { numbersAt, type WrittenNumber } from "./numbers";
import { isUnitless, withRanges } from "./ranges";
import { measureAt } from "./units";
import { boundBehind } from "./words-before";

/** A number with its unit, before the words around it are read. */
export type MeasuredNumber = Pick<
  TextFigure,
  "start" | "digitsEnd" | "end" | "value" | "decimals" | "measure"
>;

/** One that may turn out to be part of a name. */
interface Candidate extends MeasuredNumber {
  readonly isCodeLike: boolean;
}

const NO_UNIT: Measure = { kind: "count", unit: "" };

const NEXT_DIGIT = new RegExp(`[${DIGITS}]`, "gu");

const MINUS = /[-－−]/u;
const DIGIT = new RegExp(`[${DIGITS}]`, "u");
/** Behind a word a dash may be one between a name and its number. */
const WORD = /[\p{L}\p{N}%％)）\]］〕】"”》]/u;

/** The numbers of a text in order: what is written in digits and is no part of a name. */
export function measuredNumbers(text: string): readonly MeasuredNumber[] {
  const candidates = withRanges(text, candidatesIn(text));
  return candidates
    .filter((candidate) => !isNameIn(text, candidate))
    .map(({ isCodeLike: _, ...number }, index, all) => signed(text, number, all[index - 1]?.end));
}

/** All that is written in digits, with the unit right behind. */
function candidatesIn(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = digitFrom(text, 0); at !== null;) {
    const date = dateAt(text, at);
    const { candidates, end } =
      date === null ? candidatesAt(text, at) : { candidates: [dated(date)], end: date.unitEnd };
    found.push(...candidates);
    at = digitFrom(text, end);
  }
  return found;
}

function digitFrom(text: string, from: number): number | null {
  NEXT_DIGIT.lastIndex = from;
  return NEXT_DIGIT.exec(text)?.index ?? null;
}

function dated({ start, end, unitEnd, value, kind }: WrittenDate): Candidate {
  const measure = { kind };
  return { start, digitsEnd: end, end: unitEnd, value, decimals: 0, measure, isCodeLike: false };
}

function candidatesAt(text: string, at: number): { candidates: Candidate[]; end: number } {
  const { numbers, end } = numbersAt(text, at);
  const candidates = numbers.map((number) => withUnit(text, number));
  return { candidates, end: Math.max(end, candidates.at(-1)?.end ?? end) };
}

function withUnit(text: string, { end: digitsEnd, ...number }: WrittenNumber): Candidate {
  const { measure, end } = measureAt(text, digitsEnd) ?? { measure: NO_UNIT, end: digitsEnd };
  return { ...number, digitsEnd, end, measure };
}

function isNameIn(text: string, { digitsEnd, end, measure, ...rest }: Candidate): boolean {
  if (measure.kind === "year" || measure.kind === "date") return false;
  const hasAmount = measure.kind !== "count" && end > digitsEnd;
  const unit = hasAmount ? "amount" : isUnitless(measure) ? "none" : "counted";
  const isBounded = boundBehind(text, end) !== null;
  return isName(text, { ...rest, end, unit, isBounded });
}

/** A minus sign belongs to a number unless it is the dash of a range or of a name. */
function signed(
  text: string,
  number: MeasuredNumber,
  endBefore: number | undefined,
): MeasuredNumber {
  const { start, measure } = number;
  if (measure.kind === "year" || measure.kind === "date") return number;
  const [sign, before] = [text.charAt(start - 1), text.charAt(start - 2)];
  const isSigned =
    MINUS.test(sign) &&
    start - 1 !== endBefore &&
    !MINUS.test(before) &&
    !(measure.kind === "count" ? WORD : DIGIT).test(before);
  return isSigned ? { ...number, start: start - 1, value: number.value.negated() } : number;
}
