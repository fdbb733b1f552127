import { expect, test } from "vitest";
import type { Repair, RepairEdit } from "../../src/core/finding/finding";
import { EN_US } from "../../src/locale/en-US/en-us";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";

const PARAGRAPH = "收入预算2087.65万元，支出预算2087.65万元。";

/** The correction of the figure that begins at a place of the paragraph. */
function inText(at: number, to: string): RepairEdit {
  const words = { at, from: "2087.65", to };
  const whole = PARAGRAPH.slice(0, at) + to + PARAGRAPH.slice(at + words.from.length);
  return { sheet: "情况说明", cell: "A20", from: PARAGRAPH, to: whole, words };
}

test.each([
  [
    { rank: 1, method: "divide-by-nine", edits: [inText(4, "2087.56")] },
    "将 情况说明!A20 中的 2087.65 改为 2087.56（除9法：差额能被9整除，数字颠倒或错位）",
    "Change 2087.65 in 情况说明!A20 to 2087.56 (divide by 9: the difference divides by 9: digits swapped or shifted)",
  ],
  [
    {
      rank: 1,
      method: null,
      edits: [
        inText(18, "2088.00"),
        { sheet: "02收入总表", cell: "D6", from: "2087.65", to: "2088.00" },
      ],
    },
    "将 情况说明!A20 中的 2087.65 改为 2088.00，将 02收入总表!D6 的 2087.65 改为 2088.00",
    "Change 2087.65 in 情况说明!A20 to 2088.00; Change 02收入总表!D6 from 2087.65 to 2088.00",
  ],
] satisfies readonly (readonly [Repair, string, string])[])(
  "a repair inside of a text names the figure and not the text",
  (repair, zh, en) => {
    expect(ZH_CN.repair(repair)).toBe(zh);
    expect(EN_US.repair(repair)).toBe(en);
  },
);
