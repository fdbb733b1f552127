import type { CreateTexts } from "../../ui/create";

export const CREATE: CreateTexts = {
  labels: {
    step: "新建公开表",
    layout: "表样",
    filling: "填表方式",
    fillings: { detail: "从预算明细生成（推荐）", plain: "只要空白表" },
    detailUnit: "明细的金额单位",
    units: { yuan: "元", wanYuan: "万元" },
    protect: "保护公式单元格",
    unitName: "单位名称",
    unitCode: "单位代码",
    year: "预算年度",
    sheets: (count) => `将新建 ${String(count)} 张工作表`,
    hiddenSheet: (name) => `${name}（隐藏）`,
    make: { sheets: "新建空表", workbook: "新建工作簿" },
    making: "正在新建",
  },
  says: {
    intro: {
      sheets: "按法定表样在本工作簿里新建一套空表。",
      workbook: "按法定表样新建一个工作簿。",
    },
    fillings: {
      detail: (tables) => `明细一行填一条资金，${String(tables)} 张公开表自动得出。`,
      plain: () => "金额逐表填写，合计处已写好公式。",
    },
    protect: "填写处仍可填写；不设密码，随时可以取消保护。",
    missing: {
      lists: "这里做不出下拉列表，编码、资金来源和支出性质要自己录入。",
      protection: "这里不能保护单元格，填写时不要覆盖公式。",
    },
    unitNameHint: "与公章一致的全称。",
    unitCodeHint: "预算单位编码，6 位或 9 位数字。",
    noUnitName: "还没有填单位名称，请填写全称。",
    unitNameMarks: "单位名称里不能有空格和冒号，也不能以数字或括号开头，请改写。",
    badUnitCode: "单位代码应是 6 位或 9 位数字，请核对预算单位编码。",
    badYear: "预算年度应是 2000 到 2099 之间的四位数字，请改写。",
    otherLayout: (year, layout) => `${String(year)} 年的表会按“${layout}”核对，请改选那一套表样。`,
    taken: (sheets) => `工作簿里已有同名的工作表：${sheets.join("、")}。请先改名或删除后再新建。`,
    made: {
      sheets: (count) => `已新建 ${String(count)} 张工作表。`,
      workbook: (count) => `已新建工作簿，共 ${String(count)} 张工作表。`,
    },
    next: {
      detail: (detail) =>
        `请在“${detail}”逐行填写，并在各表列出用到的科目；漏列的科目，“${detail}”的提示栏会指出。`,
      plain: () => "请在各表浅黄色的单元格填写金额。",
    },
    failed: (detail) => `程序出错，没有新建（${detail}）。请把这句话告诉维护人员。`,
  },
};
