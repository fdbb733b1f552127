import { describe, expect, it } from "vitest";
import { disclosureOf, quotedIn, toldOf } from "./statement-of";

describe("words left of a template", () => {
  it.each([
    ["2023年预算收入XX万元，其中：一般公共预算收入××万元。", ["2023年预算收入XX万元"]],
    ["较上年增加ＸＸ万元，主要原因是人员增加。", ["较上年增加ＸＸ万元"]],
    ["20XX年我单位安排政府采购预算630.00万元。", ["20XX年我单位安排政府采购预算630.00万元"]],
    ["某某单位2023年预算情况。", ["某某单位2023年预算情况"]],
    ["主要原因是***。", ["主要原因是***"]],
    ["本年度拟购置固定资产总额为____万元。", ["本年度拟购置固定资产总额为____万元"]],
    ["主要原因是（填写具体原因）。", ["主要原因是（填写具体原因）"]],
    ["公务接待费X万元；公务用车购置费X万元。", ["公务接待费X万元", "公务用车购置费X万元"]],
    ["较上年增长x%。", ["较上年增长x%"]],
  ])("%s", (text, quoted) => {
    expect(quotedIn("placeholder", "arrangement", text)).toEqual(quoted);
  });

  it.each([
    "大气颗粒物PM2.5和O3的输送过程。",
    "购置A4打印纸和XPS文档软件各1套。",
    "规格为30×40厘米的展板5块。",
    "单价×数量等于合计。",
    "EXCEL文件和XXL号工作服。",
    "某项工作由办公室负责，某些事项除外。",
    "请填写反馈意见的群众占比大于等于90%。",
  ])("none in %s", (text) => {
    expect(quotedIn("placeholder", "performance", text)).toEqual([]);
  });
});

describe("doubled words", () => {
  it.each([
    ["我单位的的职责是管理水库。", "的的"],
    ["我我单位2023年预算收入100万元。", "我我"],
    ["主要用于用于办公楼维修。", "用于用于"],
    ["2023年2023年预算收入100万元。", "2023年2023年"],
    ["机关运行经费机关运行经费共计安排306.16万元。", "机关运行经费机关运行经费"],
    ["全部为本级支出。。", "。。"],
    ["保持队伍稳定，，满足经费需求。", "，，"],
    ["完成全年任务，。", "，。"],
    [
      "项目支出增加200.72万元，增加原因主要为增加激光雷达能力建设项目支出增加。",
      "增加激光雷达能力建设项目支出增加",
    ],
  ])("%s", (text, word) => {
    expect(quotedIn("word-doubled", "arrangement", text)).toEqual([word]);
  });

  it.each([
    "以保障民生为目的的各项支出，的的确确用在实处。",
    "公共服务服务对象满意度大于等于90%。",
    "一步一步推进，年年有进展，方方面面、长长久久、等等。",
    "涉及及时发放的补贴，参与与乡镇的联系，为了了解情况。",
    "增加原因主要为人员经费支出增加。",
    "主要原因是增加人员编制，导致基本支出相应增加。",
    "主要原因是增加办公设备购置。",
    "预算编号100100和200200。",
    "一是……二是……；三是“……”。",
  ])("none in %s", (text) => {
    expect(quotedIn("word-doubled", "arrangement", text)).toEqual([]);
  });
});

describe("words typed for others", () => {
  it.each([
    ["跟踪经济社会发展动向，及时反应信息并提出意见建议。", "及时反应信息"],
    ["做好财务核算，反应并分析财务计划执行情况。", "反应并分析"],
    ["甑别影响区域臭氧浓度的主要因素。", "甑别"],
    ["在银行开设零余额帐户。", "帐户"],
    ["除上述收入以外的其它收入。", "其它收入"],
    ["协调乡镇、街办处、各单位之间的关系。", "街办处"],
    ["2023年按排政府采购予算。", "按排、予算"],
  ])("%s", (text, word) => {
    expect(quotedIn("word-misspelt", "duties", text)[0]).toBe(word);
  });

  it.each([
    "及时反映信息，快速反应，化学反应，应急反应预案。",
    "甄别影响因素，账户、账账相符、账实相符。",
    "其他收入、其他支出以及其它。",
    "街道办事处按照排班表安排值班。",
    "资金拨款到位，选拔干部，挺拔的松树。",
    "2022年未安排该项目，近年未发生变化。",
  ])("none in %s", (text) => {
    expect(quotedIn("word-misspelt", "duties", text)).toEqual([]);
  });

  it("names what is meant, and the place where a section says the same again", () => {
    const text = "开设零余额帐户。";
    const [first, ...others] = toldOf(disclosureOf({ duties: [text, "职责如下。", text] }));
    expect(others).toEqual([]);
    expect(first?.kind).toBe("word-misspelt");
    expect(first?.params).toEqual({ found: "开设零余额帐户", word: "帐户", expected: "账户" });
    expect(first?.related?.map(({ cell }) => cell)).toEqual(["A6"]);
  });
});
