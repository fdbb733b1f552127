import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { parseA1 } from "../../../../src/core/book/address";
import { plainText, valueAt, type Book, type Scalar } from "../../../../src/core/book/book";
import { changeSheet, insertRows, sampleBook, setCells } from "../../../support/books";
import { annexesOf, line } from "./checked";

/** What is wrong in the published disclosure; each once, nothing else. */
const PUBLISHED: readonly string[] = [
  // 拟购置固定资产 452.70, of which procurement has 440.00.
  "planned-assets-differ 情况说明!A59 < 政府采购!H9: 452.70 / 440.00",
  // One set is procured, the goal promises two.
  "procurement-quantity-differs 政府采购!F9 < 项目绩效!E16: 1套 / 2套",
  // The loans project: four indicators.
  "indicator-differs 项目绩效!E32 < 情况说明!A39: <100% / 及时发放户数占总应发户数的比例小于等于100%",
  "indicator-wording 项目绩效!E30 < 情况说明!A39: 6月份 / 6月前发放完成",
  "indicator-differs 项目绩效!E31 < 情况说明!A39: ≤0.11万元 / 不超过0.109135万元",
  "indicator-wording 项目绩效!E29 < 情况说明!A39: 符合国家标准 / 年利息利率不超过贷款基准利率",
  // The unit's table against the projects'.
  "unit-indicator-differs 整体绩效!G25 < 项目绩效!E45: ≥95% / ≥90%",
  "unit-indicator-differs 整体绩效!G26 < 项目绩效!E34: ≥95% / ≥90%",
  "unit-indicator-differs 整体绩效!G6 < 项目绩效!E28: ≤5户 / 5户",
  "cost-indicator-missing 项目绩效!E8 < 整体绩效!G15: ≤160万元 / ",
  // The radar project: goal and subject of satisfaction.
  "goal-differs 项目绩效!B14 < 情况说明!A43: 1.通过颗粒物激光雷达和臭氧激光雷达协同监测，实时掌握区域内污染分布状况及空气质… / 通过在广阳区开展大气颗粒物激光雷达和大气臭氧探测激光雷达项目建设，对广阳区颗粒物…",
  "indicator-wording 项目绩效!D23 < 情况说明!A45: 区、镇（街道）、村（社区）对建设大气臭氧廓线立体监测激光雷达和大气颗粒物激光雷达… / 使用单位满意度大于等于90%",
  "project-order 项目绩效!A2 < 情况说明!A34: 政务服务管理经费 / 区政府一招人员经费",
];

/** Words with one more in their first number. */
function oneMore(words: string): string {
  return words.replace(/\d+/u, (digits) => String(Number.parseInt(digits, 10) + 1));
}

/** A value with one more. */
function raised(value: Scalar): Scalar {
  return typeof value === "number" ? value + 1 : oneMore(plainText(value));
}

function cellOf(book: Book, address: string): Scalar {
  const [name = "", cell = ""] = address.split("!");
  const sheet = book.sheets.find((one) => one.name === name);
  const at = parseA1(cell);
  if (sheet === undefined || at === null) throw new RangeError(`no cell ${address}`);
  return valueAt(sheet, at.row, at.column);
}

describe("the annexes of the published disclosure", () => {
  it("have what is known to be wrong with them, and nothing else", async () => {
    const { deviations } = annexesOf(await sampleBook());
    expect(deviations.map(line).sort()).toEqual([...PUBLISHED].sort());
  });

  it("a change of any figure that was compared is noticed", async () => {
    const sample = await sampleBook();
    const before = annexesOf(sample);
    expect(before.compared.size).toBeGreaterThan(35);
    const unnoticed = [...before.compared].filter((address) => {
      const changed = setCells(sample, { [address]: raised(cellOf(sample, address)) });
      const lines = annexesOf(changed).deviations.map(line).sort();
      return lines.join("\n") === [...PUBLISHED].sort().join("\n");
    });
    expect(unnoticed).toEqual([]);
  });

  it("a change of any figure of the statement that was compared is noticed", async () => {
    const sample = await sampleBook();
    const { figures } = annexesOf(sample);
    expect(figures.size).toBeGreaterThan(20);
    const unnoticed = [...figures].filter(({ figure, paragraph }) => {
      const { text, sheet, row, column, offset } = paragraph;
      // In the sample a paragraph is a cell.
      expect(offset).toBe(0);
      const digits = text.slice(figure.start, figure.digitsEnd);
      const words = `${text.slice(0, figure.start)}${oneMore(digits)}${text.slice(figure.digitsEnd)}`;
      const changed = changeSheet(sample, sheet, (one) => ({
        ...one,
        values: one.values.map((line, r) =>
          r === row ? line.map((old, c) => (c === column ? words : old)) : line,
        ),
      }));
      const lines = annexesOf(changed).deviations.map(line).sort();
      return lines.join("\n") === [...PUBLISHED].sort().join("\n");
    });
    expect(unnoticed.map(({ paragraph }) => paragraph.text)).toEqual([]);
  });

  it("reads whatever the cells hold", async () => {
    const sample = await sampleBook();
    const sheets = ["情况说明", "项目绩效", "整体绩效", "政府采购", "固定资产"];
    const address = fc
      .tuple(
        fc.constantFrom(...sheets),
        fc.constantFrom("A", "B", "D", "E", "F", "G", "H"),
        fc.integer({ min: 1, max: 45 }),
      )
      .map(([sheet, column, row]) => `${sheet}!${column}${row}`);
    const value = fc.oneof(
      fc.constantFrom<Scalar>(
        ...["≥95%", "2套", "绩效目标：", "绩效指标：数量指标为2套", "1e309", "-3"],
      ),
      fc.constantFrom<Scalar>(null, true, 0, -1.5, 1e300, { err: "#REF!" }),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    const cells = fc.dictionary(address, value, { minKeys: 1, maxKeys: 6 });
    fc.assert(
      fc.property(cells, (changed) => {
        const { deviations } = annexesOf(setCells(sample, changed));
        expect(deviations.every(({ params }) => !Object.values(params).includes("NaN"))).toBe(true);
      }),
    );
  });

  it.each([
    ["政府采购!B7", "funds that are only bounded"],
    ["整体绩效!G12", "an indicator of the unit alone"],
  ])("%s is not compared: %s", async (address) => {
    expect(annexesOf(await sampleBook()).compared.has(address)).toBe(false);
  });

  it("what is found stays when rows are put in", async () => {
    const sample = await sampleBook();
    const names = ["情况说明", "项目绩效", "整体绩效", "政府采购"];
    const moved = names.reduce(
      (book, name) => changeSheet(book, name, (sheet) => insertRows(sheet, 0, [[], []])),
      sample,
    );
    const said = (book: Book): string[] =>
      annexesOf(book)
        .deviations.map(({ kind, rowKey, columnId, params }) =>
          JSON.stringify([kind, rowKey, columnId, params]),
        )
        .sort();
    expect(said(moved)).toEqual(said(sample));
  });

  it("an edit elsewhere makes no comparison anew", async () => {
    const sample = await sampleBook();
    const before = annexesOf(sample);
    const after = annexesOf(setCells(sample, { "名词解释!A3": "事业收入：另行说明。" }));
    const kept = new Set(before.deviations);
    const isOfPairs = ({ kind }: { readonly kind: string }): boolean =>
      /^(?:indicator|goal|unit|cost)/u.test(kind);
    const made = after.deviations.filter((deviation) => isOfPairs(deviation));
    expect(made).toHaveLength(10);
    expect(made.filter((deviation) => !kept.has(deviation))).toEqual([]);
  });
});
