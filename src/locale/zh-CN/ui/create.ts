import type { CreateTexts } from "../../ui/create";

export const CREATE: CreateTexts = {
  title: "新建",
  labels: {
    layout: "表样",
    unitName: "单位名称",
    unitCode: "单位代码",
    year: "预算年度",
    sheets: (count) => `将新建 ${String(count)} 张工作表`,
    make: "新建空表",
    making: "正在新建",
  },
  says: {
    intro: "按法定表样在本工作簿里新建一套空表，合计处已写好公式，填入明细即可。",
    unitNameHint: "与公章一致的全称。",
    unitCodeHint: "预算单位编码，6 位或 9 位数字。",
    noUnitName: "还没有填单位名称，请填写全称。",
    unitNameMarks: "单位名称里不能有空格和冒号，也不能以数字或括号开头，请改写。",
    badUnitCode: "单位代码应是 6 位或 9 位数字，请核对预算单位编码。",
    badYear: "预算年度应是 2000 到 2099 之间的四位数字，请改写。",
    otherLayout: (year, layout) => `${String(year)} 年的表会按“${layout}”核对，请改选那一套表样。`,
    taken: (sheets) => `工作簿里已有同名的工作表：${sheets.join("、")}。请先改名或删除后再新建。`,
    made: (count) => `已新建 ${String(count)} 张工作表。`,
    failed: (detail) => `程序出错，没有新建（${detail}）。请把这句话告诉维护人员。`,
  },
};
