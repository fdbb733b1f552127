import type { Unit } from "../core/money/unit";

/** The units of money as tables write them, in either language. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = { wanYuan: "万元", yuan: "元" };
