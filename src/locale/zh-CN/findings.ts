import type { Fact, Finding, Repair, RepairMethod } from "../../core/finding/finding";
import type { DisclosurePart } from "../parts";
import type { Disclosure } from "../../core/locate/disclosure";
import { cellsOf, findingText, isReversed, money, ruleOf, ruleTitles } from "../finding-text";
import type { FindingText } from "../locale";
import { quoted } from "./quoted";
import { ANNEX_FACTS, ANNEX_HINTS } from "./annexes";
import { PRIVACY_FACTS, PRIVACY_HINTS } from "./privacy";
import { source } from "./sources";
import { WORDING_FACTS, WORDING_HINTS } from "./wording";

const METHODS: Readonly<Record<RepairMethod, readonly [name: string, sign: string]>> = {
  "divide-by-nine": ["除9法", "差额能被9整除，数字颠倒或错位"],
  "divide-by-two": ["除2法", "正负号相反"],
  "last-digits": ["尾数法", "只有一位数字不同"],
  "digit-lost": ["漏位", "漏打一位数字"],
  "digit-added": ["多位", "多打一位数字"],
  unit: ["单位错", "元与万元相差一万倍"],
  omitted: ["漏填", "此处没有填列"],
  surplus: ["多填", "此处不应有金额"],
  "wrong-row": ["串行", "同一栏两行的金额填错了行"],
  "wrong-column": ["串列", "同一行两栏的金额填错了栏"],
  "stale-total": ["合计未更新", "明细变动后合计没有重算"],
  "every-printing": ["各处同错", "同一个数在各表中都填错"],
};

/** How a wrong figure came about, in the accountant's terms. */
export function method(name: RepairMethod): string {
  return METHODS[name][0];
}

/** A repair as an instruction. */
export function repair({ edits, method: name }: Repair): string {
  const [first, ...others] = edits;
  if (first?.isFormula === true) {
    const cells = others.length === 0 ? "" : `等 ${String(edits.length)} 个单元格`;
    return `重新录入 ${first.sheet}!${first.cell} ${cells}的公式（手工办法：选中单元格，按 F2，再按 Enter）`;
  }
  const changes = edits.map(({ sheet, cell, from, to, words }) => {
    if (words !== undefined) return `将 ${sheet}!${cell} 中的 ${words.from} 改为 ${words.to}`;
    if (from === "") return `在 ${sheet}!${cell} 填 ${to}`;
    return to === ""
      ? `清空 ${sheet}!${cell} 的 ${from}`
      : `将 ${sheet}!${cell} 的 ${from} 改为 ${to}`;
  });
  return `${changes.join("，")}${name === null ? "" : `（${METHODS[name].join("：")}）`}`;
}

/** A part of the disclosure, with its number where it is a statutory table. */
export function partName({ number, name }: DisclosurePart): string {
  return number === null ? name.zh : `表${String(number)} ${name.zh}`;
}

/** A finding in the accountant's words. */
export function finding(found: Finding, disclosure: Disclosure): FindingText {
  return findingText(found, disclosure, {
    comma: "，",
    colon: "：",
    semicolon: "；",
    part: partName,
    said: quoted,
    row: (label) => `${quoted(label)}行`,
    column: (label) => `${quoted(label)}栏`,
    fact: factOf,
    hint: hintOf,
    source,
  });
}

/** Facts of the statement and of the tables beside it. */
const BESIDE_TABLES = { ...WORDING_FACTS, ...ANNEX_FACTS, ...PRIVACY_FACTS };

function isBesideTables(fact: Fact): fact is keyof typeof BESIDE_TABLES {
  return Object.hasOwn(BESIDE_TABLES, fact);
}

function factOf(found: Finding, disclosure: Disclosure): string {
  const { params, fact } = found;
  const expected = params["expected"] ?? "";
  const words = params["found"] ?? "";
  if (isBesideTables(fact)) return BESIDE_TABLES[fact](found);
  switch (fact) {
    case "total-differs":
    case "copy-differs":
      return `${figures(found)}，不符合“${titles(found, disclosure)}”。`;
    case "exceeds":
      return `${figures(found, "不应大于")}，不符合“${titles(found, disclosure)}”。`;
    case "rounding-tail":
      return `填列 ${money(found, found.found)}，按明细相加为 ${money(found, found.expected)}，相差 ${money(found, found.difference)}，是四舍五入的进位差。`;
    case "too-many-faults":
      return `${tableNumbers(params["tables"] ?? "")}之间有 ${params["count"] ?? ""} 处关系同时不符，错误太多，无法逐个定位。`;
    case "stale-result":
      return `${figures(found)}；公式的输入相符，存下的计算结果不符“${titles(found, disclosure)}”。`;
    case "joint-conflict":
      return `各项关系单独看都相符，合在一起不可能成立：${params["equation"] ?? ""} 应为 0，实为 ${money(found, found.difference)}，四舍五入最多能差 ${params["reach"] ?? ""}。`;
    case "codes-disagree":
      return `科目“${params["code"] ?? ""} ${params["name"] ?? ""}”在${tableNumbers(params["missingIn"] ?? "")}中没有。`;
    case "code-in-wrong-column":
      return `科目 ${params["code"] ?? ""} 的 ${money(found, found.found)} 应列入“${params["column"] ?? ""}”栏。`;
    case "table-missing":
      return "没有找到这张表。";
    case "table-repeated":
      return `这张表重复出现，表名为“${words}”。`;
    case "title-differs":
      return words === ""
        ? `没有表名，应为“${expected}”。`
        : `表名为“${words}”，应为“${expected}”。`;
    case "column-missing":
      return `缺少“${expected}”栏。`;
    case "column-extra":
      return `多出“${words}”栏，法定表样没有此栏。`;
    case "column-renamed":
      return `栏目名称为“${words}”，应为“${expected}”。`;
    case "column-moved":
      return `“${words}”栏的位置与法定表样不同。`;
    case "row-missing":
      return `缺少“${expected}”行。`;
    case "row-extra":
      return `多出“${words}”行，法定表样没有此行。`;
    case "row-renamed":
      return `项目名称为“${words}”，应为“${expected}”。`;
    case "row-moved":
      return `“${words}”行的位置与法定表样不同。`;
    case "unit-missing":
      return words === ""
        ? "没有注明金额单位，与其他表之间的关系未核对。"
        : `金额单位“${words}”不是元或万元，与其他表之间的关系未核对。`;
    case "unit-differs":
      return `金额单位为${words}，法定表样为${expected}；已按${words}核对。`;
    case "year-missing":
      return "没有注明预算年度。";
    case "year-differs":
      return `预算年度为 ${words}，其他表为 ${expected}。`;
    case "entity-missing":
      return "没有注明单位编码和名称。";
    case "entity-differs":
      return `单位为“${words}”，其他表为“${expected}”。`;
    case "code-missing":
      return expected === ""
        ? `“${params["name"] ?? ""}”没有科目编码，这一行的金额未核对。`
        : `“${params["name"] ?? ""}”没有科目编码，应为 ${expected}；已按 ${expected} 核对。`;
    case "code-malformed":
      return expected === ""
        ? `科目编码“${words}”位数不对。`
        : `科目编码“${words}”位数不对，应为 ${expected}（丢了 0）；已按 ${expected} 核对。`;
    case "code-spaces":
      return `科目编码“${words}”含有多余的空格或全角数字，应为 ${expected}。`;
    case "code-unknown":
      return `科目编码 ${params["code"] ?? ""}（${words}）不在本程序的科目表中，未能核对名称。`;
    case "code-name-differs":
      return `编码 ${params["code"] ?? ""} 的名称为“${words}”，应为“${expected}”。`;
    case "code-former-name":
      return `编码 ${params["code"] ?? ""} 使用旧名称“${words}”，现名称为“${expected}”。`;
    case "code-without-parent":
      return `科目 ${words} 没有上级科目 ${expected} 的行。`;
    case "code-without-children":
      return `科目 ${words} 没有列出下级科目。`;
    case "code-order":
      return `科目 ${words} 排在比它大的编码之后。`;
    case "code-repeated":
      return `科目 ${words} 重复出现。`;
    case "total-row-missing":
      return "没有“合计”行。";
    case "serial-broken":
      return `序号为“${words}”，应为 ${expected}。`;
    case "notice-missing":
      return `表内没有数据，也没有注明原因，应注明“${expected}”。`;
    case "notice-on-filled":
      return `表内有数据，却注明“${words}”。`;
    case "amount-text":
      return `金额栏填的是“${words}”，不是数字，有关的关系未核对。`;
    case "amount-error":
      return `金额栏是错误值 ${words}，有关的关系未核对。`;
    case "amount-foreign-unit":
      return `金额“${words}”的单位与本表的${expected}不同，有关的关系未核对。`;
    case "amount-too-large":
      return `金额 ${words} 超出可核对的范围，有关的关系未核对。`;
    case "amount-normalised":
      return `金额“${words}”不是规范的数字，已按 ${expected} 核对。`;
    case "amount-finer":
      return `金额 ${words} 的小数超过两位，公开时显示为 ${expected}，已按 ${expected} 核对。`;
    case "amount-hidden":
      return `有金额的${found.params["lines"] === "columns" ? "列" : "行"} ${words} 在工作表中是隐藏的；报告照样列示，合计也照样计算。`;
    case "statement-missing":
      return "没有找到情况说明。";
    case "no-amounts":
      return "各张公开表都没有填金额。";
    case "function-unbound":
      return `公式中的自定义函数 Excel 不能识别，重新计算后显示 #NAME?；本工作表共 ${params["count"] ?? ""} 个单元格。`;
    case "layout-year":
      return `没有 ${words} 年的表样，已按 ${expected} 年的表样核对。`;
  }
}

function hintOf(found: Finding, disclosure: Disclosure): string | null {
  const [best, ...others] = found.repairs;
  if (best !== undefined) {
    if (found.fact === "function-unbound") return `${repair(best)}。`;
    if (others.length === 0) return `${repair(best)}，改后有关的关系全部相符。`;
    const all = [best, ...others].map((one, index) => `${String(index + 1)}）${repair(one)}`);
    return `有几种改法，请对照原始数据选择：${all.join("；")}。`;
  }
  return HINTS[found.fact]?.(found, disclosure) ?? null;
}

/** What to do about a relation that does not hold. */
function compare(found: Finding, disclosure: Disclosure): string {
  const isExplainable = ruleOf(found, disclosure)?.explainable === true;
  return `核对 ${cells(found)}${isExplainable ? "；确有原因的，填写说明" : ""}。`;
}

type Advice = (found: Finding, disclosure: Disclosure) => string | null;

/** What to do, for the facts that do not say it themselves. */
const HINTS: Readonly<Partial<Record<Fact, Advice>>> = {
  ...WORDING_HINTS,
  ...ANNEX_HINTS,
  ...PRIVACY_HINTS,
  "stale-result": () => "在 Excel 或 WPS 中打开，重新计算后保存，再核对。",
  "joint-conflict": (found) => `逐个核对 ${cells(found)}，其中至少有一个数填错。`,
  "rounding-tail": (found) =>
    `无须修改，不要为凑合计改动明细。同一原因涉及 ${found.params["count"] ?? "1"} 处：${cells(found)}。`,
  "total-differs": compare,
  "copy-differs": compare,
  exceeds: compare,
  "amount-text": () => "无金额时留空，不填“无”“—”等文字。",
  "amount-hidden": () => "取消隐藏后核对；不应公开的，删除并更正合计。",
  "statement-missing": ({ params: { untold } }) =>
    untold === undefined
      ? null
      : `生成报告时按表中数字写出情况说明；以下部分的文字要自己写：${untold}。`,
  "table-missing": () => "没有预算的，也应列示空表并注明。表在隐藏的工作表里时，取消隐藏后再核对。",
};

function cells(found: Finding): string {
  return cellsOf(found, "、", "；");
}

/** A change in words, with its direction in the place of its sign. */
function change(found: Finding, value: string | null): string {
  const isDown = value?.startsWith("-") === true;
  return `${isDown ? "减少" : "增加"} ${money(found, isDown ? value.slice(1) : value)}`;
}

function figures(found: Finding, should = "应为"): string {
  const { found: value, expected, difference } = found;
  if (isReversed(found)) {
    return `增减方向写反，写为${change(found, value)}，应为${change(found, expected)}，相差 ${money(found, difference)}`;
  }
  const stated = value === "" ? "未填列" : `填列 ${money(found, value)}`;
  return `${stated}，${should} ${money(found, expected)}，相差 ${money(found, difference)}`;
}

function titles(found: Finding, disclosure: Disclosure): string {
  return ruleTitles(found, disclosure, ({ zh }) => zh).join("；");
}

/** `T5、T7` as 表5、表7. */
function tableNumbers(ids: string): string {
  return ids.replaceAll("T", "表");
}
