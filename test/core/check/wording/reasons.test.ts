import { describe, expect, it } from "vitest";
import { quotedIn } from "./statement-of";

describe("a reason that is announced", () => {
  it.each([
    ["较上年增加3万元，主要原因是。", ["主要原因是"]],
    ["较上年增加3万元，增加原因主要为：；项目支出与上年持平。", ["原因主要为"]],
    ["较上年减少3万元，主要是由于", ["主要是由于"]],
    ["较上年减少3万元，原因：", ["原因:"]],
  ])("is missing in %s", (text, words) => {
    expect(quotedIn("reason-empty", "arrangement", text)).toEqual(words);
  });

  it.each([
    "较上年增加3万元，主要原因是人员增加。",
    "增加原因主要为：一是人员增加；二是标准提高。",
    "主要是由于“放管服”改革，业务量增加。",
    "财政拨款“三公”经费预算情况及增减变化原因",
    "事故原因不明的，由办公室调查。",
  ])("follows in %s", (text) => {
    expect(quotedIn("reason-empty", "arrangement", text)).toEqual([]);
  });

  it("may follow in the next paragraph, behind a colon", () => {
    const lines = ["较上年增加3万元，主要原因是：", "1、人员增加。"];
    expect(quotedIn("reason-empty", "arrangement", ...lines)).toEqual([]);
    expect(quotedIn("reason-empty", "arrangement", ...lines.slice(0, 1))).toEqual(["主要原因是"]);
  });
});

describe("a change without a reason", () => {
  it.each([
    ["基本支出1331.05万元，较上年增加242.22万元。", ["较上年增加242.22万元"]],
    [
      "公务用车运维费15万元，比上年减少3万元，下降16.67%；因公出国（境）费0万元。",
      ["比上年减少3万元"],
    ],
    [
      "2023年预算收支安排2087万元，较2022年预算增加442万元，其中基本支出增加442万元。",
      ["较2022年预算增加442万元"],
    ],
  ])("%s", (text, quoted) => {
    const section = text.startsWith("公务") ? "three-public" : "arrangement";
    expect(quotedIn("reason-missing", section, text)).toEqual(quoted);
  });

  it.each([
    "较上年增加242.22万元，增加原因主要为人员经费支出增加；项目支出增加200.72万元，主要是新增项目。",
    "较上年增加442.94万元，其中：基本支出增加242.22万元；项目支出增加200.72万元。主要原因是人员增加和新增项目。",
    "因公务接待任务增多，由于外事活动恢复，公务接待费增加3万元。",
    "按照过紧日子要求，公用经费较上年减少3万元。",
    "基本支出较上年增加0万元。",
    "基本支出增加到1331.05万元，与上年持平。",
    "规模达到100万元，其中人员经费50万元。",
  ])("none in %s", (text) => {
    expect(quotedIn("reason-missing", "arrangement", text)).toEqual([]);
  });

  it("因公 is no reason", () => {
    const text = "因公出国（境）费3万元，比上年增加1万元。";
    expect(quotedIn("reason-missing", "three-public", text)).toEqual(["比上年增加1万元"]);
  });

  it("may have its reason in the next paragraph", () => {
    const [change, reason] = ["基本支出较上年增加3万元。", "主要原因是人员增加。"];
    expect(quotedIn("reason-missing", "arrangement", change, reason)).toEqual([]);
    expect(quotedIn("reason-missing", "arrangement", reason, change)).toHaveLength(1);
  });

  it("is not asked of goals", () => {
    expect(quotedIn("reason-missing", "performance", "农民收入增加5000元。")).toEqual([]);
  });
});
