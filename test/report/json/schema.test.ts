import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, test } from "vitest";
import type { Book, Scalar } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { check } from "../../../src/core/check/check";
import {
  explanationOf,
  holdAgainst,
  NONE_EXPLAINED,
  type Explained,
} from "../../../src/core/finding/explanation";
import type { RepairEdit } from "../../../src/core/finding/finding";
import type { CheckResult } from "../../../src/core/check/result";
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
  return printedResult(check(book, HEBEI_UNIT_BUDGET_2023), NONE_EXPLAINED, locale);
}

function printedResult(result: CheckResult, explained: Explained, locale = ZH_CN): FindingsJson {
  const printing = findingsJson(result, "a.xlsx", locale, explained);
  return JSON.parse(JSON.stringify(printing)) as FindingsJson;
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

  test("describes explanations, in force and not", () => {
    const result = check(spoiled, HEBEI_UNIT_BUDGET_2023);
    const [first, second, third] = result.findings;
    const given = [
      explanationOf(first!, "口径不同"),
      { ...explanationOf(second!, "数字已变"), found: "别的" },
      { ...explanationOf(third!, "已改"), fingerprint: "gone" },
    ];
    const output = printedResult(result, holdAgainst(given, result.findings));
    expect(faults(output)).toEqual([]);
    expect(output.summary.explained).toBe(1);
    expect(output.findings.map(({ explanation }) => explanation)).toContain("口径不同");
    expect(output.explanations).toEqual({
      unused: [{ rule: third!.rule, reason: "已改", fingerprint: "gone" }],
      outdated: [{ rule: second!.rule, reason: "数字已变", fingerprint: second!.fingerprint }],
      refused: [],
    });
    const must = printedResult(result, holdAgainst(given, result.findings, []));
    expect(faults(must)).toEqual([]);
    expect(must.explanations.refused).toHaveLength(2);
  });

  test("describes corrections inside of a text, each with all that becomes of it", () => {
    const text = "收入预算2087.65万元，支出预算2087.65万元。";
    const edits = [4, 18].map((at): RepairEdit => {
      const words = { at, from: "2087.65", to: "2087.56" };
      const to = text.slice(0, at) + words.to + text.slice(at + words.from.length);
      return { sheet: "情况说明", cell: "A20", from: text, to, words };
    });
    const result = check(spoiled, HEBEI_UNIT_BUDGET_2023);
    const repairs = [{ rank: 1, method: null, edits }];
    const findings = result.findings.map((finding, at) =>
      at === 0 ? { ...finding, repairs } : finding,
    );
    const output = printedResult({ ...result, findings }, NONE_EXPLAINED);
    expect(faults(output)).toEqual([]);
    const to = "收入预算2087.56万元，支出预算2087.56万元。";
    const [finding] = output.findings;
    expect(finding?.repairs[0]?.edits).toEqual(edits.map((edit) => ({ ...edit, to })));

    const wrong: readonly object[] = [
      { words: undefined },
      { words: { at: -1, from: "1", to: "2" } },
      { words: { at: 1, from: "1" } },
      { words: { at: 1, from: "", to: "2" } },
      { isFormula: true },
    ];
    for (const change of wrong) {
      const spoilt = { ...finding?.repairs[0], edits: [{ ...edits[0], ...change }] };
      const one = { ...output, findings: [{ ...finding, repairs: [spoilt] }] };
      expect(faults(JSON.parse(JSON.stringify(one)))).not.toEqual([]);
    }
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
  ["no word on explanations", (output) => delete output["explanations"]],
  ["an explanation without words", (_, finding) => (finding["explanation"] = null)],
  ["a count below zero", (output) => ((output["summary"] as Loose)["error"] = -1)],
];

test.each(SPOILERS)("the schema refuses %s", (_, spoil) => {
  const output = printed(spoiled) as unknown as Loose;
  const finding = (output["findings"] as Loose[]).find((one) => one["difference"] !== null);
  expect(finding).toBeDefined();
  spoil(output, finding!);
  expect(validate(output)).toBe(false);
});
