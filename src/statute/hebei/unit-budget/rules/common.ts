import type { Rule } from "../../../../core/layout/rule";
import { ANNEX_RULES } from "./annexes";
import { ANNEX_SUM_RULES } from "./annex-sums";
import { CROSS_RULES } from "./cross";
import { FORM_RULES } from "./form";
import { PRIVACY_RULES } from "./privacy";
import { STATEMENT_RULES } from "./statement";
import { T1_RULES } from "./t1";
import { T2_T3_RULES } from "./t2-t3";
import { T4_RULES } from "./t4";
import { T5_T7_T8_RULES } from "./t5-t7-t8";
import { T6_RULES } from "./t6";
import { T9_RULES } from "./t9";
import { WORDING_RULES } from "./wording";

/** The rules that hold whatever income lines table 1 has. */
export const COMMON_RULES: readonly Rule[] = [
  ...FORM_RULES,
  ...PRIVACY_RULES,
  ...T1_RULES,
  ...T2_T3_RULES,
  ...T4_RULES,
  ...T5_T7_T8_RULES,
  ...T6_RULES,
  ...T9_RULES,
  ...CROSS_RULES,
  ...STATEMENT_RULES,
  ...ANNEX_SUM_RULES,
  ...WORDING_RULES,
  ...ANNEX_RULES,
];
