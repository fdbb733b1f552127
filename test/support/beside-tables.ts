import type { Book, Rect, Scalar, Sheet } from "../../src/core/book/book";
import { sheetOf } from "./books";

/** A book with more sheets behind its own. */
export function withSheets(book: Book, ...sheets: readonly Sheet[]): Book {
  return { sheets: [...book.sheets, ...sheets] };
}

/** The table of 机构设置 with units and their kinds. */
export function organisationSheet(...units: readonly (readonly [string, string])[]): Sheet {
  const rows = units.map(([name, type]) => [name, type, "正科级", "财政拨款"]);
  return sheetOf("机构设置", [
    ["单位机构设置情况"],
    ["单位名称", "单位性质", "单位规格", "经费保障形式"],
    ...rows,
  ]);
}

/** An item of the procurement table: the code of its catalogue and its amount in 万元. */
export type ProcurementItem = readonly [catalogue: string, total: number];

/** The procurement table with its items under a total, all from the general public budget. */
export function procurementSheet(items: readonly ProcurementItem[], total: Scalar): Sheet {
  const head = [
    "项目名称",
    "预算资金",
    "采购物品名称",
    "政府采购目录序号",
    "计量单位",
    "数量",
    "单价",
  ];
  const amounts = ["合计", "一般公共预算拨款"];
  const rows = items.map(([catalogue, amount]): Scalar[] => [
    "办公设备购置项目",
    amount,
    "采购物品",
    catalogue,
    "批",
    1,
    amount,
    amount,
    amount,
  ]);
  const last = head.length + amounts.length - 1;
  return sheetOf(
    "政府采购",
    [
      ["单位政府采购预算"],
      ["151001测试单位", null, null, null, null, null, null, null, "单位：万元"],
      [...head, "政府采购金额", "政府采购金额"],
      [...head, ...amounts],
      ["合计", null, null, null, null, null, null, total, total],
      ...rows,
    ],
    { merges: [row(0, last), ...head.map((_, at) => ({ r0: 2, c0: at, r1: 3, c1: at }))] },
  );
}

/** The table of fixed assets: one vehicle and the rest, and the day they are of. */
export function assetsSheet(total: Scalar, cutOff: string): Sheet {
  return sheetOf("固定资产", [
    ["单位固定资产占用情况表"],
    ["151001测试单位", cutOff, null],
    ["项   目", "数量", "价值（金额单位：万元）"],
    ["资产总额", null, total],
    ["1、房屋（平方米）", null, null],
    ["2、车辆（台、辆）", 1, total],
  ]);
}

/** The performance tables of projects by their names and what they may cost, in words. */
export function projectsSheet(...projects: readonly (readonly [string, string])[]): Sheet {
  return sheetOf(
    "项目绩效",
    [
      ["第二部分  预算项目绩效目标"],
      ...projects.flatMap(([name, cost], at): Scalar[][] => [
        [`${String(at + 1)}、${name}绩效目标表`],
        ["绩效目标", "1.按计划完成各项工作。"],
        ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
        ["产出指标", "数量指标", "完成数量", "完成数量", "≥10项", "计划标准"],
        ["产出指标", "成本指标", "成本控制", "不超预算", cost, "支付凭证"],
        [],
      ]),
    ],
    { merges: [row(0, 5)] },
  );
}

function row(at: number, c1: number): Rect {
  return { r0: at, c0: 0, r1: at, c1 };
}
