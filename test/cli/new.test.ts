import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../src/core/book/read-book";
import { openWorkbookFile } from "../../src/hosts/file/open";
import { run, temporaryFolder, TRACE } from "./run";

const UNIT = ["--unit", "廊坊市广阳区人民政府办公室本级", "--code", "151001"];

/** The sheets of a workbook of 2023 with a 明细, as they stand in the file. */
const SHEETS = [
  "预算明细",
  "01收支总表",
  "02收入总表",
  "03支出总表",
  "04财政拨款收支总表",
  "05一般公共预算财政拨款支出表",
  "06一般公共预算财政拨款基本支出表",
  "07政府性基金预算财政拨款支出表",
  "08国有资本经营预算财政拨款支出表",
  "09财政拨款三公经费支出表",
  "上年预算数",
  "信息公开情况说明",
];

describe("new", () => {
  let folder = "";
  beforeAll(() => {
    folder = temporaryFolder();
  });

  it("writes a workbook with a 明细 in which the check misses the amounts alone", async () => {
    const path = join(folder, "deep", "空表.xlsx");
    const { code, stdout, stderr } = await run("new", "-o", path, ...UNIT, "--year", "2023");
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toBe(
      `已写入：${path}\n按表样 hebei/unit-budget/2023 新建 12 张表：${SHEETS.join("、")}\n` +
        "请在“预算明细”逐行填写资金，在各表列出用到的科目，金额自动汇总；没有列出的科目，“预算明细”的提示栏会指出。\n",
    );
    expect(readdirSync(join(folder, "deep"))).toEqual(["空表.xlsx"]);
    const checked = await run("check", path, "--format", "json");
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      layout: "hebei/unit-budget/2023",
      unit: { code: "151001", name: "廊坊市广阳区人民政府办公室本级" },
      year: 2023,
      findings: [{ rule: "B-41", message: "各张公开表都没有填金额。" }],
    });
  });

  it("writes the tables alone, in either language", async () => {
    const path = join(folder, "plain.xlsx");
    const { code, stderr } = await run("new", "-o", path, ...UNIT, "--plain", "--lang", "en");
    expect(code).toBe(0);
    expect(stderr).toContain("Made 11 sheets after layout hebei/unit-budget/2025: 01收支总表, ");
    expect(stderr).toContain("pale yellow");
    expect((await run("check", path)).code).toBe(0);
  });

  it("takes the 明细 in 万元", async () => {
    const path = join(folder, "万元.xlsx");
    expect((await run("new", "-o", path, ...UNIT, "--wanyuan")).code).toBe(0);
    const { sheets } = await readBook(await openWorkbookFile(readFileSync(path)));
    expect(sheets[0]?.values.flat()).toContain("单位：万元");
  });

  it("gives the same bytes for the same words", async () => {
    const [one, other] = [join(folder, "one.xlsx"), join(folder, "other.xlsx")];
    await run("new", "-o", one, ...UNIT);
    await run("new", "-o", other, ...UNIT);
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  it.each([
    [
      "a file",
      (path: string) => {
        writeFileSync(path, "earlier");
      },
    ],
    [
      "a folder",
      (path: string) => {
        mkdirSync(path);
      },
    ],
  ])("leaves %s of that name alone", async (what, make) => {
    const path = join(folder, `${what}.xlsx`);
    make(path);
    const { code, stderr } = await run("new", "-o", path, ...UNIT);
    expect([code, stderr]).toEqual([
      2,
      `${path}：已有这个文件，没有新建。请换一个文件名，或先移走原文件。\n`,
    ]);
    if (what === "a file") expect(readFileSync(path, "utf8")).toBe("earlier");
  });

  it.each<[says: string, argv: readonly string[], sentence: string]>([
    ["without an output", UNIT, "没有指定新建的文件。请加 -o 文件.xlsx"],
    ["of another kind of file", ["-o", "表.xls", ...UNIT], "表.xls：新建的是 .xlsx 文件"],
    ["without a name", ["-o", "x.xlsx", "--code", "151001"], "没有写单位名称。请加 --unit"],
    ["without a code", ["-o", "x.xlsx", "--unit", "某单位"], "没有写单位代码。请加 --code"],
    [
      "with a blank in the name",
      ["-o", "x.xlsx", "--code", "151001", "--unit", "甲 乙"],
      "单位名称“甲 乙”不能用",
    ],
    [
      "with a digit in front",
      ["-o", "x.xlsx", "--code", "151001", "--unit", "1 乙"],
      "单位名称“1 乙”不能用",
    ],
    [
      "with a short code",
      ["-o", "x.xlsx", "--unit", "某单位", "--code", "15100"],
      "单位代码“15100”不对：应是 6 位或 9 位数字",
    ],
    [
      "with letters for a code",
      ["-o", "x.xlsx", "--unit", "某单位", "--code", "15100A"],
      "单位代码“15100A”不对",
    ],
    [
      "of no year",
      ["-o", "x.xlsx", ...UNIT, "--year", "23"],
      "预算年度“23”不对：应是 2000 到 2099",
    ],
    [
      "of another year than the layout's",
      ["-o", "x.xlsx", ...UNIT, "--year", "2025", "--layout", "hebei/unit-budget/2023"],
      "2025 年的表会按 hebei/unit-budget/2025 核对",
    ],
    [
      "after an unknown layout",
      ["-o", "x.xlsx", ...UNIT, "--layout", "mars"],
      "hebei/unit-budget/2023",
    ],
    ["with one word too many", ["-o", "x.xlsx", ...UNIT, "more"], "多了“more”"],
  ])("is refused %s, in one sentence", async (_says, argv, sentence) => {
    const { code, stdout, stderr } = await run("new", ...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(TRACE);
    expect(existsSync("x.xlsx")).toBe(false);
  });

  it("takes full-width digits and a unit's code of nine digits", async () => {
    const path = join(folder, "wide.xlsx");
    const unit = ["--unit", " 某单位 ", "--code", "１５１００１００１"];
    expect((await run("new", "-o", path, ...unit, "--year", "２０２４")).code).toBe(0);
    const { stdout } = await run("check", path, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      unit: { code: "151001001", name: "某单位" },
      year: 2024,
    });
  });
});
