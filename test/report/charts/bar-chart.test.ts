// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barChart } from "../../../src/report/charts/bar-chart";
import type { Bar as FigureBar, ChartBlock } from "../../../src/report/model";

/** A bar without its cell, which the drawing does not show. */
type Bar = Omit<FigureBar, "from">;

function chartOf(bars: readonly Bar[]): ChartBlock {
  const from = { sheet: "T1", cell: "C5" };
  const cited = bars.map((bar) => ({ ...bar, from }));
  return { kind: "chart", id: "income", title: "收入预算构成", unit: "wanYuan", bars: cited };
}

function drawn(bars: readonly Bar[]): Element {
  const page = new DOMParser().parseFromString(barChart(chartOf(bars)), "image/svg+xml");
  expect(page.querySelector("parsererror")).toBeNull();
  return page.documentElement;
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}

function rects(svg: Element): Element[] {
  return [...svg.querySelectorAll("g rect")];
}

/** Width of the picture. */
const WIDTH = 720;
/** Lengths are written with two decimals. */
const ROUNDED = 0.011;

const figure = fc
  .integer({ min: -500_000, max: 99_999_999 })
  .map((cents) => (cents / 100).toFixed(2));

describe("a chart of bars", () => {
  it("draws bars as long as their figures are large", () => {
    const bars = fc.array(
      fc.record({ label: fc.constantFrom("基本支出", "项目支出", "上缴上级支出"), figure }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(bars, (all) => {
        const lengths = rects(drawn(all)).map((rect) => numberOf(rect, "width"));
        const amounts = all.map((bar) => Math.abs(Number(bar.figure)));
        const longest = amounts.indexOf(Math.max(...amounts));
        const scale = lengths[longest]! / Math.max(amounts[longest]!, 0.01);
        expect(lengths).toHaveLength(all.length);
        lengths.forEach((length, at) => {
          const off = Math.abs(length - amounts[at]! * scale);
          expect(off).toBeLessThanOrEqual(ROUNDED);
        });
      }),
    );
  });

  it("begins all bars at one line, those below zero on its other side", () => {
    const svg = drawn([
      { label: "甲", figure: "80.00" },
      { label: "乙", figure: "-20.00" },
    ]);
    const zero = numberOf(svg.querySelector("line")!, "x1");
    const [above, below] = rects(svg);
    expect(numberOf(above!, "x")).toBeCloseTo(zero, 1);
    expect(numberOf(below!, "x") + numberOf(below!, "width")).toBeCloseTo(zero, 1);
    expect(numberOf(above!, "width")).toBeCloseTo(4 * numberOf(below!, "width"), 1);
  });

  it("writes every label and every figure beside its bar and for those who do not see it", () => {
    const bars = [
      { label: "一般公共服务支出", figure: "1371.28" },
      { label: "农林水支出", figure: "0.11" },
    ];
    const svg = drawn(bars);
    const groups = [...svg.querySelectorAll("g")].map((group) =>
      [...group.querySelectorAll("text")].map(({ textContent }) => textContent),
    );
    expect(groups).toEqual(bars.map((bar) => [bar.label, bar.figure]));
    const named = svg.getAttribute("aria-labelledby")!.split(" ");
    const words = named.map((id) => svg.querySelector(`#${id}`)!.textContent);
    expect(words).toEqual([
      "收入预算构成（单位：万元）",
      "一般公共服务支出 1371.28；农林水支出 0.11",
    ]);
  });

  it("stays inside of its picture", () => {
    const svg = drawn([
      { label: "对附属单位补助支出和上缴上级支出", figure: "123456.78" },
      { label: "甲", figure: "-98765.43" },
    ]);
    for (const rect of rects(svg)) {
      expect(numberOf(rect, "x")).toBeGreaterThanOrEqual(0);
      expect(numberOf(rect, "x") + numberOf(rect, "width")).toBeLessThan(WIDTH);
    }
    const starts = [...svg.querySelectorAll("g text[text-anchor=end]")];
    expect(starts.filter((text) => numberOf(text, "x") <= 0)).toEqual([]);
  });

  it("has bars without length where all figures are zero", () => {
    const [rect] = rects(drawn([{ label: "甲", figure: "0.00" }]));
    expect(numberOf(rect!, "width")).toBe(0);
  });

  it("prints markup as words and is the same to the byte when it is made again", () => {
    const bars = [{ label: `<script>"&'`, figure: "1.00" }];
    expect(drawn(bars).querySelector("g text")!.textContent).toBe(`<script>"&'`);
    expect(barChart(chartOf(bars))).toBe(barChart(structuredClone(chartOf(bars))));
  });
});
