import type { StatedGoalsLayout } from "../../../../core/layout/annex";

/** How the statement tells the goals of the projects (分项绩效目标). */
export const STATED_GOALS: StatedGoalsLayout = {
  goal: ["项目绩效目标", "绩效目标"],
  indicators: ["绩效指标"],
  whole: ["总体", "整体", "单位", "部门", "支出", "年度"],
  joiners: ["为", "是", "：", ":"],
};
