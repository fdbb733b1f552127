import type { CreateCommandTexts } from "../create";

export const create: CreateCommandTexts = {
  noOutput: "没有指定新建的文件。请加 -o 文件.xlsx",
  notXlsx: (path) => `${path}：新建的是 .xlsx 文件，请把文件名改成以 .xlsx 结尾。`,
  exists: (path) => `${path}：已有这个文件，没有新建。请换一个文件名，或先移走原文件。`,
  noUnit: "没有写单位名称。请加 --unit 单位全称",
  noCode: "没有写单位代码。请加 --code 预算单位编码",
  badUnit: (name) =>
    `单位名称“${name}”不能用：名称里不能有空格和冒号，也不能以数字或括号开头，请改写 --unit。`,
  badCode: (code) => `单位代码“${code}”不对：应是 6 位或 9 位数字，请核对 --code。`,
  badYear: (year) => `预算年度“${year}”不对：应是 2000 到 2099 之间的四位数字，请改写 --year。`,
  otherLayout: (year, layout) =>
    `${String(year)} 年的表会按 ${layout} 核对，与 --layout 不同。请改写 --year，或不写 --layout。`,
  made: (layout, sheets) =>
    `按表样 ${layout} 新建 ${String(sheets.length)} 张表：${sheets.join("、")}`,
  fillDetail: (sheet) =>
    `请在“${sheet}”逐行填写资金，在各表列出用到的科目，金额自动汇总；没有列出的科目，“${sheet}”的提示栏会指出。`,
  fillTables: "请在各表底色为浅黄的单元格填写金额，合计自动计算。",
};
