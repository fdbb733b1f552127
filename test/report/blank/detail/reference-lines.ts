import type { DetailLine } from "../../../../src/report/blank/detail/line";

/** 元 in a 万元. */
const WAN_YUAN = 10_000;

/**
 * The basic expenditure of the sample by function, in 元. It was added up in 元 and printed in 万元:
 * 84.48 and 89.21 are printed beside a sum of 173.70, so two amounts were finer than they look.
 */
const BY_FUNCTION: readonly [code: string, yuan: number][] = [
  ["2010301", 10_548_800],
  ["2080501", 844_840],
  ["2080505", 892_120],
  ["2101101", 286_400],
  ["2210201", 738_300],
];

/** The same money by economic 科目 as table 6 prints it, but for 40 元 of 退休费 that rounding hides. */
const BY_ECONOMIC: readonly [code: string, yuan: number][] = [
  ["30101", 2_519_200],
  ["30102", 2_788_500],
  ["30103", 1_878_000],
  ["30107", 272_300],
  ["30108", 892_100],
  ["30110", 282_800],
  ["30112", 25_900],
  ["30113", 738_300],
  ["30199", 6_500],
  ["30201", 129_600],
  ["30202", 16_200],
  ["30205", 19_200],
  ["30206", 54_000],
  ["30207", 336_700],
  ["30209", 34_800],
  ["30211", 124_800],
  ["30213", 9_600],
  ["30217", 760_000],
  ["30228", 51_400],
  ["30229", 52_400],
  ["30231", 153_300],
  ["30239", 319_600],
  ["30299", 1_000_000],
  ["30302", 844_760],
  ["30309", 500],
];

/** Projects of the sample; the smallest is stated to the 元 in its performance goals. */
const PROJECTS: readonly [code: string, yuan: number][] = [
  ["2010301", 316.4 * WAN_YUAN],
  ["2110299", 440 * WAN_YUAN],
  ["2130507", 1_091.35],
];

/** Lines of a 明细 that agree with all nine tables of the sample. */
export function referenceLines(): DetailLine[] {
  const basic = spread(BY_FUNCTION, BY_ECONOMIC).map(([code, economic, amount]) =>
    line(code, economic, "basic", amount),
  );
  return [...basic, ...PROJECTS.map(([code, amount]) => line(code, null, "project", amount))];
}

function line(code: string, economic: string | null, use: string, amount: number): DetailLine {
  return { code, economic, source: "general", isCarried: false, use, amount };
}

/** Amounts for pairs of codes that add up to both lists: each takes what the other has left. */
function spread(
  left: readonly [string, number][],
  right: readonly [string, number][],
): [string, string, number][] {
  const pairs: [string, string, number][] = [];
  const rest = right.map(([code, yuan]): [string, number] => [code, yuan]);
  for (const [code, yuan] of left) {
    for (let open = yuan; open > 0;) {
      const [other = "", has = 0] = rest[0] ?? [];
      if (has === 0) throw new RangeError("the two lists differ");
      const taken = Math.min(open, has);
      pairs.push([code, other, taken]);
      open -= taken;
      if (taken === has) rest.shift();
      else rest[0] = [other, has - taken];
    }
  }
  if (rest.length > 0) throw new RangeError("the two lists differ");
  return pairs;
}
