/** The unit a table is printed in: `wanYuan` 万元 or `yuan` 元. */
export type Unit = "wanYuan" | "yuan";

/** 分 in one unit of the table. */
export const FEN_PER_UNIT: Readonly<Record<Unit, number>> = { wanYuan: 1_000_000, yuan: 100 };

/** Digits after the point that a table of either unit prints. */
export const PRINTED_DECIMALS = 2;

/** 元 in each unit of money that texts use. */
export const YUAN_PER_WORD: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["千元", 1_000],
  ["万元", 10_000],
  ["亿元", 100_000_000],
]);

/** The units as tables write them. */
export const UNIT_NAME: Readonly<Record<Unit, string>> = { wanYuan: "万元", yuan: "元" };

/** The unit that a sheet's words name, null for any other than 元 and 万元. */
export function unitNamed(words: string): Unit | null {
  if (words === UNIT_NAME.wanYuan) return "wanYuan";
  return words === UNIT_NAME.yuan ? "yuan" : null;
}
