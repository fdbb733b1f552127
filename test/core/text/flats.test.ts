import { describe, expect, it } from "vitest";
import { readFlats } from "../../../src/core/text/flats";
import { readFigures } from "../../../src/core/text/read-figures";

/** The words of a flat, its label, and the figure it follows. */
type Shown = readonly [words: string, label: string, after: string | null];

const CASES: readonly (readonly [text: string, flats: readonly Shown[]])[] = [
  ["公务接待费76万元，与上年持平。", [["持平", "与上年", "76万元"]]],
  ["公务接待费与上年持平", [["持平", "公务接待费与上年", null]]],
  [
    "公务接待费76万元。与2022年相比持平，无增减变化。",
    [
      ["持平", "与2022年相比", null],
      ["无增减变化", "", null],
    ],
  ],
  ["因公出国（境）费0万元，较上年无变化", [["无变化", "较上年", "0万元"]]],
  ["公务用车运行费15.33万元，没有变化；接待费有变化", [["没有变化", "", "15.33万元"]]],
  ["公用经费306.16万元，与2022年预算相同", [["相同", "与2022年预算", "306.16万元"]]],
  [
    "公用经费306.16万元（与上年一致），无增减",
    [
      ["一致", "与上年", "306.16万元"],
      ["无增减", "", "306.16万元"],
    ],
  ],
  [
    "接待费同去年一样；出国费比上一年度不变，培训费实现零增长",
    [
      ["一样", "接待费同去年", null],
      ["不变", "出国费比上一年度", null],
      ["零增长", "培训费实现", null],
    ],
  ],
  ["机关运行经费未发生变化", [["未发生变化", "机关运行经费", null]]],
  ["7辆公务用车，费用基本持平", [["持平", "费用基本", "7辆"]]],
  // What else is said with these words.
  ["收支持平，收支基本持平", []],
  ["账实一致，口径与实际情况相同，保证账表相等", []],
  ["用途保持不变", []],
  ["与上年不持平，有增减变化，变化较大", []],
  ["较上年增加5万元", []],
  ["", []],
];

describe("places that say nothing changed", () => {
  it.each(CASES)("in %s", (text, flats) => {
    const figures = readFigures(text);
    const shown = readFlats(text).map(({ start, end, label, after }): Shown => {
      const figure = after === null ? undefined : figures[after];
      const words = figure === undefined ? null : text.slice(figure.start, figure.end);
      return [text.slice(start, end), label, words];
    });
    expect(shown).toEqual(flats);
  });

  it("have the number of their sentence", () => {
    const text = "接待费76万元，与上年持平。\n用车费无变化；无变动";
    expect(readFlats(text).map(({ sentence }) => sentence)).toEqual([0, 1, 2]);
  });
});
