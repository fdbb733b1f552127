import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../src/core/book/read-book";
import { check } from "../../src/core/check/check";
import {
  EXPLANATIONS_KEY,
  explanationOf,
  writeExplanations,
  type Explanation,
} from "../../src/core/finding/explanation";
import type { Finding } from "../../src/core/finding/finding";
import { openWorkbookFile } from "../../src/hosts/file/open";
import { saveWorkbook } from "../../src/hosts/file/save/save-workbook";
import { HEBEI_UNIT_BUDGET_2023 } from "../../src/statute/hebei/unit-budget/2023";
import { untouched, withSheet } from "../hosts/file/save/edited";
import { insertBand } from "../hosts/file/save/edits";
import { sampleBook, setCells } from "../support/books";
import { wrongSample } from "../support/wrong-sample";
import { run, temporaryFolder } from "./run";
import { sampleWithFormula } from "./stored-formula";

const SAMPLE: Uint8Array = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));
const REASON = "两表口径不同，已与财政部门核对。";

/** A file with a text kept in it, as the workbench saves it. */
async function keeping(text: string, bytes = SAMPLE): Promise<Uint8Array> {
  const texts = new Map([[EXPLANATIONS_KEY, text]]);
  return saveWorkbook(bytes, { ...(await untouched(bytes)), texts });
}

describe("check, with explanations in the workbook", () => {
  const folder = temporaryFolder();
  let warnings: readonly Finding[];
  let notes: number;
  let warning: Finding;
  let title: Finding;

  beforeAll(async () => {
    const { findings } = check(await sampleBook(), HEBEI_UNIT_BUDGET_2023);
    warnings = findings.filter(({ severity }) => severity === "warning");
    notes = findings.filter(({ severity }) => severity === "note").length;
    warning = warnings.find(({ rule }) => rule === "X-15")!;
    title = warnings.find(({ rule }) => rule === "B-03")!;
  });

  /** The counts of the sample with so many warnings explained. */
  function counts(explained: number): string {
    const [open, settled] = [String(warnings.length - explained), `，已说明 ${String(explained)}`];
    return `错误 0，待核实 ${open}，提示 ${String(notes)}${explained === 0 ? "" : settled}。`;
  }

  async function checked(bytes: Uint8Array, ...options: readonly string[]) {
    const path = join(folder, "说明.xlsx");
    writeFileSync(path, bytes);
    return run("check", path, ...options);
  }

  async function checkedWith(explanations: readonly Explanation[], ...options: readonly string[]) {
    return checked(await keeping(writeExplanations(explanations)), ...options);
  }

  /** The lines of a finding: its own and those set in under it. */
  function linesOf(stdout: string, rule: string): string[] {
    const lines = stdout.split("\n");
    const at = lines.findIndex((line) => line.includes(` ${rule}  `));
    const end = lines.findIndex((line, index) => index > at && !line.startsWith("    "));
    return lines.slice(at, end);
  }

  it("lists an explained finding with its reason, and counts it apart", async () => {
    const { code, stdout } = await checkedWith([explanationOf(warning, REASON)]);
    expect(code).toBe(0);
    const [first = "", ...more] = linesOf(stdout, "X-15");
    expect(first).toMatch(/^ {2}已说明 X-15 {2}.+填列 28\.28 万元/u);
    expect(more[0]).toBe(`    说明：${REASON}`);
    expect(more.join()).not.toContain("建议：");
    expect(stdout).toContain(`${counts(1)}没有错误；待核实的事项请核实或说明后公开。`);
  });

  it("says that only explained matters are left", async () => {
    const all = warnings.map((finding) => explanationOf(finding, REASON));
    const { stdout } = await checkedWith(all);
    expect(stdout).toContain(`${counts(all.length)}仅余已说明的事项，可以公开。`);
    const english = await checkedWith(all, "--lang", "en");
    expect(english.stdout).toMatch(/explained X-15.+\n {4}Explanation: 两表口径不同/u);
    expect(english.stdout).toContain(
      `explained ${String(all.length)}. Only explained matters are left`,
    );
  });

  it("does not let --fail-on count what is explained", async () => {
    const all = warnings.map((finding) => explanationOf(finding, REASON));
    expect((await checkedWith(all.slice(1), "--fail-on", "warning")).code).toBe(1);
    expect((await checkedWith(all, "--fail-on", "warning")).code).toBe(0);
  });

  it("opens a finding again whose figures are others than those explained", async () => {
    const old = { ...explanationOf(warning, REASON), found: "28.00" };
    const others = warnings.filter(({ rule }) => rule !== "X-15");
    const given = [old, ...others.map((finding) => explanationOf(finding, REASON))];
    const { code, stdout } = await checkedWith(given, "--fail-on", "warning");
    expect(code).toBe(1);
    const lines = linesOf(stdout, "X-15");
    expect(lines[0]).toMatch(/^ {2}待核实 X-15/u);
    expect(lines[1]).toBe(`    原来的说明针对的是其他数字，请重新说明：${REASON}`);
    expect(stdout).toContain(counts(others.length));
  });

  it("lists explanations at the end whose problem is gone", async () => {
    const gone = { ...explanationOf(warning, REASON), fingerprint: "X-14|gone", rule: "X-14" };
    const { stdout } = await checkedWith([gone, explanationOf(title, "沿用旧名")]);
    expect(stdout).toContain(`说明对应的问题已不存在：\n  X-14 ${REASON}\n`);
    expect(stdout.indexOf("说明对应的问题")).toBeGreaterThan(stdout.indexOf("X-15"));
  });

  it("lets no error stand that must be corrected, neither in check nor in report", async () => {
    const book = setCells(await sampleBook(), { "02收入总表!D11": 137.7 });
    const errors = check(book, HEBEI_UNIT_BUDGET_2023).findings.filter(
      ({ severity }) => severity === "error",
    );
    const text = writeExplanations(errors.map((error) => explanationOf(error, REASON)));
    const bytes = await keeping(text, wrongSample());
    const { code, stdout } = await checked(bytes);
    expect(code).toBe(1);
    expect(stdout).toContain(`    这一项必须改正，说明不起作用：${REASON}`);
    expect(stdout).toContain("错误 1，");
    const pdf = join(folder, "报告.pdf");
    const reported = await run("report", join(folder, "说明.xlsx"), "-o", pdf);
    expect(reported.code).toBe(1);
    expect(reported.stderr).toContain("有 1 个错误，没有生成报告");
  });

  it("prints a reason on one line, without what steers a terminal", async () => {
    const reason = "第一行\n第二行\u001b[2K\u202e反";
    const { stdout } = await checkedWith([explanationOf(warning, reason)]);
    expect(linesOf(stdout, "X-15")[1]).toBe("    说明：第一行 第二行 [2K 反");
  });

  it.each([
    ["no JSON", "不是本程序写的"],
    ["of a later version", '{"version":2,"explanations":[]}'],
    ["with half an explanation", '{"version":1,"explanations":[{"rule":"X-15"}]}'],
  ])("takes no notice of a text that is %s", async (_, text) => {
    const { code, stdout } = await checked(await keeping(text));
    expect(code).toBe(0);
    expect(stdout).toContain(counts(0));
  });

  it("gives the reasons as JSON beside all counts", async () => {
    const given = [
      explanationOf(warning, REASON),
      { ...explanationOf(title, "沿用旧名"), expected: "别的" },
      { ...explanationOf(warning, "已改"), fingerprint: "gone" },
    ];
    const { stdout } = await checkedWith(given, "--format", "json");
    const json = JSON.parse(stdout) as {
      summary: object;
      findings: { rule: string; explanation?: string }[];
      explanations: object;
    };
    const all = { error: 0, warning: warnings.length, note: notes };
    expect(json.summary).toMatchObject({ ...all, explained: 1 });
    const reasons = json.findings.map(({ rule, explanation }) => [rule, explanation]);
    expect(reasons).toContainEqual(["X-15", REASON]);
    expect(reasons).toContainEqual(["B-03", undefined]);
    expect(json.explanations).toEqual({
      unused: [{ rule: "X-15", reason: "已改", fingerprint: "gone" }],
      outdated: [{ rule: "B-03", reason: "沿用旧名", fingerprint: title.fingerprint }],
      refused: [],
    });
  });

  it("gives the reasons as suppressions of a SARIF log, for all results or for none", async () => {
    const given = [explanationOf(warning, REASON)];
    const { stdout } = await checkedWith(given, "--format", "sarif");
    const { runs } = JSON.parse(stdout) as {
      runs: { results: { ruleId: string; level: string; suppressions: object[] }[] }[];
    };
    const results = runs[0]!.results;
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions.length])).toEqual(
      results.map(({ ruleId }) => [ruleId, ruleId === "X-15" ? 1 : 0]),
    );
    expect(results.find(({ ruleId }) => ruleId === "X-15")).toMatchObject({
      level: "warning",
      suppressions: [{ kind: "inSource", status: "accepted", justification: REASON }],
    });
  });

  it("does not lose a reason by rows put in and saved", async () => {
    const given = warnings.map((finding) => explanationOf(finding, REASON));
    const bytes = await keeping(writeExplanations(given));
    let book = await untouched(bytes);
    for (const at of book.sheets.keys()) {
      book = withSheet(book, at, (sheet) => insertBand(sheet, "rows", 1));
    }
    const { stdout } = await checked(await saveWorkbook(bytes, book));
    expect(stdout).toContain(counts(given.length));
    expect(stdout).not.toContain("说明对应的问题已不存在");
    const [first = "", second] = linesOf(stdout, "X-15");
    const { sheet, cell } = warning.at!;
    const below = cell.replace(/\d+/u, (row) => String(Number(row) + 1));
    expect(first).toMatch(/^ {2}已说明 X-15/u);
    expect(first).toContain(`${sheet}!${below}`);
    expect(second).toBe(`    说明：${REASON}`);
  });
});

describe("check --fix, with explanations in the workbook", () => {
  const folder = temporaryFolder();
  const [file, copy] = [join(folder, "原件.xlsx"), join(folder, "改正.xlsx")];

  it("leaves alone what was explained", async () => {
    const bytes = sampleWithFormula("BUDGET.ROLLUP(B7:B26,D7:D26)");
    const book = await readBook(await openWorkbookFile(bytes));
    const { findings } = check(book, HEBEI_UNIT_BUDGET_2023);
    const unbound = findings.find(({ rule }) => rule === "B-40")!;
    expect(unbound.repairs).toHaveLength(1);
    const text = writeExplanations([explanationOf(unbound, "打开时由加载项重算")]);
    writeFileSync(file, await keeping(text, bytes));
    const { stdout, stderr } = await run("check", file, "--fix", copy);
    expect(stdout).toContain("已说明 B-40");
    expect(stderr).toContain("没有可以自动改正的错误");
    expect(existsSync(copy)).toBe(false);
  });

  it("takes the explanations along into the copy", async () => {
    const { findings } = check(await sampleBook(), HEBEI_UNIT_BUDGET_2023);
    const warning = findings.find(({ rule }) => rule === "X-15")!;
    const text = writeExplanations([explanationOf(warning, REASON)]);
    writeFileSync(file, await keeping(text, wrongSample()));
    const { stderr } = await run("check", file, "--fix", copy);
    expect(stderr).toContain("改了 1 处，改后没有错误");
    expect((await run("check", copy)).stdout).toContain(`说明：${REASON}`);
  });
});
