import type { CliTexts } from "../locale";
import { UNIT_WORDS } from "../units";
import { sayUnprintable } from "../unprintable";
import { create } from "./create";
import { serve } from "./serve";
import { unprintableWords } from "./unprintable";

const UNPRINTABLE = unprintableWords("用 --body-font、--title-font 指定");

export const cli: CliTexts = {
  usage: `用法：
  budget-disclosure check 文件.xlsx…            核对，列出问题
  budget-disclosure report 文件.xlsx -o 报告.pdf   核对并生成公开报告
  budget-disclosure new -o 文件.xlsx --unit 名称 --code 编码   新建一套空表
  budget-disclosure rules [规则编号]             列出规则，或说明一条规则
  budget-disclosure layouts                    列出表样
  budget-disclosure serve                      启动加载项和网页版，按 Ctrl+C 停止

check 的选项：
  --format text|json|sarif   输出格式，默认 text
  --output 文件               写入文件，不写到屏幕
  --coverage                 列出没有关系核对的金额
  --proof                    证明各表的数能否同时成立
  --fix 文件.xlsx             写一份改正了的副本，原文件不动
  --report 报告.pdf|.html     写一份核对报告，内部存档，不对外公开
  --by 姓名 --on 2026-03-01    核对报告上的核对人和核对日期，不写就不印
  --fail-on error|warning|none  哪一级问题算不通过，默认 error；已说明的不算
report 的选项：
  -o, --output 文件.pdf        报告写到哪里
  --html 文件                  同时写一份网页
  --data 文件.xlsx|json|zip    同时写一份数据：数据表、JSON，或 CSV 数据包
  --charts                    报告和网页最后加一页图表
  --body-font 文件             正文用本单位的字体（如仿宋，.ttf、.ttc）
  --title-font 文件            标题用本单位的字体（如小标宋）
  --draft                     有错误也生成，每页印“草稿”
new 的选项：
  -o, --output 文件.xlsx       新建的文件；已有同名文件时不新建
  --unit 名称 --code 编码       单位全称和预算单位编码
  --year 年度                  预算年度，默认最新表样的年度
  --plain                     不带预算明细，直接在各表填金额
  --wanyuan                   预算明细以万元填写，默认以元填写
  --protect                   保护工作表（不设密码），只能填写该填的单元格
serve 的选项：
  --host 地址  --port 端口      默认 127.0.0.1 和 3000；其他电脑要访问时写 --host，并用 https
  --cert 文件 --key 文件        https 的证书和私钥（PEM）
  --pfx 文件                   https 的证书（PFX）
  --passphrase-file 文件       私钥或 PFX 的口令，写在文件第一行
  --root 目录                  生成好的加载项在哪里，默认 dist/addin
  --frame-ancestors "站点…"    哪些站点可以嵌入页面，默认网页版 Excel
通用选项：
  --layout 表样               指定表样，默认按预算年度选择
  --lang zh|en                语言，默认中文
  --help                     显示本说明
  --version                  显示版本

退出码：0 没有不通过的问题；1 有；2 没有完成（参数、文件有误）。
文件只在本机读取，不联网，不修改原文件。`,
  colon: "：",
  comma: "、",
  hint: "建议：",
  basis: "依据：",
  checked: (file, layout) => `${file}（表样 ${layout}）`,
  partHeading: (name, sheet) => `${name}${sheet === "" ? "" : `〔${sheet}〕`}`,
  bookHeading: "整个文件",
  noFindings: "没有发现问题。",
  summary: (errors, warnings, notes, explained) => {
    const settled = explained === 0 ? "" : `，已说明 ${String(explained)}`;
    return `错误 ${String(errors)}，待核实 ${String(warnings)}，提示 ${String(notes)}${settled}。`;
  },
  explained: "已说明",
  reason: "说明：",
  outdatedReason: (reason) => `原来的说明针对的是其他数字，请重新说明：${reason}`,
  refusedReason: (reason) => `这一项必须改正，说明不起作用：${reason}`,
  unusedHeading: "说明对应的问题已不存在：",
  ruleSummary: ({ passed, failed, skipped, notApplicable }) =>
    `规则：通过 ${String(passed)}，未通过 ${String(failed)}，未核对 ${String(skipped)}，不适用 ${String(notApplicable)}。`,
  skippedHeading: "未核对的规则：",
  skipped: (rule, title, reason) => `${rule} ${title}：${reason}`,
  verdict: {
    clean: "可以公开。",
    explained: "仅余已说明的事项，可以公开。",
    explain: "没有错误；待核实的事项请核实或说明后公开。",
    partial: "没有发现错误，但有规则没有核对，请先补全后再核对。",
    blocked: "有错误，改正后再公开。",
  },
  written: (path) => `已写入：${path}`,
  refused: (errors) =>
    `有 ${String(errors)} 个错误，没有生成报告。请改正后再试；先看样子可加 --draft（每页印“草稿”）。`,
  reading: (file) => `正在核对 ${file}`,
  unknownCommand: (name) => `没有“${name}”这个命令。用 --help 查看用法。`,
  unknownOption: (name) => `没有“${name}”这个选项。用 --help 查看用法。`,
  missingValue: (name) => `选项 ${name} 后面要写内容。用 --help 查看用法。`,
  badValue: (name, value, allowed) => `选项 ${name} 不能是“${value}”，可以是：${allowed}。`,
  badEnding: (option, file, endings) =>
    `${file}：${option} 按扩展名决定写成什么，可以是：${endings}。请换一个文件名。`,
  reportOneFile: "--report 每次只写一个文件的核对报告，请分次运行。",
  onlyWith: (option, other) => `选项 ${option} 只和 ${other} 一起用。`,
  fixOneFile: "--fix 每次只处理一个文件，请分次运行。",
  nothingToFix: "没有可以自动改正的错误，没有写改正后的文件。",
  changed: (cell, from, to) =>
    `${cell}：${from === "" ? "空白" : from} → ${to === "" ? "空白" : to}`,
  fixed: (corrections, errorsLeft) =>
    errorsLeft === 0
      ? `改了 ${String(corrections)} 处，改后没有错误。请对照原始数据确认每一处；原文件没有改动。`
      : `改了 ${String(corrections)} 处，还有 ${String(errorsLeft)} 个错误要人工改正。请对照原始数据确认每一处；原文件没有改动。`,
  statementCoverage: (figures, untied) =>
    `情况说明中的数字 ${String(figures)} 个，其中 ${String(untied)} 个没有可核对的依据。`,
  coverage: (amounts, unguarded, ambiguous) =>
    `核对范围：金额 ${String(amounts)} 个，没有关系核对的 ${String(unguarded)} 个，查得出错但分不清是哪一个的 ${String(ambiguous)} 组。`,
  unguarded: (cells) => `没有关系核对：${cells}`,
  ambiguous: (cells) => `分不清是哪一个：${cells}`,
  fewestUnnoticed: (count, cells) =>
    `至少要同时改动 ${String(count)} 个数才查不出来，例如 ${cells}。`,
  moreUnnoticed: "同时改动五个数以内都查得出来。",
  andMore: (count) => `等另外 ${String(count)} 个`,
  proof: {
    possible:
      "已证明：存在一组精确到分的数，四舍五入后就是各表填列的数，并且全部勾稽关系同时成立。",
    possiblePartly:
      "已证明：存在一组精确到分的数，四舍五入后就是各表填列的数，并且已核对的勾稽关系同时成立；未核对的规则不在其内。",
    impossible: ({ equation, isAtMost, gap, reach, unit, rules }) =>
      `已证明：各表的数不可能同时成立。由 ${rules} 推出：${equation} ${isAtMost ? "不应大于 0" : "应为 0"}，实为 ${gap} ${UNIT_WORDS[unit]}，四舍五入最多能差 ${reach} ${UNIT_WORDS[unit]}；其中至少有一个数填错。`,
    noAnswer: "未能证明：没有得出结论，不说明数有没有错。",
    notVerified: "未能证明：得出的结论没有通过复核，不采用，不说明数有没有错。",
    broken: "有关系不符，未作证明。",
  },
  create,
  serve,
  extraArgument: (word) => `多了“${word}”。用 --help 查看用法。`,
  noFile: "没有指定文件。用法：budget-disclosure check 文件.xlsx",
  oneFile: "report 每次只处理一个文件，请分次运行。",
  noOutput: "没有指定报告写到哪里。请加 -o 报告.pdf",
  unknownRule: (id) => `没有编号为“${id}”的规则。用 budget-disclosure rules 查看全部规则。`,
  fileProblem: {
    ENOENT: "没有这个文件或目录，请检查路径",
    EACCES: "没有权限",
    EPERM: "没有权限，或文件正被其他程序使用",
    EBUSY: "文件正被其他程序使用，请关闭后再试",
    EISDIR: "这是目录，不是文件",
    ENOTDIR: "路径中有一段不是目录",
    ENOSPC: "磁盘已满",
    EROFS: "磁盘是只读的",
    ENAMETOOLONG: "文件名太长",
    EFBIG: "文件超过了系统允许的大小",
    "not-a-file": "这是设备或管道，不是文件",
  },
  cannotRead: (file, reason) => `${file}：${reason}`,
  cannotWrite: (file, reason) =>
    `${file}：写不进去（${reason}）。请检查目录和权限，原有文件没有改动。`,
  notRecognised: (file, titles) =>
    `${file}：没有找到预算公开表。查找的表名是：${titles}。请确认打开的是公开表所在的文件。`,
  sameFile: (file) => `${file}：输出文件与原文件相同，没有写入。请换一个文件名。`,
  sameOutput: (file) => `${file}：两个输出文件同名，没有写入。请换一个文件名。`,
  notPrintable: (characters) => `${sayUnprintable(characters, UNPRINTABLE).join("")}没有生成报告。`,
  badFont: (file, reason) => `${file}：${reason}没有生成报告。`,
  notLaidOut: (detail) =>
    `有内容排不下，没有生成报告（${detail}）。原有文件没有改动，请把这句话告诉维护人员。`,
  notProved: (fault) =>
    `报告没有通过核对：${fault}。没有写入，原有文件没有改动；请把这句话告诉维护人员。`,
  tooWide: (title, columns, most) =>
    `“${title}”有 ${String(columns)} 列，一页最多排 ${String(most)} 列，没有生成报告。请删去空列，或把表拆成几张。`,
  ruleLine: (id, severity, title) => `${id}  ${severity}  ${title}`,
  explainable: { yes: "可以填写说明后保留", no: "必须改正" },
  internal: (detail) => `程序出错，没有完成：${detail}。文件没有改动，请把这句话告诉维护人员。`,
};
