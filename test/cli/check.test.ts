import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plainFile } from "../support/plain-file";
import { wrongSample } from "../support/wrong-sample";
import { run, temporaryFolder, TRACE } from "./run";

const SAMPLE = "samples/guangyang-2023.xlsx";

describe("check", () => {
  let folder = "";
  let wrong = "";
  beforeAll(() => {
    folder = temporaryFolder();
    wrong = join(folder, "错误.xlsx");
    writeFileSync(wrong, wrongSample());
  });

  it("prints the findings in Chinese and exits 0 where nothing blocks", async () => {
    const { code, stdout, stderr } = await run("check", SAMPLE);
    expect(code).toBe(0);
    expect(stdout).toContain("表2 单位预算收入总表");
    expect(stdout).toContain("填列 173.70 万元");
    expect(stdout).toContain("错误 0，待核实 14，提示 16。");
    expect(stderr).toContain(SAMPLE);
  });

  it("prints them under the parts they belong to, in the order of the document", async () => {
    const { stdout } = await run("check", SAMPLE);
    const headings = stdout.split("\n").filter((line) => /^\S.*〔.*〕$/u.test(line));
    expect(headings).toEqual([
      "表2 单位预算收入总表〔02收入总表〕",
      "表5 单位预算一般公共预算财政拨款支出表〔05一般公共预算支出表〕",
      "表6 单位预算一般公共预算财政拨款基本支出表〔06基本支出表〕",
      "表7 单位预算政府性基金预算财政拨款支出表〔07政府性基金支出表〕",
      "情况说明〔情况说明〕",
      "绩效目标〔项目绩效〕",
      "政府采购预算〔政府采购〕",
      "固定资产占用情况〔固定资产〕",
    ]);
  });

  it("prints them in English with --lang en", async () => {
    const { stdout } = await run("check", SAMPLE, "--lang", "en");
    expect(stdout).toContain("Table 2");
    expect(stdout).toContain("173.70");
  });

  it("names the wrong cell, its right value and exits 1", async () => {
    const { code, stdout } = await run("check", wrong);
    expect(code).toBe(1);
    expect(stdout).toContain("02收入总表!D11");
    expect(stdout).toContain("将 02收入总表!D11 的 137.70 改为 173.70（除9法");
  });

  it("gives JSON on stdout and nothing else there", async () => {
    const { stdout } = await run("check", wrong, "--format", "json");
    const json = JSON.parse(stdout) as {
      summary: { error: number };
      findings: { rule: string; at: { cell: string }; expected: string; repairs: unknown[] }[];
    };
    expect(json.summary.error).toBe(1);
    const error = json.findings.find(({ at }) => at.cell === "D11");
    expect(error?.expected).toBe("173.70");
    expect(error?.repairs).toHaveLength(1);
  });

  it("gives one SARIF log for all files", async () => {
    const { stdout, code } = await run("check", SAMPLE, wrong, "--format", "sarif");
    const log = JSON.parse(stdout) as { version: string; runs: { results: unknown[] }[] };
    expect(code).toBe(1);
    expect(log.version).toBe("2.1.0");
    expect(log.runs.map(({ results }) => results.length)).toEqual([30, 31]);
  });

  it("gives an array of results for several files", async () => {
    const { stdout } = await run("check", SAMPLE, wrong, "--format=json");
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  it("gives the same bytes for the same file", async () => {
    const first = await run("check", wrong, "--format", "json");
    const second = await run("check", wrong, "--format", "json");
    expect(second.stdout).toBe(first.stdout);
  });

  it.each([
    ["error", 0],
    ["warning", 1],
    ["none", 0],
  ])("--fail-on %s exits %i on the sample", async (level, code) => {
    expect((await run("check", SAMPLE, "--fail-on", level)).code).toBe(code);
  });

  it("writes to a file with --output and keeps stdout empty", async () => {
    const path = join(folder, "new", "findings.json");
    const { stdout, stderr } = await run("check", SAMPLE, "--format", "json", "--output", path);
    expect(stdout).toBe("");
    expect(stderr).toContain(path);
    expect(readFileSync(path, "utf8")).toContain('"version": 1');
  });

  it("never writes over the workbook it reads", async () => {
    const before = readFileSync(wrong);
    const { code, stderr } = await run("check", wrong, "--output", wrong);
    expect(code).toBe(2);
    expect(stderr).toContain("与原文件相同");
    expect(readFileSync(wrong).equals(before)).toBe(true);
  });

  it("checks the other files where one cannot be read, and exits 2", async () => {
    const { code, stdout, stderr } = await run("check", "nosuch.xlsx", SAMPLE);
    expect(code).toBe(2);
    expect(stderr).toContain("nosuch.xlsx：没有这个文件");
    expect(stdout).toContain("错误 0");
  });

  const bad: readonly (readonly [string, () => Uint8Array | string, string])[] = [
    ["空.xlsx", () => "", "文件是空的"],
    ["文本.xlsx", () => "a,b\n1,2\n", "不是 Excel 工作簿"],
    ["旧.xls", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "另存为"],
    ["半.xlsx", () => readFileSync(SAMPLE).subarray(0, 20_000), "重新拷贝"],
  ];
  it.each(bad)("%s: one sentence with the cure, exit 2", async (name, content, words) => {
    const path = join(folder, name);
    writeFileSync(path, content());
    const { code, stdout, stderr } = await run("check", path);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`${path}：`);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(TRACE);
  });

  it("says which titles it looked for where it finds no table", async () => {
    const path = join(folder, "别的.xlsx");
    writeFileSync(path, wrongSample({ onlySheet: "名词解释" }));
    const { code, stderr } = await run("check", path);
    expect(code).toBe(2);
    expect(stderr).toContain("单位预算收支总表");
  });

  it("tells a folder from a file", async () => {
    const path = join(folder, "目录.xlsx");
    mkdirSync(path);
    const { code, stderr } = await run("check", path);
    expect(code).toBe(2);
    expect(stderr).toContain("这是目录");
  });
});

describe("arguments", () => {
  it.each([
    [[], "用法"],
    [["chekc"], "没有“chekc”这个命令"],
    [["check"], "没有指定文件"],
    [["check", SAMPLE, "--formt", "json"], "没有“--formt”这个选项"],
    [["check", SAMPLE, "--format"], "--format 后面要写内容"],
    [["check", SAMPLE, "--format", "pdf"], "text, json, sarif"],
    [["check", SAMPLE, "--layout", "hebei"], "hebei/unit-budget/2023"],
    [["check", SAMPLE, "--__proto__", "x"], "没有“--__proto__”这个选项"],
    [["report", SAMPLE], "-o"],
    [["report", SAMPLE, SAMPLE, "-o", "x.pdf"], "每次只处理一个文件"],
    [["rules", "Z-99"], "Z-99"],
  ] as const)("%j: a sentence, exit 2", async (argv, words) => {
    const { code, stdout, stderr } = await run(...argv);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(TRACE);
  });

  it("prints help and version on stdout", async () => {
    expect((await run("--help")).stdout).toContain("用法");
    expect((await run("check", "--help")).stdout).toContain("用法");
    expect((await run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect((await run("--help", "--lang", "en")).stdout).toContain("Usage");
  });
});

describe("rules and layouts", () => {
  it("lists every rule with its severity", async () => {
    const { code, stdout } = await run("rules");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^T2-03 {2}错误 {2}/mu);
    expect(stdout.trim().split("\n").length).toBeGreaterThan(80);
  });

  it("says what one rule is and what it rests on", async () => {
    const { stdout } = await run("rules", "x-15");
    expect(stdout).toContain("待核实");
    expect(stdout).toContain("地方预决算公开操作规程");
  });

  it("lists the layout sets with their tables", async () => {
    const { stdout } = await run("layouts");
    expect(stdout).toContain("hebei/unit-budget/2025");
    expect(stdout).toContain("单位预算财政拨款“三公”经费支出表");
  });
});

describe("check --fix", () => {
  it("writes a repaired copy, lists each change and leaves the original alone", async () => {
    const folder = temporaryFolder();
    const [wrong, copy] = [join(folder, "wrong.xlsx"), join(folder, "fixed.xlsx")];
    writeFileSync(wrong, wrongSample());
    const before = readFileSync(wrong);
    const { code, stderr } = await run("check", wrong, "--fix", copy);
    expect(code).toBe(1);
    expect(stderr).toContain("02收入总表!D11：137.70 → 173.70");
    expect(stderr).toContain("改了 1 处，改后没有错误");
    expect(readFileSync(wrong).equals(before)).toBe(true);
    expect((await run("check", copy)).code).toBe(0);
  });

  it("writes nothing where there is nothing to repair", async () => {
    const copy = join(temporaryFolder(), "fixed.xlsx");
    const { code, stderr } = await run("check", SAMPLE, "--fix", copy);
    expect(code).toBe(0);
    expect(stderr).toContain("没有写改正后的文件");
    expect(existsSync(copy)).toBe(false);
  });

  it("never writes over the original and takes one file at a time", async () => {
    const wrong = join(temporaryFolder(), "wrong.xlsx");
    writeFileSync(wrong, wrongSample());
    const before = readFileSync(wrong);
    expect((await run("check", wrong, "--fix", wrong)).code).toBe(2);
    expect(readFileSync(wrong).equals(before)).toBe(true);
    expect((await run("check", wrong, SAMPLE, "--fix", "x.xlsx")).code).toBe(2);
  });
});

describe("check --coverage", () => {
  interface Coverage {
    readonly unguarded: readonly string[];
    readonly ambiguous: readonly (readonly string[])[];
    readonly statement: { readonly figures: number; readonly untied: readonly unknown[] };
    readonly fewestUnnoticed: readonly string[];
  }

  async function coverageOf(file: string): Promise<Coverage> {
    const { stdout } = await run("check", file, "--coverage", "--format", "json");
    return (JSON.parse(stdout) as { coverage: Coverage }).coverage;
  }

  it("says how many amounts of the nine tables are guarded", async () => {
    const plain = join(temporaryFolder(), "plain.xlsx");
    writeFileSync(plain, await plainFile());
    const { stdout } = await run("check", plain, "--coverage");
    expect(stdout).toContain("金额 245 个，没有关系核对的 0 个");
    expect(stdout).toContain("至少要同时改动 4 个数才查不出来");
    expect((await coverageOf(plain)).fewestUnnoticed).toHaveLength(4);
  });

  it("says it of the annexes and the statement too", async () => {
    const { stdout } = await run("check", SAMPLE, "--coverage");
    expect(stdout).toContain("金额 332 个，没有关系核对的 11 个");
    expect(stdout).toContain("至少要同时改动 2 个数才查不出来，例如 政府采购!P7、政府采购!P8。");
    const { unguarded, ambiguous, statement, fewestUnnoticed } = await coverageOf(SAMPLE);
    expect(fewestUnnoticed).toEqual(["政府采购!P7", "政府采购!P8"]);
    expect(unguarded).toHaveLength(11);
    expect(unguarded).toContain("政府采购!B7");
    // What the nine tables say stays guarded by them.
    expect([...unguarded, ...ambiguous.flat()].filter((cell) => /^0\d/u.test(cell))).toEqual([]);
    expect(statement.figures).toBe(47);
    expect(statement.untied).toHaveLength(1);
  });
});
