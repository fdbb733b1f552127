import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/core/money/decimal";
import { readFigures } from "../../../src/core/text/read-figures";
import { figureText, rewrite } from "../../../src/core/text/rewrite";

const CASES: readonly (readonly [text: string, value: string, corrected: string])[] = [
  ["收入2087.65万元", "2087.56", "收入2087.56万元"],
  ["收入2087.65万元", "2087.5", "收入2087.50万元"],
  ["收入2087.65万元", "2087", "收入2087.00万元"],
  ["接待费67万元", "76", "接待费76万元"],
  ["接待费67万元", "76.5", "接待费76.50万元"],
  ["成本0.109135万元", "0.11", "成本0.11万元"],
  ["成本0.11万元", "0.109135", "成本0.109135万元"],
  ["收入2,078.56 万元", "2087.56", "收入2,087.56 万元"],
  ["收入2,078.56万元", "1234567.8", "收入1,234,567.80万元"],
  ["收入2,078.56万元", "87.56", "收入87.56万元"],
  ["收入2,078万元", "12345", "收入12,345万元"],
  ["收入２０７８．５６万元", "2087.56", "收入２０８７．５６万元"],
  ["收入２，０７８.５６万元", "12087.56", "收入１２，０８７.５６万元"],
  ["收入２０７８万元", "2087.5", "收入２０８７．５０万元"],
  ["结余-3.5万元", "-5.3", "结余-5.30万元"],
  ["结余−3.50万元", "-5.3", "结余−5.30万元"],
  ["结余－３.５０万元", "-5.3", "结余－５.３０万元"],
  ["结余-3.50万元", "5.3", "结余5.30万元"],
  ["结余3.50万元", "-5.3", "结余-5.30万元"],
  ["比例26.93%", "36.93", "比例36.93%"],
];

describe("a corrected figure", () => {
  it.each(CASES)("in %s, of %s", (text, written, corrected) => {
    const [figure] = readFigures(text);
    if (figure === undefined) throw new RangeError("no figure");
    const digits = figureText(figure, new Decimal(written), text);
    expect(rewrite(text, figure.start, figure.digitsEnd, digits)).toBe(corrected);
  });
});
