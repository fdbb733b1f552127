import { describe, expect, it } from "vitest";
import type { Deviation } from "../../../../src/core/locate/disclosure";
import { disclosureOf, lastYear, ofKind, toldOf } from "./statement-of";

type Last = Readonly<Record<string, number | null>>;
type Kind = "flat-differs" | "percent-differs" | "direction-differs" | "totals-differ";

function found(kind: Kind, section: string, text: string, last: Last = {}): Deviation[] {
  return ofKind(kind, toldOf(disclosureOf({ [section]: [text] }), lastYear(last)));
}

describe("持平", () => {
  it.each([
    ["公务接待费76万元，与上年持平。", { reception: 70 }],
    ["2023年公务接待费安排76.00万元，与2022年预算相同。", { reception: 70 }],
    [
      "“三公”经费91.33万元。其中：公务接待费76万元。与2022年相比持平，无增减变化。",
      { sangong: 76 },
    ],
  ])("is told of where last year's figure differs: %s", (text, last) => {
    const [one, ...others] = found("flat-differs", "three-public", text, last);
    expect(others).toEqual([]);
    const [id = ""] = Object.keys(last);
    const [now, before] = id === "sangong" ? ["91.33", "76.00"] : ["76.00", "70.00"];
    expect(one?.figures).toMatchObject({ expected: before, found: now, unit: "wanYuan" });
  });

  it("is told of where the same sentence states a change", () => {
    const text = "公务接待费76万元，比上年增加3万元，主要是任务增加，与上年持平。";
    const [one] = found("flat-differs", "three-public", text);
    expect(one?.params["change"]).toBe("3万元");
  });

  it.each([
    ["公务接待费76万元，与上年持平。", { reception: 76 }],
    ["公务接待费76万元，与上年持平。", { reception: null }],
    ["公务接待费76万元，与上年持平。", { abroad: 3 }],
    ["公务接待费76万元，比上年增加3万元；公务用车运行维护费15万元，与上年持平。", {}],
    ["公务接待费76万元，比上年增加0万元，与上年持平。", {}],
    ["公务接待费76万元，外宾接待任务与上年持平。", { reception: 70 }],
    ["全年收支持平。", { sangong: 3 }],
  ])("is right in %s", (text, last: Last) => {
    expect(found("flat-differs", "three-public", text, last)).toEqual([]);
  });
});

describe("a change in per cent", () => {
  // 2087.56 - 442.94 = 1644.62; 442.94 / 1644.62 = 26.93 %, 442.94 / 2087.56 = 21.22 %.
  const sentence = (share: string): string =>
    `2023年预算收入2087.56万元，较2022年增加442.94万元，增长${share}，主要原因是新增项目。`;

  it.each([
    ["26.93%", {}],
    ["26.9%", {}],
    ["27%", {}],
    ["２６．９３％", {}],
    ["26.93%", { income: 1644.62 }],
    ["99%", { basic: 1 }, "of what is compared with another figure"],
  ] as const)("of %s is right", (share, last: Last, why?: string) => {
    const text = why === undefined ? sentence(share) : `完成率提高${share}。`;
    expect(found("percent-differs", "arrangement", text, last)).toEqual([]);
  });

  it.each([
    ["26.39%", {}, { expected: "26.93%" }],
    ["2.69%", {}, { expected: "26.93%" }],
    ["28%", {}, { expected: "27%" }],
    ["21.22%", {}, { expected: "26.93%", base: "this-year" }],
    ["26.93%", { income: 1664.62 }, { expected: "26.61%" }],
  ])("of %s is told of", (share, last: Last, params) => {
    const [one, ...others] = found("percent-differs", "arrangement", sentence(share), last);
    expect(others).toEqual([]);
    expect(one?.params).toMatchObject({ word: share, ...params });
  });

  it("cannot be given of nothing", () => {
    const text = "公务用车购置费18万元，比上年增加18万元，增长100%，主要原因是车辆报废更新。";
    const [one] = found("percent-differs", "three-public", text);
    expect(one?.params).toMatchObject({ word: "100%", base: "zero" });
  });

  it("is that of the tables where the text gives no amount", () => {
    const text = "公务接待费76万元，比上年增长10%，主要原因是任务增加。";
    expect(found("percent-differs", "three-public", text, { reception: 69.09 })).toEqual([]);
    const [one] = found("percent-differs", "three-public", text, { reception: 70 });
    expect(one?.params).toMatchObject({ expected: "9%" });
  });
});

describe("a direction", () => {
  it.each([
    ["公务接待费76万元，比上年增加-3万元，主要是压减。", {}, "sign", "减少"],
    ["公务接待费76万元，比上年增加3万元，下降4.11%，主要是任务增加。", {}, "percent", "减少"],
    ["公务接待费76万元，比上年减少3万元，主要是压减。", { reception: 73 }, "last-year", "增加"],
    ["公务接待费76万元，比上年下降4.11%，主要是压减。", { reception: 73 }, "last-year", "增加"],
  ] as const)("is told of in %s", (text, last, against, expected) => {
    const [one, ...others] = found("direction-differs", "three-public", text, last);
    expect(others).toEqual([]);
    expect(one?.params).toMatchObject({ against, expected });
  });

  it.each([
    ["公务接待费76万元，比上年增加3万元，增长4.11%，主要是任务增加。", { reception: 73 }],
    ["公务接待费76万元，比上年减少3万元，下降3.8%；公务用车运行维护费增加1万元。", {}],
    ["公务接待费76万元，比上年减少0万元。", { reception: 73 }],
    ["公务接待费76万元，比上年减少3万元，主要是压减。", { reception: null }],
    ["基本支出增加5万元，项目支出下降10%。", {}],
  ])("is right in %s", (text, last: Last) => {
    expect(found("direction-differs", "three-public", text, last)).toEqual([]);
  });
});

describe("one thing with two amounts", () => {
  it.each([
    ["信息化建设经费安排100万元，信息化建设经费安排120万元。", "信息化建设经费安排"],
    [
      "激光雷达能力建设项目440万元。政务服务经费160万元。激光雷达能力建设项目404万元。",
      "激光雷达能力建设项目",
    ],
  ])("%s", (text, label) => {
    const [one, ...others] = found("totals-differ", "arrangement", text);
    expect(others).toEqual([]);
    expect(one?.params["label"]).toBe(label);
  });

  it.each([
    "激光雷达能力建设项目440万元。激光雷达能力建设项目4400000元。",
    "水库维修100万元，其中：设备购置费50万元，堤防维修200万元，其中：设备购置费80万元。",
    "设备购置费50万元。设备购置费80万元。",
    "信息化建设经费100万元，信息化建设经费增加20万元，2022年信息化建设经费80万元。",
    "预算安排100万元，预算安排120万元。",
    "基本支出100万元，项目支出120万元。",
  ])("none in %s", (text) => {
    expect(found("totals-differ", "arrangement", text)).toEqual([]);
  });
});
