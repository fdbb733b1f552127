import { describe, expect, it } from "vitest";
import { secrecyMarks } from "../../../../src/core/check/privacy/secrecy-marks";
import { PRIVACY } from "../../../../src/statute/hebei/unit-budget/privacy";

describe("marks of secrecy", () => {
  it.each([
    ["机密★1年", "机密★1年"],
    ["绝密 ★ 长期", "绝密 ★ 长期"],
    ["密级：秘密", "密级:秘密"],
    ["秘密", "秘密"],
    ["【内部资料】", "【内部资料】"],
    ["内部资料　注意保存", "内部资料 注意保存"],
    ["2023年预算公开表（内部资料）", "(内部资料)"],
    ["网络设备采购（涉密）", "(涉密)"],
    ["仅供内部使用", "仅供内部使用"],
    ["注：本表不得公开。", "本表不得公开"],
    ["（此件不予公开）", "(此件不予公开"],
    ["单位预算收支总表\n秘密", "秘密"],
  ])("%s", (text, mark) => {
    expect(secrecyMarks(PRIVACY, text).map((one) => one.trim())).toEqual([
      expect.stringContaining(mark),
    ]);
  });

  it.each([
    "涉密信息系统集成资质评审",
    "保密工作经费",
    "内部控制建设和内部审计",
    "购置机密文件柜2个",
    "承担国家秘密载体销毁工作",
    "除涉及国家秘密外，全部公开",
    "本表不涉密。",
    "依法不得公开的信息除外",
    "编印连续性内部资料出版物",
    "是否涉密",
    "2010301 行政运行",
    "",
  ])("none in %s", (text) => {
    expect(secrecyMarks(PRIVACY, text)).toEqual([]);
  });
});
