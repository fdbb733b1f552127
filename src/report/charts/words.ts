import { UNIT_NAME } from "../../core/money/unit";
import type { ChartBlock } from "../model";

// Words of the charts. They are Chinese in every language of the product, as the disclosure is.

/** Heading over the charts. */
export const CHARTS_TITLE = "图表";

/** Titles of the charts by their id. */
export const CHART_TITLES = {
  income: "收入预算构成",
  "expenditure-class": "支出预算构成（按功能分类）",
  "expenditure-kind": "支出预算构成（按支出性质）",
  sangong: "财政拨款“三公”经费预算构成",
} as const;

/** Title of a chart with the unit of its figures. */
export function titleWithUnit({ title, unit }: ChartBlock): string {
  return `${title}（单位：${UNIT_NAME[unit]}）`;
}
