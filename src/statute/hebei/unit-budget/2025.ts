import type { LayoutSet } from "../../../core/layout/layout";
import { HEBEI_UNIT_BUDGET_2023 } from "./2023";
import { REPORT_2025 } from "./report/template";
import { COMMON_RULES } from "./rules/common";
import { INCOME_RULES_2025 } from "./rules/income-2025";
import { T1_2025 } from "./tables/t1-balance";
import { T2_TO_T9 } from "./tables/common";

/**
 * Unit budget disclosure in Hebei, form of 2025: five income lines in table 1. The other tables are
 * those of 2023, as no later form of them has been seen.
 */
export const HEBEI_UNIT_BUDGET_2025: LayoutSet = {
  ...HEBEI_UNIT_BUDGET_2023,
  id: "hebei/unit-budget/2025",
  name: { zh: "河北省单位预算公开（2025年）", en: "Hebei, unit budget disclosure, 2025" },
  year: 2025,
  tables: [T1_2025, ...T2_TO_T9],
  rules: [...COMMON_RULES, ...INCOME_RULES_2025],
  report: REPORT_2025,
};
