import type { AnnexLayout } from "../../../../core/layout/annex";

/** The units that a disclosure covers (机构设置). */
export const ORGANISATION: AnnexLayout = {
  id: "O",
  name: { zh: "机构设置", en: "Organisation" },
  titles: [
    "单位机构设置情况",
    "单位机构设置情况表",
    "机构设置情况",
    "机构设置情况表",
    "机构设置",
    "所属单位情况表",
  ],
  section: null,
  unit: "wanYuan",
  columns: [
    { id: "name", role: "name", words: ["单位名称", "预算单位名称", "预算单位", "机构名称"] },
    { id: "type", role: "text", words: ["单位性质", "机构性质", "单位类别", "性质"] },
    { id: "rank", role: "text", words: ["单位规格", "机构规格", "规格"] },
    { id: "funding", role: "text", words: ["经费保障形式", "经费形式", "经费来源"] },
  ],
  rows: "items",
};
