import type { ReportTemplate } from "../../../../core/layout/layout";
import type { StatementTemplate } from "../../../../core/layout/statement-template";
import { FIGURES, LISTS } from "./figures";
import { LAST_YEAR_FORM } from "./last-year";
import { OPENING, SECTIONS } from "./sections";

/** The statement as units of Hebei write it; what is no figure follows published ones. */
const STATEMENT: StatementTemplate = {
  opening: OPENING,
  sections: SECTIONS,
  figures: FIGURES,
  lists: LISTS,
  words: { unit: "本单位", "own-income": "其他来源收入" },
  comparison: {
    up: { change: "比{lastYear}年预算增加{change}万元", percent: "，增长{percent}%" },
    down: { change: "比{lastYear}年预算减少{change}万元", percent: "，下降{percent}%" },
    flat: "与{lastYear}年预算持平",
    reason: "，主要原因是{reason}",
    leads: [
      "主要原因是",
      "主要原因为",
      "主要原因：",
      "主要原因:",
      "增加原因主要为",
      "减少原因主要为",
      "增加原因为",
      "减少原因为",
      "原因是",
      "原因为",
      "原因：",
      "原因:",
      "主要是",
      "主要为",
      "由于",
    ],
    none: ["无", "无原因", "不涉及", "无增减变化"],
  },
  institution: { words: ["事业"], not: ["参公", "参照公务员"] },
};

/** What the report of 2023 prints around the tables and the statement. */
export const REPORT_2023: ReportTemplate = {
  title: "{unit}{year}年单位预算信息公开",
  parts: {
    tables: "第一部分　单位预算公开表",
    statement: "第二部分　单位预算信息公开情况说明",
  },
  statement: STATEMENT,
  lastYear: LAST_YEAR_FORM,
};

/** That of 2025, in which all income of the unit's own is one line. */
export const REPORT_2025: ReportTemplate = {
  ...REPORT_2023,
  statement: {
    ...STATEMENT,
    words: { ...STATEMENT.words, "own-income": "单位资金" },
    figures: {
      ...FIGURES,
      "income-sources": { of: [["T1", "income-own", "income-amount"]] },
    },
  },
};
