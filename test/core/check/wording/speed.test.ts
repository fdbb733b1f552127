import { describe, expect, it } from "vitest";
import type { AmountCells } from "../../../../src/core/ledger/cells";
import { disclosureOf, lastYear, toldOf } from "./statement-of";

/** Of each of two sections: more than a hundred pages in all. */
const LENGTH = 60_000;

const PIECES: readonly string[] = [
  "公务接待费76万元，比上年增加3万元，增长4.11%，与上年持平，",
  "公务接待费76万元；与2022年相比持平。",
  "2022年",
  "2022年预算收入XX万元，",
  "较2021年",
  "主要原因是",
  "主要为增加",
  "因公",
  "目的的",
  "的",
  "增加",
  "帐户",
  "部门预算",
  "×",
  "_",
  "《",
  "〔",
  "（",
  "）",
  "：",
  "，",
  "。",
  "三公经费（其中：公务用车购置费",
  "均",
  "持平",
  "信息化建设经费安排100万元，",
  "信息化建设经费安排100万元。信息化建设经费安排120万元。",
];

function timed(piece: string, length: number, amounts: AmountCells): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const disclosure = disclosureOf({ arrangement: [text], "three-public": [text] });
  const start = performance.now();
  toldOf(disclosure, amounts);
  return performance.now() - start;
}

describe("a statement of a hundred pages", () => {
  it.each(PIECES)("of %s", (piece) => {
    const amounts = lastYear({ reception: 70 });
    const small = timed(piece, LENGTH / 10, amounts);
    // One and a half seconds, or forty times what a tenth of it takes on a slower machine.
    expect(timed(piece, LENGTH, amounts)).toBeLessThan(Math.max(1_500, 40 * small));
  });

  it("in paragraphs that say the same", () => {
    const text = "较上年增加XX万元，在银行开设帐户，反映本部门收入。";
    const sections = { arrangement: new Array<string>(8_000).fill(text) };
    const start = performance.now();
    const told = toldOf(disclosureOf(sections));
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(told.map(({ related }) => related?.length)).toEqual([7_999, 7_999, 7_999]);
  });
});
