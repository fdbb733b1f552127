import { describe, expect, it } from "vitest";
import { compareIndicator } from "../../../../src/core/check/annexes/compare-indicator";
import type { Dimension } from "../../../../src/core/layout/annex";
import { readFigures } from "../../../../src/core/text/read-figures";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { indicatorOf } from "./made";

const GENERIC = new Set(Object.values(LAYOUT.performance.dimensions).flat());

function differenceOf(text: string, third: string, value: string, description?: string): unknown {
  const dimension: Dimension = "quantity";
  const indicator = indicatorOf(dimension, third, value, description);
  return compareIndicator({ text, figures: readFigures(text) }, indicator, GENERIC).difference;
}

const RADARS = "臭氧激光雷达设备1套和颗粒物激光雷达设备1套";

describe("the statement's words for an indicator", () => {
  it.each([
    ["发放人员数量70人次", "发放人员数量", "70人次"],
    ["不超过156.4万元", "项目成本控制", "≤156.4万元"],
    ["不超过1564000元", "项目成本控制", "≤156.4万元"],
    ["满意人数占全部人数的比例大于等于90%", "服务对象满意度", "≥90%"],
    ["满意人数占总人数的比例不低于90%", "满意人数占全部人数", "≥90%"],
    ["使用单位满意度大于等于90%", "服务对象满意度", "≥90%"],
    [`采购${RADARS}`, RADARS, "2套"],
    ["采购激光雷达设备2套，其中臭氧激光雷达设备1套、颗粒物激光雷达设备1套", RADARS, "2套"],
    ["采购臭氧激光雷达2套、颗粒物激光雷达1套、激光雷达配件1套", RADARS, "4套"],
    ["采购设备等于2套", "采购设备数量", "2套"],
    ["市民来电在20秒内接通的比例大于等于95%", "市民来电接通率", "≥95%"],
    ["每套单价不超过10万元/套", "单价", "≤10万元/套"],
    ["采购展架3", "采购展架", "3个"],
    ["每季度发放完成", "发放完成时间", "每季度发放"],
    ["有效提升业务保障能力", "业务保障能力", "有效提升"],
    ["环保能力得到有效提升", "环保能力", "有效提升"],
    ["2023年12月底前完成", "完成时间", "12月底前"],
  ])("%s agrees with %s %s", (text, third, value) => {
    expect(differenceOf(text, third, value)).toBeNull();
  });

  it.each([
    ["发放人员数量70人次", "发放人员数量", "72人次", "number"],
    ["不超过156.4万元", "项目成本控制", "≤165.4万元", "number"],
    ["不超过1564元", "项目成本控制", "≤156.4万元", "number"],
    ["采购臭氧激光雷达设备2套和颗粒物激光雷达设备1套", RADARS, "2套", "number"],
    ["不超过0.109135万元", "项目成本控制", "≤0.11万元", "rounded"],
    ["准确率大于等于95.5%", "准确率", "≥96%", "rounded"],
    ["发放户数的比例小于等于100%", "发放户数的比例", "<100%", "sign"],
    ["符合政策的户数5户", "符合政策的户数", "≤5户", "sign"],
    ["发放人员数量70人", "发放人员数量", "70人次", "unit"],
    ["完成率大于等于95次", "完成率", "≥95%", "unit"],
    ["有效提升", "完成率", "≥95%", "value"],
    ["6月前发放完成", "发放完成时间", "6月份", "value"],
    ["年利息利率不超过贷款基准利率", "年利息利率不超过贷款基准利率", "符合国家标准", "value"],
    ["明显改善", "环境质量", "有效提升", "value"],
    ["采购设备3台", "采购完成情况", "按期完成", "value"],
    ["使用单位满意度大于等于90%", "村民对工作的满意度", "≥90%", "subject"],
    ["设备完好率大于等于95%", "发放准确程度", "≥95%", "subject"],
  ])("%s differs from %s %s: %s", (text, third, value, difference) => {
    expect(differenceOf(text, third, value)).toBe(difference);
  });

  it("the description names a subject as well as the name does", () => {
    const words = "完成工作量占应完成总量的比例大于等于95%";
    expect(
      differenceOf(words, "日常工作完成率", "≥95%", "完成工作量占应完成总量的比例"),
    ).toBeNull();
    expect(differenceOf(words, "群众满意度", "≥95%", "受益群众满意程度")).toBe("subject");
  });
});
