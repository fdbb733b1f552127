import { describe, expect, it } from "vitest";
import type { Book } from "../../src/core/book/book";
import { check } from "../../src/core/check/check";
import { chooseLayoutSet } from "../../src/core/locate/choose-layout";
import { HEBEI_UNIT_BUDGET_2023 as OF_2023 } from "../../src/statute/hebei/unit-budget/2023";
import { HEBEI_UNIT_BUDGET_2025 as OF_2025 } from "../../src/statute/hebei/unit-budget/2025";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";
import { mapSheets, mapTexts } from "../support/arrange";
import { sampleBook, setCells } from "../support/books";
import { withoutAddresses } from "../support/changes";
import { T1, T2, T3 } from "../support/sample-sheets";

/** The sample as a book of 2025: five income lines, everything that is not fiscal in one. */
async function bookOf2025(): Promise<Book> {
  const dated = mapSheets(await sampleBook(), (sheet) =>
    mapTexts(sheet, (text) => text.replaceAll("2023", "2025").replaceAll("2022", "2024")),
  );
  return setCells(dated, {
    [`${T1}!B10`]: "五、单位资金",
    [`${T1}!B11`]: null,
    [`${T1}!B12`]: null,
    [`${T1}!B13`]: null,
    [`${T1}!B14`]: null,
  });
}

/**
 * Own funds of 12.00: business 7.00, operating 5.00. Income and expenditure of 2010301 and of every
 * sum above it grow by 12.00: 1371.28 + 12 = 1383.28, 316.40 + 12 = 328.40, 2087.56 + 12 = 2099.56,
 * 756.51 + 12 = 768.51.
 */
function withOwnFunds(book: Book): Book {
  const rows = [6, 7, 8, 9];
  const in2 = rows.flatMap((row) => {
    const sum = row === 6 ? 2099.56 : 1383.28;
    return Object.entries({ D: sum, E: sum, H: 7, I: 5 }).map(
      ([column, value]) => [`${T2}!${column}${row}`, value] as const,
    );
  });
  const in3 = rows.flatMap((row) => [
    [`${T3}!D${row}`, row === 6 ? 2099.56 : 1383.28] as const,
    [`${T3}!F${row}`, row === 6 ? 768.51 : 328.4] as const,
  ]);
  return setCells(saying(book), {
    ...Object.fromEntries([...in2, ...in3]),
    [`${T1}!C10`]: 12,
    [`${T1}!C37`]: 2099.56,
    [`${T1}!C39`]: 2099.56,
    [`${T1}!E6`]: 1383.28,
    [`${T1}!E37`]: 2099.56,
    [`${T1}!E39`]: 2099.56,
  });
}

/** The statement with the same 12.00 in it: 442.94 + 12 = 454.94, 200.72 + 12 = 212.72. */
function saying(book: Book): Book {
  const changes = [
    ["预算收入2087.56", "预算收入2099.56"],
    ["其他来源收入0", "其他来源收入12"],
    ["支出预算2087.56", "支出预算2099.56"],
    ["项目支出756.51", "项目支出768.51"],
    ["收支安排2087.56", "收支安排2099.56"],
    ["预算增加442.94", "预算增加454.94"],
    ["项目支出增加200.72", "项目支出增加212.72"],
  ] as const;
  return mapSheets(book, (sheet) =>
    mapTexts(sheet, (text) => changes.reduce((words, [from, to]) => words.replace(from, to), text)),
  );
}

describe("the form of 2025", () => {
  it("is chosen by the year on the tables", async () => {
    expect(chooseLayoutSet(await bookOf2025(), LAYOUT_SETS)).toBe(OF_2025);
  });

  it("finds in the same figures what the form of 2023 finds", async () => {
    const found = check(await bookOf2025(), OF_2025).findings;
    const before = check(await sampleBook(), OF_2023).findings;
    const ofYear = JSON.stringify(found.map(withoutAddresses)).replaceAll("2024年", "2022年");
    expect(JSON.parse(ofYear)).toEqual(before.map(withoutAddresses));
  });

  it("holds with own funds in one line of table 1 and two columns of table 2", async () => {
    const found = check(withOwnFunds(await bookOf2025()), OF_2025).findings;
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("finds wrong own funds", async () => {
    const book = setCells(withOwnFunds(await bookOf2025()), { [`${T1}!C10`]: 12.5 });
    const errors = check(book, OF_2025).findings.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([
      {
        at: { sheet: T1, cell: "C10", row: "五、单位资金", column: "收入/预算数" },
        found: "12.50",
        expected: "12.00",
        difference: "0.50",
      },
    ]);
    expect(errors.flatMap(({ rule, alsoBroken }) => [rule, ...alsoBroken]).sort()).toEqual([
      "T1-01",
      "X-04",
    ]);
  });

  it("does not know the income lines of 2023", async () => {
    const book = mapSheets(await sampleBook(), (sheet) =>
      mapTexts(sheet, (text) => text.replaceAll("2023", "2025")),
    );
    const form = check(book, OF_2025).findings.filter(({ rule }) => rule.startsWith("B-"));
    expect(form.map(({ rule, params }) => [rule, params["found"] ?? params["expected"]])).toEqual([
      ["B-08", "五、单位资金"],
      ["B-09", "七、上级补助收入"],
      ["B-09", "九、其他收入"],
      ["B-09", "五、事业收入"],
      ["B-09", "八、附属单位上缴收入"],
      ["B-09", "六、事业单位经营收入"],
      ["B-03", "单位预算政府基金预算财政拨款支出表"],
    ]);
  });

  it("shares tables 2 to 9 and all rules but X-04 with 2023", () => {
    expect(OF_2025.tables.slice(1)).toEqual(OF_2023.tables.slice(1));
    const others = (rules: typeof OF_2023.rules) => rules.filter(({ id }) => id !== "X-04");
    expect(others(OF_2025.rules)).toEqual(others(OF_2023.rules));
  });
});
