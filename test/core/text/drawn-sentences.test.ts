import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/core/money/decimal";
import type { Comparison, Direction, Measure, TextFigure } from "../../../src/core/text/figure";
import { readFlats } from "../../../src/core/text/flats";
import { readFigures } from "../../../src/core/text/read-figures";
import { figureText, rewrite } from "../../../src/core/text/rewrite";
import { sentencesOf } from "../../../src/core/text/sentences";

/** A clause with one figure, and what must be read of it. */
interface Clause {
  readonly before: string;
  readonly digits: string;
  readonly unit: string;
  readonly behind: string;
  readonly figure: {
    readonly value: string;
    readonly decimals: number;
    readonly measure: Measure;
    readonly label: string;
    readonly comparison: Comparison | null;
    readonly direction: Direction | null;
  };
}

const NAMES = [
  "基本支出",
  "公务接待费",
  "因公出国（境）费",
  "较上年",
  "本年“三公”经费",
  "人员经费为",
  "",
];

const DIRECTIONS: readonly (readonly [string, Direction | null])[] = [
  ["", null],
  ["增加", "up"],
  ["增长了", "up"],
  ["上升到", "up"],
  ["减少", "down"],
  ["压减约", "down"],
  ["下降至", "down"],
];

const COMPARISONS: readonly (readonly [string, string, Comparison | null])[] = [
  ["", "", null],
  ["不超过", "", "≤"],
  ["大于等于", "", "≥"],
  ["低于", "", "<"],
  ["＞", "", ">"],
  ["控制在", "以内", "≤"],
  ["", "以上", "≥"],
];

const UNITS: readonly (readonly [string, Measure])[] = [
  ["万元", { kind: "money", unit: "万元" }],
  ["元", { kind: "money", unit: "元" }],
  [" 亿元", { kind: "money", unit: "亿元" }],
  ["%", { kind: "percent" }],
  ["　％", { kind: "percent" }],
  ["人次", { kind: "count", unit: "人次" }],
  ["个百分点", { kind: "count", unit: "个百分点" }],
];

/** Ways to write the digits of a plain number. */
const STYLES: readonly ((plain: string) => string)[] = [
  (plain) => plain,
  grouped,
  wide,
  (plain) => wide(grouped(plain)),
];

function grouped(plain: string): string {
  const [whole = "", part] = plain.split(".");
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return part === undefined ? thousands : `${thousands}.${part}`;
}

function wide(plain: string): string {
  return plain.replace(/[\d.,-]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

const plainNumber = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) =>
    new Decimal(digits.toString()).div(10 ** decimals).toFixed(decimals),
  );

const clause = fc
  .record({
    name: fc.constantFrom(...NAMES),
    direction: fc.constantFrom(...DIRECTIONS),
    comparison: fc.constantFrom(...COMPARISONS),
    unit: fc.constantFrom(...UNITS),
    style: fc.constantFrom(...STYLES),
    plain: plainNumber,
    isNegative: fc.boolean(),
  })
  .map(({ name, direction, comparison, unit, style, plain, isNegative }): Clause => {
    // A dash behind a name counts as a sign of money and per cent alone.
    const sign = isNegative && unit[1].kind !== "count" ? "-" : "";
    return {
      before: `${name}${direction[0]}${comparison[0]}`,
      digits: style(`${sign}${plain}`),
      unit: unit[0],
      behind: comparison[1],
      figure: {
        value: new Decimal(`${sign}${plain}`).toFixed(),
        decimals: plain.split(".")[1]?.length ?? 0,
        measure: unit[1],
        label: name.replace("（境）", "(境)").replace(/[“”]/gu, '"'),
        comparison: comparison[2],
        direction: direction[1],
      },
    };
  });

const MARKS = ["，", "；", "。", "、", "：", "\n", "！", ", ", "；其中："];

const sentence = fc.array(fc.tuple(clause, fc.constantFrom(...MARKS)), {
  minLength: 1,
  maxLength: 8,
});

function written(clauses: readonly (readonly [Clause, string])[]): string {
  return clauses
    .map(([one, mark]) => `${one.before}${one.digits}${one.unit}${one.behind}${mark}`)
    .join("");
}

/** Text that looks like what the reader looks for, and any other. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "0",
          "12",
          "2023",
          "５",
          ".",
          ",",
          "，",
          "、",
          "。",
          "-",
          "至",
          "(",
          "）",
          "其中",
          "年",
        ],
        ...["月", "日", "万元", "元", "%", "第", "号", "个", "增加", "不超过", "以上", " ", "\n"],
        ...["收入", "A", "持平", "与上年", "一致", "收支", "约", "：", "/", "\ud83d", "\udc00"],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("")),
);

function essence({ value, decimals, measure, label, comparison, direction }: TextFigure): unknown {
  return { value: value.toFixed(), decimals, measure, label, comparison, direction };
}

function moved(figures: readonly TextFigure[], by: number): unknown[] {
  return figures.map(({ start, digitsEnd, end, ...figure }) => ({
    ...{ start: start + by, digitsEnd: digitsEnd + by, end: end + by },
    ...(essence({ start, digitsEnd, end, ...figure }) as object),
  }));
}

describe("figures of drawn sentences", () => {
  it("are read back as they were written", () => {
    fc.assert(
      fc.property(sentence, (clauses) => {
        const text = written(clauses);
        const figures = readFigures(text);
        expect(figures.map(essence)).toEqual(clauses.map(([one]) => one.figure));
        for (const [index, { start, digitsEnd, end }] of figures.entries()) {
          expect(text.slice(start, digitsEnd)).toBe(clauses[index]?.[0].digits);
          expect(text.slice(digitsEnd, end)).toBe(clauses[index]?.[0].unit);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are read back as they were corrected, and the others stay", () => {
    fc.assert(
      fc.property(sentence, fc.nat(), plainNumber, (clauses, choice, plain) => {
        const text = written(clauses);
        const figures = readFigures(text);
        const at = choice % figures.length;
        const wrong = figures[at]!;
        const value = new Decimal(plain);
        const digits = figureText(wrong, value, text);
        const mended = readFigures(rewrite(text, wrong.start, wrong.digitsEnd, digits));
        const values = figures.map((figure) => figure.value.toFixed());
        values[at] = value.toFixed();
        expect(mended.map((figure) => figure.value.toFixed())).toEqual(values);
      }),
      { numRuns: 300 },
    );
  });
});

describe("any text", () => {
  it("gives figures, sentences and flats in order and within it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = sentencesOf(text);
        let before = 0;
        for (const { start, digitsEnd, end, sentence: index, ...figure } of readFigures(text)) {
          expect(before).toBeLessThanOrEqual(start);
          expect(start).toBeLessThan(digitsEnd);
          expect(digitsEnd).toBeLessThanOrEqual(end);
          expect(text.slice(start, digitsEnd)).toMatch(/^[-－−]?[0-9０-９](?:.*[0-9０-９])?$/u);
          expect(sentences[index]?.start).toBeLessThanOrEqual(start);
          expect(sentences[index]?.end).toBeGreaterThanOrEqual(digitsEnd);
          expect(figure.value.isFinite()).toBe(true);
          before = end;
        }
        for (const { start, end, sentence: index } of readFlats(text)) {
          expect(start).toBeLessThan(end);
          expect(sentences[index]?.start).toBeLessThanOrEqual(start);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives with 。 between two texts the figures of both", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const together = moved(readFigures(`${one}。${other}`), 0);
        const apart = [...moved(readFigures(one), 0), ...moved(readFigures(other), one.length + 1)];
        expect(together).toEqual(apart);
      }),
      { numRuns: 2_000 },
    );
  });
});
