import { describe, expect, it } from "vitest";
import type { Book, Scalar } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import type { Finding } from "../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { mapSheets, mapTexts } from "../../support/arrange";
import { sampleBook, setCells, sheetOf } from "../../support/books";

const TABLE = { sheet: "情况说明", table: "N" };

async function saying(from: string, to: string): Promise<Book> {
  const book = mapSheets(await sampleBook(), (sheet) =>
    mapTexts(sheet, (text) => text.replace(from, to)),
  );
  expect(book).not.toEqual(await sampleBook());
  return book;
}

function errors(book: Book): Finding[] {
  return check(book, LAYOUT).findings.filter(({ severity }) => severity === "error");
}

/** What the first repair writes in place of what. */
function corrections({ repairs }: Finding): string[] {
  return (repairs[0]?.edits ?? []).map(({ sheet, cell, from, to, words }) =>
    words === undefined
      ? `${sheet}!${cell} ${from} ${to}`
      : `${sheet}!${cell} ${words.from} ${words.to}`,
  );
}

describe("a figure in the statement", () => {
  // Words of the sample with a wrong figure, the rule, the figure found and the one expected.
  it.each([
    ["预算收入2087.56万元", "预算收入2078.56万元", "N-01", "A20", "2078.56", "2087.56"],
    ["一般公共预算收入2087.56", "一般公共预算收入20887.56", "N-02", "A20", "20887.56", "2087.56"],
    ["上年结转0万元", "上年结转5万元", "N-02", "A20", "5", "0"],
    ["支出预算2087.56万元", "支出预算2,087.65万元", "N-03", "A22", "2,087.65", "2,087.56"],
    ["项目支出756.51万元", "项目支出756万元", "N-04", "A22", "756", "756.51"],
    ["人员经费1024.89万元", "人员经费1024.98万元", "N-05", "A22", "1024.98", "1024.89"],
    ["收支安排2087.56万元", "收支安排0.208756亿元", null, "A24", "", ""],
    ["收支安排2087.56万元", "收支安排2087.57万元", "N-06", "A24", "2087.57", "2087.56"],
    ["共计安排306.16万元", "共计安排30616万元", "N-10", "A26", "30616", "306.16"],
    ["公务接待费76万元", "公务接待费67万元", "N-11", "A28", "67", "76"],
    ["公务接待费76万元", "公务接待费760000元", null, "A28", "", ""],
    ["公务接待费76万元", "公务接待费７６.００万元", null, "A28", "", ""],
    ["公务用车运维费15.33万元", "公务用车运维费15.3万元", "N-11", "A28", "15.3", "15.33"],
    ["政府采购预算630.00万元", "政府采购预算603.00万元", "N-12", "A57", "603.00", "630.00"],
    ["固定资产金额为550.81万元", "固定资产金额为505.81万元", "N-14", "A59", "505.81", "550.81"],
  ] as const)("%s → %s", async (from, to, rule, cell, wrong, right) => {
    const found = errors(await saying(from, to));
    if (rule === null) expect(found).toEqual([]);
    else {
      expect(found).toMatchObject([{ rule, at: { ...TABLE, cell } }]);
      expect(found.flatMap(corrections)).toEqual([`情况说明!${cell} ${wrong} ${right}`]);
    }
  });

  it("is one of three where changes do not add up", async () => {
    const found = errors(await saying("项目支出增加200.72", "项目支出增加200.27"));
    expect(found).toMatchObject([{ rule: "N-07", at: { ...TABLE, cell: "A24" } }]);
    const offered = found[0]?.repairs.flatMap(({ edits }) => edits.map(({ words }) => words?.to));
    expect(offered).toEqual(["442.49", "200.72", "242.67"]);
  });

  it("is wrong together with nothing else where a table is wrong", async () => {
    // 三公 of table 9 is also said: both tell that 76.00 was right.
    const book = setCells(await sampleBook(), {
      "09三公经费支出表!C11": 67,
      "09三公经费支出表!D11": 67,
    });
    const found = errors(book);
    expect(found).toHaveLength(1);
    expect(found.flatMap(({ rule, alsoBroken }) => [rule, ...alsoBroken])).toContain("N-11");
    expect(found[0]?.at?.table).toBe("T9");
  });

  it("is told once where both totals of one sentence differ", async () => {
    const book = await saying(
      "2023年预算收入2087.56万元，其中",
      "2023年预算收入2087.56万元，收入合计2067.56万元，其中",
    );
    expect(errors(book)).toMatchObject([{ rule: "N-01", found: "2067.56", expected: "2087.56" }]);
  });

  it("is neither right nor wrong where the statement has no such sentence", async () => {
    const book = await saying("2023年，我单位运行经费共计安排306.16万元，主要", "主要");
    const { outcomes } = check(book, LAYOUT);
    expect(outcomes.find(({ rule }) => rule === "N-10")).toMatchObject({
      outcome: "notApplicable",
    });
  });

  it("cannot be read where its formula gives an error, and nothing else is lost", async () => {
    const book = setCells(await sampleBook(), { "情况说明!A20": { err: "#REF!" } });
    expect(errors(book)).toEqual([]);
    const { outcomes } = check(book, LAYOUT);
    expect(outcomes.find(({ rule }) => rule === "N-01")?.outcome).toBe("notApplicable");
    expect(outcomes.find(({ rule }) => rule === "N-03")?.outcome).toBe("passed");
  });
});

/** The sample with last year's figures: those that its statement implies. */
async function withLastYear(over: Readonly<Record<string, Scalar>> = {}): Promise<Book> {
  const { sheets } = await sampleBook();
  const last: readonly (readonly [string, number])[] = [
    ["收入预算", 1644.62],
    ["支出预算", 1644.62],
    ["基本支出", 1088.83],
    ["项目支出", 555.79],
    ["“三公”经费合计", 91.33],
    ["因公出国（境）费", 0],
    ["公务用车购置及运行维护费", 15.33],
    ["公务用车购置费", 0],
    ["公务用车运行维护费", 15.33],
    ["公务接待费", 76],
  ];
  const sheet = sheetOf("上年预算数", [
    ["上年预算数及增减原因"],
    ["单位：万元"],
    ["项目", "上年预算数", "增减原因"],
    ...last.map(([item, value]) => [item, value, null]),
  ]);
  return setCells({ sheets: [...sheets, sheet] }, over);
}

describe("last year's figures", () => {
  it("agree with the changes the statement says", async () => {
    expect(errors(await withLastYear())).toEqual([]);
    const { outcomes } = check(await withLastYear(), LAYOUT);
    for (const rule of ["N-08", "N-15", "N-16"]) {
      expect(outcomes.find((one) => one.rule === rule)?.outcome).toBe("passed");
    }
  });

  it("show a wrong change", async () => {
    // 2087.56 - 1644.26 = 443.30, the statement says 442.94.
    const found = errors(await withLastYear({ "上年预算数!B4": 1644.26 }));
    expect(found.map(({ rule }) => rule)).toEqual(["N-08"]);
  });

  it("must add up", async () => {
    const found = errors(await withLastYear({ "上年预算数!B13": 67 }));
    expect(found).toMatchObject([{ rule: "N-15" }]);
  });

  it("say nothing where they are left blank", async () => {
    expect(errors(await withLastYear({ "上年预算数!B4": null, "上年预算数!B6": null }))).toEqual(
      [],
    );
  });
});

describe("sums beside the tables", () => {
  it.each([
    ["P-01", "政府采购!H5", 360, "政府采购!H5 360.00 630.00"],
    ["P-02", "政府采购!I8", 210, "政府采购!I8 210.00 120.00"],
    ["A-01", "固定资产!C9", 337.34, "固定资产!C9 337.34 373.34"],
  ])("%s is broken by %s", async (rule, cell, value, repair) => {
    const found = errors(setCells(await sampleBook(), { [cell]: value }));
    expect(found).toHaveLength(1);
    expect(found.flatMap((one) => [one.rule, ...one.alsoBroken])).toContain(rule);
    expect(found.flatMap(corrections)).toContain(repair);
  });

  it.each([["P-03", "政府采购!I9", "no more than the budget"]])(
    "%s is broken by more than the general public budget",
    async (rule) => {
      const cells = ["H5", "I5", "H6", "I6", "H9", "I9"];
      const more = Object.fromEntries(
        cells.map((cell) => [`政府采购!${cell}`, 2440 + (cell.endsWith("9") ? 0 : 190)]),
      );
      const found = errors(setCells(await sampleBook(), more));
      expect(found.flatMap((one) => [one.rule, ...one.alsoBroken])).toContain(rule);
    },
  );

  it("what is no amount is said, as in the tables", async () => {
    const book = setCells(await sampleBook(), {
      "政府采购!G8": "见附件",
      "固定资产!C7": { err: "#REF!" },
    });
    expect(errors(book).map(({ rule, fact, at }) => [rule, fact, at?.cell])).toEqual([
      ["B-33", "amount-error", "C7"],
      ["B-32", "amount-text", "G8"],
    ]);
  });
});
