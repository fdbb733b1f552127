import type { Rule } from "../../../../core/layout/rule";
import { CROSS_RULES } from "./cross";
import { FORM_RULES } from "./form";
import { T1_RULES } from "./t1";
import { T2_T3_RULES } from "./t2-t3";
import { T4_RULES } from "./t4";
import { T5_T7_T8_RULES } from "./t5-t7-t8";
import { T6_RULES } from "./t6";
import { T9_RULES } from "./t9";

/** The rules that hold whatever income lines table 1 has. */
export const COMMON_RULES: readonly Rule[] = [
  ...FORM_RULES,
  ...T1_RULES,
  ...T2_T3_RULES,
  ...T4_RULES,
  ...T5_T7_T8_RULES,
  ...T6_RULES,
  ...T9_RULES,
  ...CROSS_RULES,
];
