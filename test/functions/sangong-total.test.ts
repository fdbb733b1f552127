import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/core/money/decimal";
import { sangongTotal } from "../../src/functions/sangong-total";
import type { Cell, Range } from "../../src/functions/range";
import { asNumbers, column, columns, printedRows } from "./tables";

const LABELS = [
  "“三公”经费小计",
  "一、因公出国（境）费",
  "二、公务用车购置及运维费",
  "    其中：公务用车购置费",
  "          公务用车运行维护费",
  "三、公务接待费",
];
const ITEMS = column(...LABELS);

/** Amounts in the order of the labels: 小计, 出国, 用车, 购置, 运行, 接待. */
function total(...amounts: readonly Cell[]): unknown {
  return sangongTotal(ITEMS, column(...amounts));
}

describe("SANGONG.TOTAL", () => {
  it.each<readonly [string, readonly Cell[], number]>([
    ["all rows filled", [91.33, 0, 15.33, 0, 15.33, 76], 91.33],
    ["blank rows", [91.33, null, 15.33, "", 15.33, "76.00"], 91.33],
    ["a formula's own row left blank", [null, 1, 15.33, 5, 10.33, 76], 92.33],
    ["用车 stated by its parts alone", [null, 1, null, 5, 10.33, 76], 92.33],
    ["nothing at all", [null, null, null, null, null, null], 0],
    ["a 小计 apart by rounding", [3.01, 1, 1, null, 1, 1], 3],
    ["a 小计 apart by rounding from larger items", [91.34, 0.5, 15.33, null, 15.33, 75.5], 91.33],
    ["用车 apart by rounding", [null, null, 0.02, 0.02, 0.01, null], 0.02],
  ])("%s", (_, amounts, sum) => {
    expect(total(...amounts)).toEqual([[sum]]);
  });

  it.each<readonly [string, readonly (readonly [Cell, Cell])[], number]>([
    [
      "without 其中 rows",
      [
        ["因公出国（境）费", 1],
        ["公务用车购置及运行费", 2],
        ["公务接待费", 3],
      ],
      6,
    ],
    [
      "with one 其中 row only",
      [
        ["公务用车购置及运行费", 5],
        ["其中：公务用车购置费", 2],
      ],
      5,
    ],
    [
      "rows of the economic classification",
      [
        ["因公出国（境）费用", 1],
        ["公务接待费", 2],
        ["公务用车运行维护费", 3],
        ["公务用车购置", 4],
      ],
      10,
    ],
    [
      "with 国内接待费 and other 其中 rows",
      [
        ["公务接待费", 5],
        ["其中：国内接待费", 4],
        ["国（境）外接待费", 1],
        ["其中：一般公共预算", 5],
      ],
      5,
    ],
    [
      "with two rows of the total",
      [
        ["“三公”经费合计", 3],
        ["公务接待费", 3],
        ["合计", 3],
      ],
      3,
    ],
    [
      "with a title, a head and notes without amounts",
      [
        ["2023 年“三公”经费支出表", null],
        ["项目", ""],
        ["公务接待费", 3],
        ["注：本表为预算数。", null],
      ],
      3,
    ],
  ])("%s", (_, rows, sum) => {
    expect(sangongTotal(columns(rows, 0), columns(rows, 1))).toEqual([[sum]]);
  });

  it("gives a total for each column, each by what it states", () => {
    const amounts: Range = [
      [91.33, null, 2],
      [null, 1, 2],
      [15.33, null, null],
      [null, 2, null],
      [15.33, 3, null],
      [76, 4, null],
    ];
    expect(sangongTotal(ITEMS, amounts)).toEqual([[91.33, 10, 2]]);
  });

  it("takes numbers from a column of their own", () => {
    const items = [
      [1, "因公出国（境）费"],
      ["2.", "公务接待费"],
    ];
    expect(sangongTotal(items, column(1, 2))).toEqual([[3]]);
  });

  it("is what the reference disclosure prints", () => {
    const rows = printedRows("T9");
    const items = columns(rows, 1);
    expect(sangongTotal(items, columns(rows, 2, 5))).toEqual([[91.33, 91.33, 0, 0]]);
    expect(sangongTotal(items.slice(1), asNumbers(columns(rows.slice(1), 2)))).toEqual([[91.33]]);
  });

  it.each<readonly [string, Range, Range, unknown]>([
    [
      "ranges of different length",
      ITEMS,
      column(1),
      { fails: "rows-differ", first: "items", firstRows: 6, second: "amounts", secondRows: 1 },
    ],
    [
      "an error among the items",
      column("公务接待费", { code: "#REF!" }),
      column(1, 1),
      { fails: "error-cell", at: { argument: "items", row: 2, column: null }, value: "#REF!" },
    ],
    [
      "an amount of something else",
      column("公务接待费", "会议费"),
      column(1, 2),
      { fails: "item-unknown", at: { argument: "items", row: 2, column: null }, value: "会议费" },
    ],
    [
      "an item twice",
      column("公务接待费", "因公出国（境）费", "3.公务接待费"),
      column(1, 2, 3),
      {
        fails: "item-repeated",
        at: { argument: "items", row: 3, column: null },
        value: "3.公务接待费",
        first: 1,
      },
    ],
    ["no items", column("合计", ""), column(1, 2), { fails: "no-items" }],
    [
      "a part of 接待 alone",
      column("公务接待费", "其中：国内接待费"),
      column(null, 4),
      {
        fails: "detail-alone",
        at: { argument: "items", row: 2, column: null },
        value: "其中：国内接待费",
      },
    ],
    [
      "an amount that is no number",
      column("公务接待费", "因公出国（境）费"),
      column("无", 1),
      {
        fails: "amount-unreadable",
        at: { argument: "amounts", row: 1, column: null },
        value: "无",
      },
    ],
    [
      "a stated sum that is no number",
      column("合计", "公务接待费"),
      column("见附件", 1),
      {
        fails: "amount-unreadable",
        at: { argument: "amounts", row: 1, column: null },
        value: "见附件",
      },
    ],
  ])("has no answer for %s", (_, items, amounts, failure) => {
    expect(sangongTotal(items, amounts)).toEqual(failure);
  });

  it.each<readonly [string, readonly Cell[], object]>([
    [
      "小计 far from its items",
      [19.33, null, 15.33, null, 15.33, 76],
      {
        fails: "sum-differs",
        label: LABELS[0],
        stated: "19.33",
        parts: "91.33",
        difference: "72.00",
      },
    ],
    [
      "用车 and its parts",
      [null, null, 15.33, 5, 15.33, 76],
      {
        fails: "sum-differs",
        label: LABELS[2]?.trim(),
        stated: "15.33",
        parts: "20.33",
        difference: "5.00",
      },
    ],
    [
      "用车 and its blank parts",
      [null, null, 15.33, null, null, 76],
      {
        fails: "sum-differs",
        label: LABELS[2]?.trim(),
        stated: "15.33",
        parts: "0.00",
        difference: "15.33",
      },
    ],
  ])("holds the figures of %s against each other", (_, amounts, failure) => {
    expect(total(...amounts)).toMatchObject(failure);
  });

  it("says where a 其中 row is more than its item", () => {
    const items = column("公务用车购置及运行费", "其中：公务用车购置费");
    expect(sangongTotal(items, column(5, 5))).toEqual([[5]]);
    expect(sangongTotal(items, column(5, 6))).toEqual({
      fails: "parts-exceed",
      at: { argument: "amounts", row: 1, column: null },
      label: "公务用车购置及运行费",
      stated: "5.00",
      parts: "6.00",
      difference: "1.00",
    });
  });

  it("is the sum of the items in whatever order they stand, exactly", () => {
    const cents = fc.integer({ min: 0, max: 1e9 });
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(cents, cents, cents, cents, order, (abroad, bought, run, reception, rows) => {
        const all = [
          abroad + bought + run + reception,
          abroad,
          bought + run,
          bought,
          run,
          reception,
        ];
        const amounts = all.map((n) => new Decimal(n).dividedBy(100).toNumber());
        const items = rows.map((row) => [LABELS[row]]);
        const answer = sangongTotal(
          items,
          rows.map((row) => [amounts[row]]),
        );
        expect(answer).toEqual([[amounts[0]]]);
      }),
    );
  });

  it("takes a wrong figure in any stated row for a contradiction", () => {
    const cents = fc.integer({ min: 0, max: 1e7 });
    // 0.03 is more than three rounded figures and their sum can be apart.
    const wrong = fc.integer({ min: 3, max: 1e6 });
    fc.assert(
      fc.property(cents, cents, cents, wrong, fc.boolean(), (bought, run, rest, by, inTotal) => {
        const vehicles = bought + run + (inTotal ? 0 : by);
        const all = [vehicles + rest + (inTotal ? by : 0), rest, vehicles, bought, run, 0];
        expect(total(...all.map((n) => n / 100))).toMatchObject({ fails: "sum-differs" });
      }),
    );
  });
});
