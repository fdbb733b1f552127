import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, test } from "vitest";
import type { Book, Scalar } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { check } from "../../../src/core/check/check";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { findingsJson, type FindingsJson } from "../../../src/report/json/findings";
import { HEBEI_UNIT_BUDGET_2023 } from "../../../src/statute/hebei/unit-budget/2023";
import { withUnbound } from "../../support/unbound";

const root = new URL("../../../", import.meta.url);
const schema = JSON.parse(
  readFileSync(new URL("docs/findings.schema.json", root), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What a reader of the output gets: JSON text, read back. */
function printed(book: Book, locale = ZH_CN): FindingsJson {
  const result = findingsJson(check(book, HEBEI_UNIT_BUDGET_2023), "a.xlsx", locale);
  return JSON.parse(JSON.stringify(result)) as FindingsJson;
}

function faults(output: unknown): unknown {
  return validate(output) ? [] : validate.errors;
}

/** The book with one value put elsewhere; row and column from 0. */
function withValue(book: Book, name: string, row: number, column: number, value: Scalar): Book {
  return {
    sheets: book.sheets.map((sheet) =>
      sheet.name !== name || sheet.used === null
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((line, r) =>
              line.map((old, c) => (r === row && c === column ? value : old)),
            ),
          },
    ),
  };
}

let sample: Book;
let spoiled: Book;

beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync(new URL("samples/guangyang-2023.xlsx", root)));
  sample = await readBook(await openWorkbookFile(bytes));
  // 行政事业单位养老支出 with two digits swapped, words for an amount, and no table 9.
  const swapped = withValue(sample, "02收入总表", 10, 3, 137.7);
  const worded = withValue(swapped, "03支出总表", 8, 3, "无");
  spoiled = { sheets: worded.sheets.filter(({ name }) => !name.startsWith("09")) };
});

describe("docs/findings.schema.json", () => {
  test("describes the findings of the sample in both languages", () => {
    expect(faults(printed(sample))).toEqual([]);
    expect(faults(printed(sample, EN_US))).toEqual([]);
  });

  test("describes a book with a missing table, a repair, words and skipped rules", () => {
    const output = printed(spoiled);
    expect(faults(output)).toEqual([]);
    expect(faults(printed(spoiled, EN_US))).toEqual([]);
    expect(output.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["B-01", "B-32"]),
    );
    expect(output.findings.some(({ repairs }) => repairs.length > 0)).toBe(true);
    expect(output.skipped).not.toEqual([]);
  });

  test("describes formulas that are entered anew", () => {
    const formula = "=BUDGET.ROLLUP(B8:B24,D8:D24)";
    const output = printed(withUnbound(sample, { "02收入总表!D7": formula }));
    expect(faults(output)).toEqual([]);
    const [repair] = output.findings.find(({ rule }) => rule === "B-40")?.repairs ?? [];
    expect(repair?.edits).toEqual([
      { sheet: "02收入总表", cell: "D7", from: "#NAME?", to: formula, isFormula: true },
    ]);
    const figure = { ...repair, edits: [{ ...repair!.edits[0], isFormula: undefined }] };
    const spoilt = output.findings.map((finding) =>
      finding.rule === "B-40" ? { ...finding, repairs: [figure] } : finding,
    );
    expect(faults(JSON.parse(JSON.stringify({ ...output, findings: spoilt })))).not.toEqual([]);
  });

  test("describes a lone table, where errors are found and not placed", () => {
    const [first] = sample.sheets.filter(({ name }) => name.startsWith("01"));
    const output = printed({ sheets: [first!] });
    expect(faults(output)).toEqual([]);
    expect(output.coverage.ambiguous).not.toEqual([]);
  });

  test("describes the array that several files give", () => {
    expect(faults([printed(sample), printed(spoiled)])).toEqual([]);
  });

  test("a book without any table has a description too", () => {
    expect(faults(printed({ sheets: [] }))).toEqual([]);
  });
});

type Loose = Record<string, unknown>;

/** Changes to a valid output that a reader of the form must not meet. */
const SPOILERS: readonly (readonly [string, (output: Loose, finding: Loose) => void])[] = [
  ["another version", (output) => (output["version"] = 2)],
  ["a key more", (output) => (output["extra"] = 1)],
  ["a key less", (output) => delete output["skipped"]],
  ["a number for an amount", (_, finding) => (finding["expected"] = 173.7)],
  ["an amount with one decimal", (_, finding) => (finding["found"] = "137.7")],
  ["an unknown severity", (_, finding) => (finding["severity"] = "fatal")],
  ["a unit of its own", (_, finding) => (finding["unit"] = "wanYuan")],
  ["a difference without a unit", (_, finding) => (finding["unit"] = null)],
  ["a place without a cell", (_, finding) => (finding["at"] = { sheet: "02收入总表" })],
  ["a key more in a finding", (_, finding) => (finding["fact"] = "total-differs")],
  ["a count below zero", (output) => ((output["summary"] as Loose)["error"] = -1)],
];

test.each(SPOILERS)("the schema refuses %s", (_, spoil) => {
  const output = printed(spoiled) as unknown as Loose;
  const finding = (output["findings"] as Loose[]).find((one) => one["difference"] !== null);
  expect(finding).toBeDefined();
  spoil(output, finding!);
  expect(validate(output)).toBe(false);
});
