import type { Finding } from "../../core/finding/finding";
import type { AnnexKind } from "../../core/layout/annex-kind";
import { money } from "../finding-text";
import { cellList } from "../places";

type Words = (found: Finding) => string;

/** How two tellings of one indicator differ. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  number: "数值不同",
  rounded: "保留的小数位数不同",
  sign: "比较符号不同",
  unit: "计量单位不同",
};

/** What is the matter, as a whole sentence. */
export const ANNEX_FACTS: Readonly<Record<AnnexKind, Words>> = {
  "annex-missing": ({ params }) => `没有找到“${params["expected"] ?? ""}”。`,
  "product-differs": (found) =>
    `数量 ${found.params["quantity"] ?? ""} × 单价 ${found.params["price"] ?? ""} 应为 ${expected(found)}，填列 ${value(found)}，相差 ${difference(found)}。`,
  "above-project-funds": (found) =>
    `项目预算资金为 ${expected(found)}，该项目的政府采购金额${there(found)}合计 ${value(found)}，超出 ${difference(found)}。`,
  "reserve-above-total": (found) =>
    `预留份额为 ${value(found)}，大于采购金额 ${expected(found)}${there(found)}，超出 ${difference(found)}。`,
  "public-funds-above-costs": (found) =>
    `公用类项目预算资金合计 ${value(found)}，大于公用经费 ${expected(found)}${first(found)}，超出 ${difference(found)}。`,
  "procurement-quantity-differs": (found) =>
    `采购数量为 ${word(found)}，项目“${project(found)}”的绩效目标${there(found)}为 ${other(found)}。`,
  "procurement-cost-differs": (found) =>
    `项目预算资金为 ${value(found)}，项目“${project(found)}”的成本指标${there(found)}为 ${expected(found)}，相差 ${difference(found)}。`,
  "planned-assets-differ": (found) =>
    `拟购置固定资产总额为 ${value(found)}，政府采购预算中的固定资产${there(found)}合计 ${expected(found)}，相差 ${difference(found)}。`,
  "cut-off-differs": (found) => `截止时间为 ${word(found)}，应为 ${other(found)}。`,
  "project-missing": (found) =>
    isInStatement(found)
      ? `情况说明${first(found)}的分项绩效目标中没有项目“${word(found)}”。`
      : `情况说明${there(found)}有项目“${word(found)}”，没有找到它的绩效目标表。`,
  "project-order": (found) =>
    `第 ${found.params["position"] ?? ""} 个项目为“${word(found)}”，情况说明${there(found)}中为“${other(found)}”，项目的顺序不同。`,
  "goal-differs": (found) =>
    `绩效目标为“${word(found)}”，情况说明${there(found)}为“${other(found)}”，两处文字不同。`,
  "indicator-missing": (found) =>
    isInStatement(found)
      ? `情况说明${there(found)}没有写“${word(found)}”。`
      : `情况说明${there(found)}写有“${word(found)}”，项目绩效目标表中没有。`,
  "indicator-differs": (found) =>
    `指标值为“${word(found)}”，情况说明${there(found)}为“${other(found)}”，${how(found)}。`,
  "indicator-wording": (found) =>
    found.params["difference"] === "subject"
      ? `指标描述为“${word(found)}”，情况说明${there(found)}为“${other(found)}”，所指的对象不同。`
      : `指标值为“${word(found)}”，情况说明${there(found)}为“${other(found)}”，两处文字不同。`,
  "indicator-value-missing": ({ params }) =>
    `共 ${params["of"] ?? ""} 个指标，其中 ${params["count"] ?? ""} 个没有指标值。`,
  "unit-indicator-differs": (found) =>
    `单位整体绩效为“${word(found)}”，项目“${project(found)}”的绩效目标${there(found)}为“${other(found)}”，${how(found)}。`,
  "cost-indicator-missing": (found) =>
    `单位整体绩效的成本指标${there(found)}中没有项目“${project(found)}”的“${word(found)}”。`,
  "project-costs-differ": (found) => {
    const { code = "" } = found.params;
    return code === ""
      ? `各项目成本指标合计 ${value(found)}，支出总表的项目支出${first(found)}为 ${expected(found)}，相差 ${difference(found)}。`
      : `科目 ${code} 的项目支出${first(found)}合计 ${expected(found)}，不等于任何一组项目成本指标之和。`;
  },
};

/** What to do, for the facts that do not say it themselves. */
export const ANNEX_HINTS: Readonly<Partial<Record<AnnexKind, Words>>> = {
  "annex-missing": () => "没有这项内容的，在情况说明的相应部分写明。",
  "product-differs": () => "核对数量、单价和金额；单价以元填列的，改为本表的金额单位。",
  "procurement-quantity-differs": () => "核对采购合同或批复的数量，使两处一致。",
  "planned-assets-differ": () => "核对拟购置的资产和采购目录序号；不通过政府采购购置的，填写说明。",
  "project-missing": () => "补列这个项目，或核对两处的项目名称。",
  "goal-differs": () => "以批复的绩效目标为准，使两处一致。",
  "indicator-differs": () => "以批复的绩效目标为准，使两处一致。",
  "indicator-wording": () => "以批复的绩效目标为准，使两处一致。",
  "indicator-value-missing": () => "定量指标填写数值和单位，定性指标用文字写明。",
  "unit-indicator-differs": () => "以批复的绩效目标为准，使两处一致。",
  "cost-indicator-missing": () => "在单位整体绩效中补列这个项目的成本指标。",
  "project-costs-differ": () => "核对各项目的成本指标；有项目没有公开绩效目标的，填写说明。",
};

/** Where the other side stands, in brackets; nothing where there is no cell. */
function there({ related }: Finding): string {
  return related.length === 0 ? "" : `（${cellList(related, "、", "；")}）`;
}

/** The first cell of the other side. */
function first({ related: [own] }: Finding): string {
  return own === undefined ? "" : `（${cellList([own], "、", "；")}）`;
}

function value(found: Finding): string {
  return money(found, found.found);
}

function expected(found: Finding): string {
  return money(found, found.expected);
}

function difference(found: Finding): string {
  return money(found, found.difference);
}

function word({ params }: Finding): string {
  return params["found"] ?? "";
}

function other({ params }: Finding): string {
  return params["expected"] ?? "";
}

function project({ params }: Finding): string {
  return params["project"] ?? "";
}

function how({ params }: Finding): string {
  return DIFFERENCES[params["difference"] ?? ""] ?? "";
}

/** Whether it is the statement that lacks what the tables have. */
function isInStatement({ params }: Finding): boolean {
  return params["missing"] === "statement";
}
