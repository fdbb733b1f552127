import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import type { CheckResult } from "../../../src/core/check/result";
import {
  explanationOf,
  holdAgainst,
  NONE_EXPLAINED,
  type Explained,
} from "../../../src/core/finding/explanation";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { composeCheckReport } from "../../../src/report/check-report/compose-check-report";
import type { CheckedBook } from "../../../src/report/check-report/checked";
import type { Report, TableBlock } from "../../../src/report/model";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook, setCells } from "../../support/books";
import { wordsOf } from "../published-report";

const ABOUT = { file: "预算.xlsx", sha256: "ab".repeat(32), version: "9.9.9", by: null, on: null };

let book: Book;
let result: CheckResult;
beforeAll(async () => {
  // A wrong figure beside the findings of the published disclosure, and a table that is not there.
  const wrong = setCells(await sampleBook(), { "03支出总表!D9": 1317.28 });
  book = { sheets: wrong.sheets.filter(({ name }) => !name.startsWith("08")) };
  result = check(book, SET);
});

function reportOf(more: Partial<CheckedBook> = {}, locale = ZH_CN): Report {
  return composeCheckReport({ ...ABOUT, book, result, explained: NONE_EXPLAINED, ...more }, locale);
}

function tablesOf({ parts }: Report): TableBlock[] {
  const sections = parts.flatMap((part) => part.sections);
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
}

function rowsOf(report: Report, id: string): string[][] {
  const table = tablesOf(report).find((one) => one.id === id);
  return (table?.body ?? []).map((row) => row.map(({ text }) => text));
}

function allWords({ parts }: Report): string {
  return parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap(wordsOf)))
    .join("\n");
}

describe("the check report", () => {
  it("says what was checked: file, fingerprint, layout, rules, sheets and what was found", () => {
    const facts = new Map(rowsOf(reportOf(), "facts").map(([name, text]) => [name, text]));
    expect(facts.get("文件")).toBe("预算.xlsx");
    expect(facts.get("SHA-256")).toBe(ABOUT.sha256);
    expect(facts.get("表样")).toBe(SET.id);
    expect(facts.get("规则")).toBe(`${String(SET.rules.length)} 条，程序版本 9.9.9`);
    expect(facts.get("工作表")?.split("、")).toEqual(book.sheets.map(({ name }) => name));
    expect(facts.get("结论")).toBe(ZH_CN.cli.verdict.blocked);
    const parts = rowsOf(reportOf(), "parts");
    expect(parts.find(([name]) => name?.startsWith("表8"))?.[1]).toBe("没有找到");
    expect(parts.find(([name]) => name?.startsWith("表2"))?.slice(1)).toEqual([
      "02收入总表",
      "A1:M25",
    ]);
  });

  it("names the hidden sheets, which nobody looked at", () => {
    const hidden = book.sheets.map((sheet) =>
      sheet.name === "机构设置" ? { ...sheet, visibility: "hidden" as const } : sheet,
    );
    const facts = rowsOf(reportOf({ book: { sheets: hidden } }), "facts");
    expect(facts).toContainEqual(["隐藏的工作表，未核对", "机构设置"]);
    expect(facts.find(([name]) => name === "工作表")?.[1]).not.toContain("机构设置");
  });

  it.each([ZH_CN, EN_US])(
    "lists every finding once, with place, figures and basis: $tag",
    (locale) => {
      const report = reportOf({}, locale);
      const rows = tablesOf(report)
        .filter(({ id }) => id.startsWith("findings-"))
        .flatMap(({ body }) => body);
      expect(rows).toHaveLength(result.findings.length);
      expect(rows.map(([number]) => number?.text)).toEqual(rows.map((_, at) => String(at + 1)));
      const words = rows.map((row) => row.map(({ text }) => text).join("\n"));
      for (const finding of result.findings) {
        const { place, fact, hint, basis } = locale.finding(finding, result.disclosure);
        const own = words.filter((text) => text.includes(`\n${finding.rule}\n`));
        const squeezed = own.map((text) => text.replace(/\s/gu, ""));
        for (const part of [place, fact, hint ?? "", basis]) {
          const wanted = part.replace(/\s/gu, "");
          expect(
            squeezed.some((text) => text.includes(wanted)),
            part,
          ).toBe(true);
        }
      }
      const wrong = rows.find((row) => row.some(({ text }) => text.includes("1317.28 万元")));
      expect(wrong?.slice(4).map(({ text }) => text)).toEqual([
        "1371.28 万元",
        "1317.28 万元",
        "-54.00 万元",
      ]);
    },
  );

  it("lists explanations with their findings, by whether they let them stand", () => {
    const [first, second] = result.findings.filter(({ severity }) => severity === "warning");
    const error = result.findings.find(({ severity }) => severity === "error");
    const reasons = [
      explanationOf(first!, "确有原因"),
      { ...explanationOf(second!, "数字变了"), found: "别的数" },
      explanationOf(error!, "不改"),
      { ...explanationOf(first!, "没有了"), fingerprint: "gone" },
    ];
    const explained: Explained = holdAgainst(reasons, result.findings, SET.rules);
    const rows = rowsOf(reportOf({ explained }), "reasons");
    expect(rows.map(([state, rule, , reason]) => [state, rule, reason])).toEqual([
      ["有效", first!.rule, "确有原因"],
      ["数字已变，须重新说明", second!.rule, "数字变了"],
      ["须改正，说明不起作用", error!.rule, "不改"],
      ["问题已不存在", first!.rule, "没有了"],
    ]);
    expect(rows[0]?.[2]).toBe(ZH_CN.finding(first!, result.disclosure).message);
    expect(rows[3]?.[2]).toBe("");
  });

  it("lists the rules that were not checked with the reason, and the cells nothing guards", () => {
    const report = reportOf();
    const skipped = result.outcomes.filter((one) => one.skipped.length > 0);
    expect(skipped.length).toBeGreaterThan(0);
    const rows = rowsOf(report, "skipped");
    expect(rows.map(([rule]) => rule)).toEqual(skipped.map(({ rule }) => rule));
    expect(rows.every(([, title, reason]) => title !== "" && reason !== "")).toBe(true);
    expect(rows.some(([, , reason]) => reason?.includes("表8没有找到"))).toBe(true);
    const [, cells] = rowsOf(report, "coverage").find(([kind]) => kind === "没有关系核对的金额")!;
    expect(cells?.split("、")).toEqual(result.coverage.unguarded);
  });

  it("says so where there is nothing of a kind", () => {
    const coverage = { ...result.coverage, unguarded: [], ambiguous: [] };
    const statement = { figures: 0, untied: [] };
    const clean = { ...result, findings: [], outcomes: [], coverage: { ...coverage, statement } };
    const words = allWords(reportOf({ result: clean }));
    for (const none of Object.values(ZH_CN.checkReport.none)) expect(words).toContain(none);
  });

  it("says who checked and when only where that was said", () => {
    const names = rowsOf(reportOf(), "facts").map(([name]) => name);
    expect(names).not.toContain("核对人");
    expect(names).not.toContain("核对日期");
    const facts = rowsOf(reportOf({ by: "张三", on: "2026-03-01" }), "facts");
    expect(facts.slice(-2)).toEqual([
      ["核对人", "张三"],
      ["核对日期", "2026-03-01"],
    ]);
  });

  it("is internal, and the same for the same file", () => {
    expect(reportOf().notice).toBe("内部资料　不对外公开");
    expect(reportOf()).toEqual(reportOf());
  });

  it("keeps a stranger's texts on one line, in the direction they are written in", () => {
    const facts = rowsOf(reportOf({ file: "a\u202egpj\n.xlsx" }), "facts");
    expect(facts[0]).toEqual(["文件", "a gpj .xlsx"]);
  });
});
