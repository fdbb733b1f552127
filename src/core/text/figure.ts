import type { Decimal } from "../money/decimal";

/** How a figure is bounded: `≤` for 不超过, 小于等于, 以内; `=` where a text says 等于. */
export type Comparison = "=" | "<" | "≤" | ">" | "≥";

/** 增加, 增长, 上升 are `up`; 减少, 下降, 压减 are `down`. */
export type Direction = "up" | "down";

/** What a number in running text measures. */
export type Measure =
  | { readonly kind: "money"; readonly unit: "元" | "万元" | "亿元" }
  | { readonly kind: "percent" }
  /** 2023年, 2023年度. */
  | { readonly kind: "year" }
  /** A day or a month: 2022-12-31, 2022年12月31日, 12月31日, 6月份. */
  | { readonly kind: "date" }
  /** 套, 户, 人次, 个百分点, 万人 …; an empty unit where no known one follows. */
  | { readonly kind: "count"; readonly unit: string };

/** A figure in running text. Offsets count UTF-16 units of the text it was read from. */
export interface TextFigure {
  /** First digit, or the minus sign before it. */
  readonly start: number;
  /** Behind the last digit: `start` to here is what a correction replaces. */
  readonly digitsEnd: number;
  /** Behind the unit; behind the digits where the unit stands with the end of a range, as in 3至5万元. */
  readonly end: number;
  /**
   * In the unit of `measure`; negative only where a minus sign is written. Of a date year, month and
   * day in a row, two digits a month and day, as far as they are written: 20221231, 1231, 6.
   */
  readonly value: Decimal;
  /** Digits behind the point as they are written. */
  readonly decimals: number;
  readonly measure: Measure;
  readonly comparison: Comparison | null;
  /**
   * From the word right before the figure. A figure alone in a bracket behind another one has that
   * one's: 增加442.94万元（26.93%）.
   */
  readonly direction: Direction | null;
  /**
   * The words before the figure, from the last punctuation mark or figure on, normalised as labels
   * are, without 其中, numbers of lists and the words that say comparison and direction. A year ends
   * no words, nor does a bracket inside of them, as in 因公出国（境）费. Of very long words the end.
   */
  readonly label: string;
  /** Index of its sentence in `sentencesOf` the text. */
  readonly sentence: number;
}

/** A sentence of a text with its offsets; it ends behind 。！？； or before a line break. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
