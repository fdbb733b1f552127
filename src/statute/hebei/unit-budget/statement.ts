import type { StatementLayout } from "../../../core/layout/layout";
import { CLAIMS, LAST_YEAR, NEUTRAL } from "./claims";

/** The statement (情况说明): nine sections in order, with the tables printed at their ends. */
export const STATEMENT: StatementLayout = {
  title: "信息公开情况说明",
  sections: [
    { id: "duties", heading: "单位职责及机构设置", attachments: ["organisation"] },
    { id: "arrangement", heading: "预算安排的总体情况", attachments: [] },
    { id: "operating-costs", heading: "机关运行经费", attachments: [] },
    { id: "three-public", heading: "“三公”经费", attachments: [] },
    {
      id: "performance",
      heading: "预算绩效信息",
      attachments: ["unit-performance", "project-performance"],
    },
    { id: "procurement", heading: "政府采购", attachments: ["procurement"] },
    { id: "assets", heading: "国有资产", attachments: ["assets"] },
    { id: "glossary", heading: "名词解释", attachments: ["glossary"] },
    { id: "other", heading: "其他需要说明的事项", attachments: [] },
  ],
  attachments: [
    { id: "organisation", title: "单位机构设置情况", kind: "table", orientation: "portrait" },
    {
      id: "unit-performance",
      title: "单位整体支出绩效指标",
      kind: "table",
      orientation: "landscape",
    },
    {
      id: "project-performance",
      title: "预算项目绩效目标",
      kind: "table",
      orientation: "landscape",
    },
    { id: "procurement", title: "单位政府采购预算", kind: "table", orientation: "landscape" },
    { id: "assets", title: "单位固定资产占用情况表", kind: "table", orientation: "portrait" },
    { id: "glossary", title: "名词解释", kind: "list", orientation: "portrait" },
  ],
  claims: CLAIMS,
  neutral: NEUTRAL,
  lastYear: LAST_YEAR,
  name: { zh: "情况说明", en: "Statement" },
};
