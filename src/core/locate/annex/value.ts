import { plainText, type Scalar } from "../../book/book";
import { normaliseLabel } from "../../book/label";
import type { PerformanceLayout } from "../../layout/annex";
import { Decimal } from "../../money/decimal";
import { parseAmount } from "../../money/parse";
import { remembered } from "../../remembered";
import type { Comparison } from "../../text/figure";

/** What an indicator is to be, as far as its cells say it. */
export interface IndicatorValue {
  readonly comparison: Comparison | null;
  readonly value: string;
  readonly figure: { readonly value: Decimal; readonly unit: string } | null;
}

/** The cells an indicator's value stands in; sign and unit are empty where they have no columns. */
export interface ValueCells {
  readonly value: Scalar;
  /** Number format of the value. */
  readonly format: string;
  readonly sign: string;
  readonly unit: string;
}

/** Reads a value in one cell (≥95%) or in three (≥, 95, %). */
export function readValue(
  { value, format, sign, unit }: ValueCells,
  { comparisons }: PerformanceLayout,
): IndicatorValue {
  const words = printed(value, format);
  const signed = signIn(normaliseLabel(sign), comparisons);
  const own = signIn(normaliseLabel(words), comparisons);
  const comparison = signed.comparison ?? own.comparison;
  const figure = figureIn(own.rest);
  if (figure === null) {
    // Of a value in words (文字描述) the words are in the column of units.
    return { comparison, value: words === "" && comparison === null ? unit : words, figure };
  }
  const measured = figure.unit === "" ? { ...figure, unit: normaliseLabel(unit) } : figure;
  return { comparison, value: words, figure: measured };
}

/** Texts of cells without line breaks and outer blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/gu, "").trim();
}

/** A number with the digits that Excel keeps; with a percent format as the percentage it shows. */
function printed(value: Scalar, format: string): string {
  if (typeof value !== "number") return oneLine(plainText(value));
  const parsed = parseAmount(value, "wanYuan");
  if (parsed.kind !== "amount") return plainText(value);
  const isPercent = format.includes("%");
  return isPercent ? `${parsed.value.times(100).toFixed()}%` : parsed.value.toFixed();
}

/** The comparison at the beginning or the end of words, and what is left without it. */
function signIn(
  text: string,
  comparisons: PerformanceLayout["comparisons"],
): { readonly comparison: Comparison | null; readonly rest: string } {
  for (const [word, comparison] of longestFirst(comparisons)) {
    if (text.startsWith(word)) return { comparison, rest: text.slice(word.length) };
    if (text.endsWith(word)) return { comparison, rest: text.slice(0, -word.length) };
  }
  return { comparison: null, rest: text };
}

const longestFirst = remembered(
  (comparisons: PerformanceLayout["comparisons"]): readonly (readonly [string, Comparison])[] => {
    const signs: readonly Comparison[] = ["=", "<", "≤", ">", "≥"];
    const words = signs.flatMap((sign) =>
      comparisons[sign].map((word) => [normaliseLabel(word), sign] as const),
    );
    return words.sort(([a], [b]) => b.length - a.length);
  },
);

const NUMBER = /^(-?(?:\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.\d{1,30})?)(.*)$/u;
const UNIT = /^(?:%|‰|m[23]|[^\d%‰.,;:、。]{0,6})$/u;
/** A month or a day is words, but 3个月 is a number of months. */
const TIME = /^(?:年|月|日|号)/u;

/** A number with nothing but its unit behind it; null for other words. */
function figureIn(text: string): IndicatorValue["figure"] {
  const [, digits, unit] = NUMBER.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return null;
  if (!UNIT.test(unit) || TIME.test(unit)) return null;
  return { value: new Decimal(digits.replaceAll(",", "")), unit };
}
