import type { LayoutSet } from "../../../core/layout/layout";
import { ECONOMIC } from "../../codes/economic";
import { FUNCTIONAL } from "../../codes/functional";
import { SOURCES } from "../../sources";
import { ANNEXES } from "./annexes/annexes";
import { PERFORMANCE } from "./annexes/performance";
import { DETAIL } from "./detail";
import { PRIVACY } from "./privacy";
import { REPORT_2023 } from "./report/template";
import { COMMON_RULES } from "./rules/common";
import { INCOME_RULES_2023 } from "./rules/income-2023";
import { STATEMENT } from "./statement";
import { T1_2023 } from "./tables/t1-balance";
import { T2_TO_T9 } from "./tables/common";
import { WORDING } from "./wording";

/** Unit budget disclosure in Hebei, form of 2023 (the same as 2022). */
export const HEBEI_UNIT_BUDGET_2023: LayoutSet = {
  id: "hebei/unit-budget/2023",
  name: { zh: "河北省单位预算公开（2023年）", en: "Hebei, unit budget disclosure, 2023" },
  year: 2023,
  tables: [T1_2023, ...T2_TO_T9],
  rules: [...COMMON_RULES, ...INCOME_RULES_2023],
  statement: STATEMENT,
  annexes: ANNEXES,
  performance: PERFORMANCE,
  wording: WORDING,
  privacy: PRIVACY,
  detail: DETAIL,
  report: REPORT_2023,
  catalogues: { functional: FUNCTIONAL, economic: ECONOMIC },
  sources: SOURCES,
};
