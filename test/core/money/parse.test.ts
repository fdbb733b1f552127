import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/core/book/book";
import { formatFen, toAmount } from "../../../src/core/money/amount";
import { parseAmount, type Normalisation } from "../../../src/core/money/parse";
import type { Unit } from "../../../src/core/money/unit";

type Accepted = readonly [cell: Scalar, value: string, normalised: readonly Normalisation[]];

const IN_WAN_YUAN: readonly Accepted[] = [
  [2087.56, "2087.56", []],
  [0, "0", []],
  [-0.11, "-0.11", []],
  // What binary arithmetic leaves behind the 15 digits of a spreadsheet.
  [1331.0500000000002, "1331.05", []],
  [0.1 + 0.2, "0.3", []],
  [2087.555, "2087.555", []],
  [1e3, "1000", []],
  ["2087.56", "2087.56", ["text-number"]],
  ["0.00", "0", ["text-number"]],
  ["+5", "5", ["text-number"]],
  ["-5", "-5", ["text-number"]],
  ["−5", "-5", ["text-number"]],
  ["–5", "-5", ["text-number"]],
  [".5", "0.5", ["text-number"]],
  ["5.", "5", ["text-number"]],
  [" 173.70 ", "173.7", ["spaces"]],
  ["\u3000173.70\u3000", "173.7", ["spaces"]],
  ["\u00a0173.70", "173.7", ["spaces"]],
  ["173.70\u200b", "173.7", ["spaces"]],
  ["173.70\n", "173.7", ["spaces"]],
  ["１７３．７０", "173.7", ["full-width"]],
  ["－１７３．７０", "-173.7", ["full-width"]],
  ["2,087.56", "2087.56", ["separator"]],
  ["1,234,567.89", "1234567.89", ["separator"]],
  ["２，０８７．５６", "2087.56", ["full-width", "separator"]],
  ["¥173.70", "173.7", ["currency-sign"]],
  ["￥173.70", "173.7", ["currency-sign"]],
  ["-¥173.70", "-173.7", ["currency-sign"]],
  ["−¥173.70", "-173.7", ["currency-sign"]],
  ["¥-173.70", "-173.7", ["currency-sign"]],
  ["173.70万元", "173.7", ["trailing-unit"]],
  ["173.70 万元", "173.7", ["spaces", "trailing-unit"]],
  ["￥2,087.56 万元", "2087.56", ["spaces", "currency-sign", "trailing-unit", "separator"]],
];

const REFUSED: readonly string[] = [
  "无",
  "—",
  "-",
  "万元",
  "1e3",
  "0x10",
  "1,37,1.28",
  "12,34,567.00",
  "1,2345",
  "1,371,28",
  "1.371,28",
  "1.3.7",
  "(5.00)",
  "5²",
  "①",
  "½",
  "50%",
  "5万",
  "约5",
  "5-6",
  "--5",
  "Infinity",
  "NaN",
];

describe("an amount", () => {
  it.each(IN_WAN_YUAN)("%j is %s", (cell, value, normalised) => {
    const parsed = parseAmount(cell, "wanYuan");
    expect({ ...parsed, value: "value" in parsed ? parsed.value.toFixed() : null }).toEqual({
      kind: "amount",
      value,
      normalised,
    });
  });

  it.each(REFUSED)("%j is no amount", (cell) => {
    expect(parseAmount(cell, "wanYuan")).toEqual({ kind: "text", text: cell });
  });

  it.each([[null], [""], [" "], ["\u3000"], ["\u200b"]])("%j is blank, not 0.00", (cell) => {
    expect(parseAmount(cell, "wanYuan")).toEqual({ kind: "blank" });
  });

  it.each([
    ["5元", "wanYuan"],
    ["5万元", "yuan"],
    ["￥1,000.00元", "wanYuan"],
  ] as const)("%s in a table in %s is never converted", (cell, unit) => {
    expect(parseAmount(cell, unit)).toEqual({ kind: "foreign-unit", text: cell });
  });

  it("takes the unit of its own table", () => {
    expect(parseAmount("5元", "yuan")).toMatchObject({ normalised: ["trailing-unit"] });
  });

  it.each([
    [{ err: "#REF!" }, { kind: "error", error: "#REF!" }],
    [Infinity, { kind: "error", error: "#NUM!" }],
    [NaN, { kind: "error", error: "#NUM!" }],
    [true, { kind: "text", text: "TRUE" }],
  ] as const)("%j is not read", (cell, parsed) => {
    expect(parseAmount(cell, "wanYuan")).toEqual(parsed);
  });

  it.each(["wanYuan", "yuan"] as const)("in %s reads what is printed", (unit: Unit) => {
    const step = unit === "wanYuan" ? 10_000 : 1;
    const most = Math.floor(Number.MAX_SAFE_INTEGER / step);
    fc.assert(
      fc.property(fc.integer({ min: -most, max: most }), (count) => {
        const fen = count * step;
        const parsed = parseAmount(formatFen(fen, unit), unit);
        expect(parsed.kind === "amount" ? toAmount(parsed.value, unit)?.fen : null).toBe(fen + 0);
      }),
    );
  });

  it("is the same with and without separators, in either width", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        const plain = formatFen(cents * 10_000, "wanYuan");
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/gu, ",");
        const wide = grouped.replace(/[!-~]/gu, (c) =>
          String.fromCharCode(c.charCodeAt(0) + 0xfee0),
        );
        const values = [plain, grouped, wide, `${wide}万元`].map((text) => {
          const parsed = parseAmount(text, "wanYuan");
          return parsed.kind === "amount" ? parsed.value.toFixed(2) : parsed.kind;
        });
        expect(new Set(values)).toEqual(new Set([plain]));
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        expect(parseAmount(text, "wanYuan")).toHaveProperty("kind");
      }),
    );
  });
});
