import type { AnnexLayout } from "../../../../core/layout/annex";

/** Fixed assets in use at the end of last year (固定资产占用情况). */
export const ASSETS: AnnexLayout = {
  id: "A",
  name: { zh: "固定资产占用情况", en: "Fixed assets" },
  titles: [
    "单位固定资产占用情况表",
    "固定资产占用情况表",
    "固定资产占用情况",
    "国有资产占用情况表",
    "国有资产占有使用情况表",
  ],
  section: "assets",
  unit: "wanYuan",
  columns: [
    {
      id: "item",
      role: "name",
      words: ["项目", "资产项目", "资产名称", "资产类别", "类别", "名称"],
    },
    { id: "quantity", role: "count", words: ["数量"] },
    {
      id: "value",
      role: "amount",
      words: ["价值", "金额", "资产价值", "账面价值", "账面原值", "原值"],
    },
  ],
  rows: [
    {
      id: "total",
      words: ["资产总额", "固定资产总额", "固定资产合计", "资产合计", "合计", "总计"],
    },
    { id: "house", words: ["房屋", "土地、房屋及构筑物", "房屋及构筑物"] },
    { id: "house-office", words: ["办公用房"] },
    { id: "vehicles", words: ["车辆", "公务用车", "汽车"] },
    {
      id: "equipment",
      words: [
        "单价在20万元以上的设备",
        "单价20万元以上的设备",
        "单价20万元以上设备",
        "单价在50万元以上的设备",
        "单价50万元以上的设备",
        "单价50万元以上的通用设备",
        "单价50万元以上设备",
        "单价在100万元以上的设备",
        "单价100万元以上的设备",
        "单价100万元以上的专用设备",
        "单价100万元以上设备",
        "单位价值50万元以上的通用设备",
        "单位价值100万元以上的专用设备",
        "单位价值100万元以上的设备",
        "单位价值100万元以上设备",
      ],
    },
    { id: "other", words: ["其他固定资产", "其他资产", "其他"] },
  ],
  plannedAssets: ["拟购置固定资产", "拟新增固定资产", "计划购置固定资产", "拟购置资产"],
  cutOffs: ["12-31"],
};
