import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/core/text/sentences";

const CASES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ["收入增加。支出减少。", ["收入增加。", "支出减少。"]],
  ["收入增加；支出减少", ["收入增加；", "支出减少"]],
  ["收入增加;支出减少!真的?是", ["收入增加;", "支出减少!", "真的?", "是"]],
  ["第一行\n第二行\r\n\r\n第三行", ["第一行", "第二行", "第三行"]],
  ["　收入说明。 支出说明。", ["收入说明。", "支出说明。"]],
  ["好！！！坏", ["好！！！", "坏"]],
  ["。；开头", ["。；", "开头"]],
  // A point is no mark: it stands in numbers and in lists.
  ["1.收入5.5万元，支出3万元：无、无", ["1.收入5.5万元，支出3万元：无、无"]],
  ["", []],
  [" \n\t　", []],
];

describe("sentences", () => {
  it.each(CASES)("of %j", (text, sentences) => {
    const found = sentencesOf(text);
    expect(found.map((sentence) => sentence.text)).toEqual(sentences);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  });
});
