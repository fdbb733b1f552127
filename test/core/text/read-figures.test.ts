import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/core/book/book";
import type { TextFigure } from "../../../src/core/text/figure";
import { readFigures } from "../../../src/core/text/read-figures";
import { sampleBook } from "../../support/books";
import { STATEMENTS } from "./statements";

/** A figure in one line: its words in the text, value, comparison or direction, and label. */
function shown(text: string): string[] {
  return readFigures(text).map((figure) => {
    const { start, end, value, comparison, direction, label } = figure;
    const marks = [comparison, direction].filter((mark) => mark !== null);
    return [text.slice(start, end), value.toFixed(), kindOf(figure), ...marks, `“${label}”`].join(
      " ",
    );
  });
}

function kindOf({ measure }: TextFigure): string {
  return "unit" in measure ? `${measure.kind}:${measure.unit}` : measure.kind;
}

const ALONE: readonly (readonly [text: string, figure: string])[] = [
  ["0万元", "0万元 0 money:万元 “”"],
  ["76万元", "76万元 76 money:万元 “”"],
  ["0.109135万元", "0.109135万元 0.109135 money:万元 “”"],
  ["1.2亿元", "1.2亿元 1.2 money:亿元 “”"],
  ["5000元", "5000元 5000 money:元 “”"],
  ["-3.5万元", "-3.5万元 -3.5 money:万元 “”"],
  ["－3.5万元", "－3.5万元 -3.5 money:万元 “”"],
  ["−3.5万元", "−3.5万元 -3.5 money:万元 “”"],
  ["人民币12.3万元", "12.3万元 12.3 money:万元 “”"],
  ["合同价￥12.3万元", "12.3万元 12.3 money:万元 “合同价”"],
  ["RMB12.3万元", "12.3万元 12.3 money:万元 “”"],
  ["26.93%", "26.93% 26.93 percent “”"],
  ["26.93 ％", "26.93 ％ 26.93 percent “”"],
  ["提高3个百分点", "3个百分点 3 count:个百分点 up “”"],
  ["≥95%", "95% 95 percent ≥ “”"],
  [">=95%", "95% 95 percent ≥ “”"],
  ["＞＝95%", "95% 95 percent ≥ “”"],
  ["大于或等于95%", "95% 95 percent ≥ “”"],
  ["合格率不低于95%", "95% 95 percent ≥ “合格率”"],
  ["次数不得少于4次", "4次 4 count:次 ≥ “次数”"],
  ["≤156.4万元", "156.4万元 156.4 money:万元 ≤ “”"],
  ["<=156.4万元", "156.4万元 156.4 money:万元 ≤ “”"],
  ["成本小于等于156.4万元", "156.4万元 156.4 money:万元 ≤ “成本”"],
  ["不超过 156.4 万元", "156.4 万元 156.4 money:万元 ≤ “”"],
  ["成本控制在156.4万元以内", "156.4万元 156.4 money:万元 ≤ “成本”"],
  ["<100%", "100% 100 percent < “”"],
  ["＜100%", "100% 100 percent < “”"],
  ["差错率小于0.5%", "0.5% 0.5 percent < “差错率”"],
  ["每超过1%扣分", "1% 1 percent > “每”"],
  ["占比高于60%", "60% 60 percent > “占比”"],
  ["=2套", "2套 2 count:套 = “”"],
  ["数量等于2套", "2套 2 count:套 = “数量”"],
  ["10万元以上", "10万元 10 money:万元 ≥ “”"],
  ["20万元（含）以上设备", "20万元 20 money:万元 ≥ “”"],
  ["5户以下", "5户 5 count:户 ≤ “”"],
  ["5户以下简称困难户", "5户 5 count:户 “”"],
  ["20日以内办结", "20日 20 count:日 ≤ “”"],
  ["比上年减少约3万元", "3万元 3 money:万元 down “比上年”"],
  ["下降2.1%", "2.1% 2.1 percent down “”"],
  ["同比增长率为2.1%", "2.1% 2.1 percent up “同比”"],
  ["压减了5%", "5% 5 percent down “”"],
  ["增长不低于5%", "5% 5 percent ≥ up “”"],
  ["支出增5万元", "5万元 5 money:万元 up “支出”"],
  ["经费减至5万元", "5万元 5 money:万元 down “经费”"],
  // Words that only end like those of a direction or of an estimate.
  ["增减5万元", "5万元 5 money:万元 “增减”"],
  ["节约5万元", "5万元 5 money:万元 “节约”"],
  ["最近5年", "5年 5 count:年 “最近”"],
  ["附近3个", "3个 3 count:个 “附近”"],
  ["增加的人员经费5万元", "5万元 5 money:万元 “增加的人员经费”"],
  ["增加办公费5万元", "5万元 5 money:万元 “增加办公费”"],
  ["2套", "2套 2 count:套 “”"],
  ["1000册", "1000册 1000 count:册 “”"],
  ["（全区共40根光纤）", "40根 40 count:根 “全区共”"],
  ["建筑面积11102平方米", "11102平方米 11102 count:平方米 “建筑面积”"],
  ["10500.5㎡", "10500.5㎡ 10500.5 count:㎡ “”"],
  ["服务5万人次", "5万人次 5 count:万人次 “服务”"],
  ["投资2百万元", "2百万元 2 count:百万元 “投资”"],
  ["2.5", "2.5 2.5 count: “”"],
  ["95", "95 95 count: “”"],
  ["-5", "-5 -5 count: “”"],
  // A dash behind a digit or a word is no sign of a count.
  ["目录A02360100-3万元", "3万元 3 money:万元 “目录A02360100-”"],
  ["设备-3台", "3台 3 count:台 “设备-”"],
  ["2023年度", "2023年度 2023 year “”"],
  ["２０２３年", "２０２３年 2023 year “”"],
  ["5年", "5年 5 count:年 “”"],
  ["截止时间：2022-12-31", "2022-12-31 20221231 date “”"],
  ["截至2022年12月31日", "2022年12月31日 20221231 date “截至”"],
  ["2022年1月5日", "2022年1月5日 20220105 date “”"],
  ["2022/12/31", "2022/12/31 20221231 date “”"],
  ["6月份", "6月份 6 date “”"],
  ["12月31日前", "12月31日 1231 date “”"],
  ["工期6个月", "6个月 6 count:个月 “工期”"],
  ["5G基站2个", "2个 2 count:个 “5G基站”"],
];

const NAMES: readonly string[] = [
  "1、收入说明",
  "2.承办会议",
  "2.1 收入情况",
  "1）完善制度",
  "（1）完善制度建设",
  "（三）承担重要文件的起草",
  "落实以下措施：1、完善制度；2、加强管理",
  "第2条规定",
  "第 3 季度、第1-2批、第1至3万元",
  "财预〔2016〕143号",
  "国发[2021]5号和国令729号",
  "采购目录A02360100",
  "监测环境中PM2.5和O3的变化趋势",
  "PM2.5年均浓度、PM10日均值",
  "COVID-19",
  "符合ISO 9001要求",
  "151001廊坊市广阳区人民政府办公室本级",
  "2010301行政运行",
  "208社会保障和就业支出",
  "3人员经费",
  "科目2080505",
  "编号007",
  "联系电话0316-2345678",
  "手机13812345678、12345热线",
  "9:30上班",
  "比例1:3",
  "占1/3",
  "版本3.1.2",
  "地址192.168.1.10",
  "5G网络和20MB带宽",
  "金额.5万元",
  "金额20,87.56万元",
  "1234567890123456789012345678901元",
  "二〇二三年，无数字。",
  "",
];

describe("figures in running text", () => {
  it.each(STATEMENTS)("of %s", (text, figures) => {
    expect(shown(text)).toEqual(figures);
  });

  it.each(ALONE)("%s is %s", (text, figure) => {
    expect(shown(text)).toEqual([figure]);
  });

  it.each(NAMES)("are none in %s", (text) => {
    expect(shown(text)).toEqual([]);
  });

  it("have the number of their sentence", () => {
    const text = "收入5万元；支出3万元。\n其中：2万元！无。\n\n结余1万元";
    expect(readFigures(text).map(({ sentence }) => sentence)).toEqual([0, 1, 2, 4]);
  });

  it("have the decimals that are written", () => {
    const text = "630.00万元、76万元、0.109135万元、2,087.5万元";
    expect(readFigures(text).map(({ decimals }) => decimals)).toEqual([2, 0, 6, 1]);
  });

  it("end their digits before the unit", () => {
    const text = "结余-2,087.56 万元以上";
    const [figure] = readFigures(text);
    expect(text.slice(figure?.start, figure?.digitsEnd)).toBe("-2,087.56");
    expect(text.slice(figure?.digitsEnd, figure?.end)).toBe(" 万元");
  });

  it("keep the end of very long words", () => {
    const [figure] = readFigures(`${"很".repeat(5_000)}长的收入5万元`);
    expect(figure?.label).toMatch(/^很{100,300}长的收入$/u);
  });

  it("are all amounts and percentages of the sample's statement", async () => {
    const { sheets } = await sampleBook();
    const texts = sheets
      .filter(({ name }) => name === "情况说明")
      .flatMap(({ values }) => values.flat().map(plainText));
    const written = texts.flatMap((text) => text.match(/[\d.]+(?:万元|%)/gu) ?? []);
    const read = texts.flatMap((text) =>
      readFigures(text)
        .filter(({ measure }) => measure.kind === "money" || measure.kind === "percent")
        .map(({ start, end }) => text.slice(start, end)),
    );
    expect(written.length).toBeGreaterThan(30);
    expect(read).toEqual(written);
  });
});
