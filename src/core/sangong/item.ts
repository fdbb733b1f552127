import { plainText, type Scalar } from "../book/book";
import { normaliseLabel } from "../book/label";
import { isNothing } from "../rollup/nothing";

/** The three items of “三公” expenditure: 出国（境）, 用车, 接待. */
export type Head = "abroad" | "vehicles" | "reception";

/** 购置 and 运行维护, which make up 用车. */
export type VehiclePart = "purchase" | "running";

/**
 * What a row of a “三公” table is. `total` is the row of all items; `reception-detail` a part of
 * 接待 such as 国内接待费, `detail` any other 其中 row: their amounts stand in another row already.
 */
export type Item = "total" | Head | VehiclePart | "reception-detail" | "detail";

/** 一、 （一） 1. ① and dashes in front of a label. */
const ORDINAL =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.)]?|[-*·、])/u;
const OF_WHICH = /^其中:?/u;

const COST = "(?:费用?|经费|支出)?(?:小计|合计)?";
const VEHICLE = "(?:公务用?车辆?|车辆)?";
const RUNNING = "(?:运行(?:及|与|和)?维护|运行|运维|维护)";

const ITEMS: readonly (readonly [Item, RegExp])[] = [
  ["abroad", new RegExp(`^(?:因公)?(?:临时)?出国(?:\\(境\\)|境)?${COST}$`, "u")],
  ["purchase", new RegExp(`^${VEHICLE}购置${COST}$`, "u")],
  ["running", new RegExp(`^${VEHICLE}${RUNNING}${COST}$`, "u")],
  ["vehicles", new RegExp(`^${VEHICLE}购置费?(?:及|和|与|、|/)?${RUNNING}${COST}$`, "u")],
  ["vehicles", new RegExp(`^公务用?车辆?${COST}$`, "u")],
  ["reception", new RegExp(`^(?:公务)?接待${COST}$`, "u")],
  ["reception-detail", new RegExp(`接待${COST}$`, "u")],
  ["total", /^(?:合计|总计|小计|总额)$|三公.*(?:合计|总计|小计|总额|经费|支出|费用)$/u],
];

/** The label of a row, whose number may stand in a cell of its own. */
export function labelOf(cells: readonly Scalar[]): string {
  return cells
    .map((cell) => (isNothing(cell) ? "" : plainText(cell)))
    .join("")
    .trim();
}

/** What a label names, null where it is none of the “三公” items. */
export function itemOf(label: string): Item | null {
  const { words, isOfWhich } = bare(normaliseLabel(label));
  const known = ITEMS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  return known === null && isOfWhich ? "detail" : known;
}

/** The label without numbers, 其中, quotes and unit. */
function bare(label: string): { readonly words: string; readonly isOfWhich: boolean } {
  let words = label.replaceAll('"', "").replace(/\((?:万元|元)\)$/u, "");
  let isOfWhich = false;
  for (;;) {
    const next = words.replace(ORDINAL, "").replace(OF_WHICH, "");
    if (next === words) return { words, isOfWhich };
    isOfWhich ||= words.replace(ORDINAL, "") !== next;
    words = next;
  }
}
