import { normaliseLabel } from "../book/label";
import type { Comparison, Direction } from "./figure";
import { BLANKS } from "./marks";

/** What the words before a figure say of it. */
export interface WordsBefore {
  /** What is left of them: the name of the quantity. */
  readonly label: string;
  readonly comparison: Comparison | null;
  readonly direction: Direction | null;
}

const NOT = "不(?:得|能|应|可|会)?(?:低于|少于|小于)";
const NOT_MORE = "不(?:得|能|应|可|会)?(?:超过|超出|突破|高于|大于|多于|超)";

/** At the end of words in their normalised form; those that hold others come first. */
const COMPARISONS: readonly (readonly [Comparison, RegExp])[] = [
  ["≥", new RegExp(`(?:(?:大于|高于|多于)或?等于|${NOT}|至少|最少|最低|≥|≧|>=|=>)$`, "u")],
  [
    "≤",
    new RegExp(`(?:(?:小于|低于|少于)或?等于|${NOT_MORE}|至多|最多|最高|控制在|≤|≦|<=|=<)$`, "u"),
  ],
  [">", /(?:大于|高于|多于|超过|超出|突破|>)$/u],
  ["<", /(?:小于|低于|少于|不足|不到|<)$/u],
  ["=", /(?:等于|=)$/u],
];

const BOUND_BEHIND = new RegExp(
  `[${BLANKS}]{0,2}(?:[(（]含[^()（）]{0,4}[)）]|及|或)?(?:以上|以下(?!简称|统称)|以内|之内)`,
  "yu",
);

/** 增加了, 增长率为, 减少到: between the word that says the direction and the figure. */
const LINK = "(?:额|数|率|幅度?)?(?:了|为|至|到|达到?)?";
const UP = new RegExp(`(?:新增|增加|增长|上升|上涨|提高|提升|调增|净增|增)${LINK}$`, "u");
const DOWN = new RegExp(
  `(?:减少|下降|降低|压减|缩减|削减|核减|调减|净减|(?<![增加])减|(?<!升)降)${LINK}$`,
  "u",
);

const ABOUT = /(?:大约|(?<![节条合公制预签违履])约|将近|(?<![附最邻])近)$/u;
const CURRENCY = /(?:人民币|[¥$]|RMB|CNY)$/u;

/** 至 and dashes before the second figure of a range. */
const RANGE_ONLY = /^[-~至到]+$/u;

/** 以上 that belongs to the figure before, numbers of lists, and words that only introduce. */
const LEADING =
  /^(?:(?:\(含[^()]{0,4}\)|及|或)?(?:以上|以下|以内|之内)|其中:?|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.)](?!\d(?!\d{3}年))|[一二三四五六七八九十]{1,3}(?:是|\.))/u;

/** Splits the words before a figure into its name and what is said of its size. */
export function wordsBefore(raw: string): WordsBefore {
  const words = normaliseLabel(raw).replace(CURRENCY, "").replace(ABOUT, "");
  const [comparison, rest] = comparisonOf(words);
  const change = rest.replace(ABOUT, "");
  const name = change.replace(UP, "");
  if (name !== change) return { label: nameOf(name), comparison, direction: "up" };
  const lower = change.replace(DOWN, "");
  const direction = lower === change ? null : "down";
  return { label: nameOf(lower), comparison, direction };
}

function comparisonOf(words: string): [Comparison | null, string] {
  for (const [comparison, pattern] of COMPARISONS) {
    const rest = words.replace(pattern, "");
    if (rest !== words) return [comparison, rest];
  }
  return [null, words];
}

function nameOf(words: string): string {
  let name = words.replace(RANGE_ONLY, "").replace(ABOUT, "");
  for (;;) {
    const next = name.replace(LEADING, "");
    if (next === name) return name;
    name = next;
  }
}

/** What 以上, 以下, 以内 right behind a figure say; null where they do not stand there. */
export function boundBehind(text: string, at: number): Comparison | null {
  BOUND_BEHIND.lastIndex = at;
  if (!BOUND_BEHIND.test(text)) return null;
  return text.slice(at, BOUND_BEHIND.lastIndex).endsWith("以上") ? "≥" : "≤";
}
