import type { DisclosurePart } from "../parts";
import type { SkipReason } from "../../core/ledger/terms";
import type { Locale } from "../locale";
import { REPORT } from "../report";
import { checkReport } from "./check-report";
import { cli } from "./cli";
import { CONCEALED } from "./concealed";
import { finding, method, partName, repair } from "./findings";
import { FUNCTIONS } from "./functions";
import { hostError } from "./host-errors";
import { OFFICE_FONT } from "./office-font";
import { quoted } from "./quoted";
import { readBack } from "./read-back";
import { source } from "./sources";
import { UI } from "./ui/texts";

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  "table-missing": "没有找到",
  "column-missing": "缺少栏目",
  "row-missing": "缺少行",
  "amount-unreadable": "有金额读不出来",
  "relations-broken": "有关系不符，改正后再核对",
  "unit-unknown": "金额单位不明",
};

export const ZH_CN: Locale = {
  tag: "zh-CN",
  pick: ({ zh }) => zh,
  severity: { error: "错误", warning: "待核实", note: "提示" },
  outcome: { passed: "通过", failed: "未通过", skipped: "未核对", notApplicable: "不适用" },
  skipReason: (reason, part) => `${part === undefined ? "" : shortName(part)}${SKIPPED[reason]}`,
  part: partName,
  quoted,
  finding,
  repair,
  method,
  source,
  officeFont: OFFICE_FONT,
  hostError,
  cli,
  concealed: CONCEALED,
  report: REPORT,
  readBack,
  checkReport,
  functions: FUNCTIONS,
  ui: UI,
};

/** A part by its number or, without one, its name. */
function shortName({ number, name }: DisclosurePart): string {
  return number === null ? name.zh : `表${String(number)}`;
}
