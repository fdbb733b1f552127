import type { Finding } from "../../core/finding/finding";
import type { WordingKind } from "../../core/layout/wording";
import { cellsOf, money } from "../finding-text";
import { quoted } from "./quoted";

type Words = (found: Finding) => string;
type Advice = (found: Finding) => string | null;

/** What is the matter, as a whole sentence. */
export const WORDING_FACTS: Readonly<Record<WordingKind, Words>> = {
  "section-missing": ({ params }) => `情况说明缺少“${params["expected"] ?? ""}”部分。`,
  "section-empty": (found) => `${phrase(found)}部分只有标题，没有内容。`,
  "section-repeated": ({ params }) => `标题“${params["found"] ?? ""}”重复出现。`,
  "section-order": ({ params }) => `“${params["found"] ?? ""}”部分的位置与规定的顺序不同。`,
  "heading-number": ({ params }) =>
    `标题序号为“${params["found"] ?? ""}”，应为“${params["expected"] ?? ""}”。`,
  "year-left": (found) => `${phrase(found)}中的年份为“${word(found)}”，应为“${expected(found)}”。`,
  "unit-mixed": (found) =>
    `${phrase(found)}使用了部门预算的称谓“${word(found)}”，单位预算应为“${expected(found)}”。`,
  placeholder: (found) => `${phrase(found)}是模板留下的文字，没有填写。`,
  "reason-empty": (found) => `${phrase(found)}之后没有写出原因。`,
  "reason-missing": (found) => {
    const { change, amount } = found.params;
    if (change === undefined) return `${phrase(found)}没有说明原因。`;
    return `${phrase(found)}比上年${change === "up" ? "增加" : "减少"} ${amount ?? ""} 万元，没有写明原因。`;
  },
  "comparison-missing": (found) => {
    const { params } = found;
    const said = params["found"] === "" ? "" : `，只写了${phrase(found)}`;
    return `没有将${expected(found)}与上年比较${said}。`;
  },
  "flat-differs": (found) => {
    const { change } = found.params;
    return change === undefined
      ? `${phrase(found)}与金额不符：本年 ${money(found, found.found)}，上年 ${money(found, found.expected)}，相差 ${money(found, found.difference)}。`
      : `${phrase(found)}与同一句中的变动 ${change} 矛盾。`;
  },
  "percent-differs": (found) => {
    const { base } = found.params;
    if (base === "zero")
      return `上年数为 0，不能计算百分比，却写为 ${word(found)}（${phrase(found)}）。`;
    const by = base === "this-year" ? "是以本年数为基数算出的" : "与变动金额和上年数不符";
    return `${phrase(found)}中的 ${word(found)} ${by}，以上年数为基数应为 ${expected(found)}。`;
  },
  "direction-differs": (found) =>
    `${phrase(found)}中的“${word(found)}”${AGAINST[found.params["against"] ?? ""]?.(found) ?? ""}，应为“${expected(found)}”。`,
  "totals-differ": (found) =>
    `“${found.params["label"] ?? ""}”前后金额不一：此处 ${money(found, found.found)}，前文 ${money(found, found.expected)}，相差 ${money(found, found.difference)}。`,
  "term-varies": ({ params }) =>
    `“${params["found"] ?? ""}”与“${params["expected"] ?? ""}”指同一事项，名称不一致。`,
  "word-doubled": (found) => `${quotedWord(found)}有重复。`,
  "word-misspelt": (found) => `${quotedWord(found)}疑为“${expected(found)}”。`,
  "other-large": ({ params }) =>
    `“${params["code"] ?? ""} ${params["name"] ?? ""}”占${params["of"] ?? ""}的 ${params["found"] ?? ""}，超过 ${params["expected"] ?? ""}。`,
  "project-under-running": ({ params }) =>
    `“${params["code"] ?? ""} ${params["name"] ?? ""}”列有项目支出 ${params["found"] ?? ""} ${params["unit"] ?? ""}。`,
};

/** What to do, for the facts that do not say it themselves. */
export const WORDING_HINTS: Readonly<Partial<Record<WordingKind, Advice>>> = {
  "section-missing": ({ params }) => told(params["told"]),
  "section-empty": () => told("no"),
  "reason-empty": () => "写明增减变化的具体原因。",
  "reason-missing": ({ params }) =>
    params["change"] === undefined
      ? "在金额之后写明增减变化的具体原因。"
      : "在这一行写明增减变化的具体原因，生成报告时写入情况说明；不写的，报告不作这项比较。",
  "comparison-missing": () => "逐项写明与上年相比增加、减少或持平，有增减的写明原因。",
  "flat-differs": () => "核对本年数与上年数；有增减的，写明金额和原因。",
  "percent-differs": () => "百分比 = 增减额 ÷ 上年数。",
  "term-varies": (found) =>
    `统一使用“${found.params["expected"] ?? ""}”。涉及 ${cellsOf(found, "、", "；")}。`,
  "other-large": () => "能归入具体科目的，列入具体科目；确属其他支出的，填写说明。",
  "project-under-running": () =>
    "“行政运行”反映基本支出；项目支出一般列入“一般行政管理事务”等项级科目。",
};

/** Whether the report writes a section of its own accord; nothing where that is not known. */
function told(isTold: string | undefined): string | null {
  if (isTold === undefined) return null;
  return isTold === "yes"
    ? "生成报告时按表中数字写出这一部分；有不同的内容，在情况说明中自己写。"
    : "这一部分的文字不能由表中数字得出，在情况说明中自己写。";
}

const AGAINST: Readonly<Record<string, Words>> = {
  sign: () => "后面的金额是负数，方向相反",
  percent: () => "与后面百分比的方向相反",
  "last-year": (found) =>
    `与金额不符（本年 ${money(found, found.found)}，上年 ${money(found, found.expected)}）`,
};

/** The words as they stand. */
function phrase({ params }: Finding): string {
  return quoted(params["found"] ?? "");
}

/** The one word that it is about, with the words around it where there are any. */
function quotedWord(found: Finding): string {
  const own = `“${word(found)}”`;
  return found.params["found"] === word(found) ? own : `${phrase(found)}中的${own}`;
}

/** The one word of them that it is about. */
function word({ params }: Finding): string {
  return params["word"] ?? "";
}

function expected({ params }: Finding): string {
  return params["expected"] ?? "";
}
