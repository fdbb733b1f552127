import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/core/money/decimal";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { lastYearCell, withLastYear, type LastYear } from "../../support/last-year";
import { madeBook } from "../../support/made-book";
import { linesOf, narrated } from "../../support/narrated";
import { STANDARD_LINES } from "../../support/standard-unit";
import { tableValues } from "../../support/table-values";

const BOOK = madeBook(SET, tableValues(STANDARD_LINES));

function told(lastYear: LastYear): ReturnType<typeof narrated> {
  return narrated(withLastYear(BOOK, SET, lastYear), SET);
}

/** What is said of receptions: 12.40 this year. */
function reception(last: number | string | null, reason?: string): string {
  // A figure beside it: a sheet without any is not filled in.
  const lines = linesOf(told({ abroad: [3.3], reception: [last, reason] }), "three-public");
  return lines.find((line) => line.startsWith("3、")) ?? "";
}

describe("a figure beside last year's", () => {
  it.each([
    ["more", 10, "比2022年预算增加2.40万元，增长24.00%，主要原因是来访增多"],
    // 2.41 / 9.99 = 24.124…%
    ["more, by a broken share", 9.99, "比2022年预算增加2.41万元，增长24.12%，主要原因是来访增多"],
    // 0.01 / 12.39 = 0.0807…%
    ["a cent more", 12.39, "比2022年预算增加0.01万元，增长0.08%，主要原因是来访增多"],
    ["less", 20, "比2022年预算减少7.60万元，下降38.00%，主要原因是来访增多"],
    ["as much", 12.4, "与2022年预算持平"],
    ["as much, typed as text", "12.40万元", "与2022年预算持平"],
    ["from nothing", 0, "比2022年预算增加12.40万元，主要原因是来访增多"],
    ["from a blank beside other figures", null, "比2022年预算增加12.40万元，主要原因是来访增多"],
  ])("is %s", (_, last, comparison) => {
    expect(reception(last, "来访增多")).toBe(`3、公务接待费12.40万元，${comparison}。`);
  });

  it("refers with its amount, its change and its percentage to this year's and last year's cell", () => {
    const book = withLastYear(BOOK, SET, { reception: [10, "来访增多"] });
    const { sections } = narrated(book, SET);
    const block = sections.find(({ id }) => id === "three-public")?.lines.at(-1);
    const inlines = block?.kind === "paragraph" ? block.inlines : [];
    const from = { sheet: "T9", cell: "C11" };
    const now = [{ ...from, unit: "wanYuan" }];
    const [sheet, cell] = lastYearCell(SET, "reception", "last").split("!");
    const last = [{ sheet, cell, unit: "wanYuan" }];
    expect(inlines).toEqual([
      { kind: "text", text: "3、公务接待费" },
      { kind: "figure", text: "12.40", from, working: { as: "sum", now, last: [] } },
      { kind: "text", text: "万元，比2022年预算增加" },
      { kind: "figure", text: "2.40", from, working: { as: "change", now, last } },
      { kind: "text", text: "万元，增长" },
      { kind: "figure", text: "24.00", from, working: { as: "percent", now, last } },
      { kind: "text", text: "%，主要原因是来访增多。" },
    ]);
  });

  it("may be nothing now", () => {
    const lines = STANDARD_LINES.filter(({ economic }) => economic !== "30217");
    const book = madeBook(SET, tableValues(lines));
    const none = withLastYear(book, SET, { reception: [12.4, "取消接待"] });
    expect(linesOf(narrated(none, SET), "three-public")).toContain(
      "3、公务接待费0万元，比2022年预算减少12.40万元，下降100.00%，主要原因是取消接待。",
    );
    const flat = withLastYear(book, SET, { reception: [0], abroad: [3.3] });
    expect(linesOf(narrated(flat, SET), "three-public")).toContain(
      "3、公务接待费0万元，与2022年预算持平。",
    );
  });

  it("is given without last year's where the figure of last year cannot be read", () => {
    expect(reception("见附件", "来访增多")).toBe("3、公务接待费12.40万元。");
  });

  it("is given without last year's where there is no sheet of last year, or nothing on it", () => {
    const bare = linesOf(narrated(BOOK, SET), "three-public");
    expect(bare.at(-1)).toBe("3、公务接待费12.40万元。");
    expect(linesOf(told({}), "three-public")).toEqual(bare);
    expect(linesOf(told({}), "arrangement")).not.toContain("3、比上年增减情况");
    expect(told({}).missing.filter(({ kind }) => kind === "reason")).toEqual([]);
  });
});

describe("a reason", () => {
  it.each([
    ["主要原因是来访增多。", "来访增多"],
    ["主要原因：由于来访增多；", "来访增多"],
    ["增加原因主要为来访增多，会议增多。", "来访增多，会议增多"],
    ["来访\n增多", "来访 增多"],
    ["为民办实事项目接待增加", "为民办实事项目接待增加"],
    ["系统上线后来访增多", "系统上线后来访增多"],
  ])("is made to stand in a sentence: %s", (typed, said) => {
    expect(reception(10, typed)).toBe(
      `3、公务接待费12.40万元，比2022年预算增加2.40万元，增长24.00%，主要原因是${said}。`,
    );
  });

  it.each([undefined, "", "  ", "。", "——", "无", "主要原因是", "主要原因：无。"])(
    "that says nothing leaves the comparison out and is asked for: %s",
    (typed) => {
      expect(reception(10, typed)).toBe("3、公务接待费12.40万元。");
      const { missing } = told({ abroad: [3.3], reception: [10, typed] });
      const [sheet, cell] = lastYearCell(SET, "reception", "reason").split("!");
      expect(missing).toContainEqual({
        kind: "reason",
        section: "three-public",
        term: ["L", "reception", "last"],
        at: { sheet, cell },
        change: "up",
        amount: new Decimal("2.40"),
      });
    },
  );

  it("is not needed where nothing changed", () => {
    const { missing } = told({ abroad: [3.3], reception: [12.4] });
    expect(missing.map(({ term }) => term[1])).not.toContain("reception");
  });

  it("of a whole is that of its parts which changed the same way, each once", () => {
    // In total 50.00 = 3.30 + 25.70 + 8.60 + 12.40, last year 44.00.
    const parts: LastYear = {
      sangong: [44],
      abroad: [1.3, "新增出访任务"],
      vehicles: [32.3],
      "vehicle-purchase": [22.7, "新增出访任务"],
      "vehicle-running": [9.6, "压减用车"],
      reception: [10.4, "来访增多"],
    };
    const [total, , vehicles] = linesOf(told(parts), "three-public");
    expect(total).toBe(
      "2023年，我单位安排财政拨款“三公”经费预算50.00万元，" +
        "比2022年预算增加6.00万元，增长13.64%，主要原因是新增出访任务，来访增多。",
    );
    expect(vehicles).toBe(
      "2、公务用车购置及运行维护费34.30万元，比2022年预算增加2.00万元，增长6.19%，" +
        "主要原因是新增出访任务。其中：公务用车购置费25.70万元，比2022年预算增加3.00万元，" +
        "增长13.22%，主要原因是新增出访任务；公务用车运行维护费8.60万元，比2022年预算减少1.00万元，" +
        "下降10.42%，主要原因是压减用车。",
    );
    const own = told({ ...parts, sangong: [44, "工作任务增加"] });
    expect(linesOf(own, "three-public")[0]).toMatch(/，主要原因是工作任务增加。$/u);
  });

  it("is asked for once where that of a part would do for the whole", () => {
    const { missing } = told({
      sangong: [48],
      abroad: [3.3],
      vehicles: [34.3],
      "vehicle-purchase": [25.7],
      "vehicle-running": [8.6],
      reception: [10.4],
    });
    const wanted = missing.filter(({ section }) => section === "three-public");
    expect(wanted.map(({ term }) => term[1])).toEqual(["reception"]);
  });

  it("is asked for at the whole where no part tells which way it went", () => {
    const { missing } = told({
      sangong: [48],
      abroad: [3.3],
      vehicles: [34.3],
      "vehicle-purchase": [25.7],
      "vehicle-running": [8.6],
      reception: [12.4],
    });
    const wanted = missing.filter(({ section }) => section === "three-public");
    expect(wanted.map(({ term }) => term[1])).toEqual(["sangong"]);
  });
});
