import type { TableLayout } from "../../../../core/layout/layout";
import { T2 } from "./t2-income";
import { T3 } from "./t3-expenditure";
import { T4 } from "./t4-fiscal-balance";
import { T5, T7, T8 } from "./t5-t7-t8-fund-expenditure";
import { T6 } from "./t6-basic-expenditure";
import { T9 } from "./t9-three-public";

/** Tables 2 to 9, which have kept their form since 2022. */
export const T2_TO_T9: readonly TableLayout[] = [T2, T3, T4, T5, T6, T7, T8, T9];
