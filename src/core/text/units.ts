import type { Measure } from "./figure";
import { BLANKS } from "./marks";

/** What stands behind a number and where it ends. */
export interface MeasureBehind {
  readonly measure: Measure;
  readonly end: number;
}

/**
 * Units of counts. Behind the slash stand the characters that make another word of the unit: 3人 is
 * three persons, 3人员经费 the third item of a list.
 */
const COUNT_UNITS: readonly string[] = [
  "个百分点",
  ...["个工作日", "工作日", "个季度", "季度", "个月", "周岁", "小时", "分钟", "秒钟", "秒"],
  ...["年/鉴限", "天/津然气", "日/常", "周/边期年", "岁"],
  ...[
    "人次",
    "人天",
    "人日",
    "人年",
    "车次",
    "户次",
    "批次",
    "场次",
    "班次",
    "架次",
    "台次",
    "件次",
  ],
  ...["台套", "台/账", "套/餐", "辆", "架", "艘", "部/门分署队", "件/数", "只/有能", "支/出付部持"],
  ...[
    "把",
    "块",
    "根",
    "条/例件款",
    "张",
    "幅",
    "面/积向",
    "盏",
    "樘",
    "扇",
    "组/织成",
    "对/外于应",
  ],
  ...["册", "本/级单年月次部着", "份/额", "篇", "页", "期/间末初", "卷", "字/段"],
  ...[
    "人/员才民大力事均口",
    "名/称单录义",
    "位/于",
    "户/数籍外",
    "家/庭具属",
    "口/径",
    "头",
    "匹",
    "羽",
  ],
  ...[
    "个",
    "项/目",
    "次/数",
    "批/复准",
    "类/别似",
    "款/项",
    "种/类植",
    "级/别",
    "笔",
    "起",
    "例/如外",
  ],
  ...[
    "处/理置级室",
    "所/属需有以",
    "座/谈",
    "栋",
    "幢",
    "间/接",
    "层/级面",
    "场/所地",
    "站/点",
    "点/位",
  ],
  ...[
    "村/民",
    "镇",
    "乡",
    "街道",
    "社区",
    "班/子",
    "路/灯",
    "段/落",
    "眼",
    "株",
    "棵",
    "公顷",
    "亩",
  ],
  ...[
    "平方公里",
    "平方千米",
    "平方米",
    "立方米",
    "公里",
    "千米",
    "厘米",
    "毫米",
    "米",
    "㎡",
    "m²",
    "m2",
  ],
  ...["公斤", "千克", "吨", "克", "升/级", "千瓦时", "千瓦", "度", "℃", "km", "kg", "kW"],
  ...[
    "桶",
    "瓶",
    "箱",
    "袋",
    "包/括含干",
    "盒",
    "罐",
    "倍",
    "分/别项为类析",
    "折",
    "成/本立果员效",
    "‰",
  ],
];

/** 万 in 3万人, 百万 in 2百万元: no unit that amounts are compared in, so it stays with the count's. */
const SCALE = "(?:[十百千]?[万亿]|[百千])";

const COUNT = COUNT_UNITS.map((entry) => entry.split("/"))
  .sort(([a = ""], [b = ""]) => b.length - a.length)
  .map(([unit = "", others = ""]) => (others === "" ? unit : `${unit}(?![${others}])`))
  .join("|");

const BEHIND = new RegExp(
  `[${BLANKS}]{0,4}(?:(?<money>[万亿]?[${BLANKS}]?元)|(?<percent>[%％﹪])|` +
    `(?<count>${SCALE}?(?:元|${COUNT})|${SCALE}))`,
  "yu",
);

const BLANK = new RegExp(`[${BLANKS}]`, "gu");

/** The unit that begins at a place of a text, blanks before it allowed; null where none does. */
export function measureAt(text: string, at: number): MeasureBehind | null {
  BEHIND.lastIndex = at;
  const groups = BEHIND.exec(text)?.groups;
  if (groups === undefined) return null;
  const end = BEHIND.lastIndex;
  if (groups["percent"] !== undefined) return { measure: { kind: "percent" }, end };
  const money = moneyUnit(groups["money"]?.replace(BLANK, ""));
  if (money !== null) return { measure: { kind: "money", unit: money }, end };
  return { measure: { kind: "count", unit: groups["count"] ?? "" }, end };
}

function moneyUnit(words: string | undefined): (Measure & { kind: "money" })["unit"] | null {
  return words === "元" || words === "万元" || words === "亿元" ? words : null;
}
