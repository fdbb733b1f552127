import type { HostErrorCode } from "../../core/host";
import {
  foreignCure,
  limitWords,
  placeOf,
  shown,
  type ForeignCure,
  type HostParams,
} from "../host-params";

const SAVE = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试。";

/** Kinds of file by the host's name for them; any other is not named. */
const FOREIGN: Readonly<Record<string, string>> = {
  pdf: "PDF 文件",
  image: "图片",
  ofd: "OFD 文件",
  word: "Word 文档",
  powerpoint: "演示文稿",
  rtf: "RTF 文档",
  archive: "压缩包",
  html: "网页（HTML）",
  xml: "XML 文件",
  "xml-spreadsheet": "XML 表格",
  text: "文本文件",
  opendocument: "ODF 文件（.ods）",
  numbers: "Numbers 表格",
};

const CURES: Readonly<Record<ForeignCure, string>> = {
  save: SAVE,
  original: "请找到公开表的 Excel 文件后再试。",
  unpack: "请解压后选择其中的 Excel 工作簿再试。",
};

/** What a file asks too much of, by the host's name for the limit. */
const LIMITED: Readonly<Record<string, string>> = {
  fileBytes: "文件大小",
  parts: "文件内的部件数",
  partBytes: "文件解压后单个部件的大小",
  totalBytes: "文件解压后的大小",
  sheets: "工作表数",
  names: "定义的名称数",
  elements: "文件内的元素数",
  textCharacters: "一段文本的字符数",
  cells: "单元格数",
  gridCells: "一张工作表的行列范围（单元格数）",
  bookGridCells: "各工作表的行列范围（单元格数）",
  merges: "合并单元格数",
  strings: "文本数",
  formats: "单元格格式数",
  formulaCharacters: "公式的字符数",
};

const UNSAFE: Readonly<Record<string, string>> = {
  "part-name": "部件名称异常",
  "duplicate-part": "部件重名",
  "two-names": "部件有两个名称",
  overlap: "部件重叠",
  ratio: "压缩比异常",
  compression: "压缩方式不明",
  "encrypted-part": "部件加密",
  zip64: "ZIP64 格式",
  doctype: "含 DOCTYPE 声明",
};

const SENTENCES: Readonly<Record<HostErrorCode, (params: HostParams) => string>> = {
  "empty-file": () => "文件是空的。请重新保存或重新拷贝后再试。",
  "not-a-workbook": ({ found }) => {
    const kind = FOREIGN[found ?? ""];
    const fact = kind === undefined ? "" : `是${kind}，`;
    return `${fact}不是 Excel 工作簿（.xlsx）。${CURES[foreignCure(found)]}`;
  },
  truncated: () => "文件不完整，可能没有拷贝或下载完。请重新拷贝后再试。",
  "legacy-or-encrypted": () =>
    "是旧格式（.xls、.et）或加了密码的文件。请打开后去掉密码，另存为“Excel 工作簿（*.xlsx）”后再试。",
  encrypted: () => "文件加了密码。请打开后去掉密码，另存一份再试。",
  "legacy-format": () => `是旧格式（.xls 或 .et）。${SAVE}`,
  xlsb: () => `是二进制格式（.xlsb）。${SAVE}`,
  unsafe: (params) => {
    const reason = UNSAFE[params["reason"] ?? ""] ?? "";
    const words = details(reason, shown(placeOf(params)));
    return `文件的内部结构不安全${words}，没有打开。请用 Excel 或 WPS 重新另存一份后再试。`;
  },
  "too-large": (params) => {
    const limit = limitWords(params);
    if (limit?.what === "cellCharacters") {
      return `工作表${quoted(params)}的单元格${details(shown(params["cell"] ?? ""))}有 ${limit.found} 个字符，一个单元格最多 ${limit.limit} 个，没有保存。请缩短这段文字后再试。`;
    }
    const name = LIMITED[limit?.what ?? ""];
    const fact =
      limit === null || name === undefined
        ? "工作簿太大，超出可处理的范围。"
        : `文件太大：${name}为 ${limit.found}${details(limit.where)}，上限为 ${limit.limit}。`;
    return `${fact}请删去图片、无关的工作表和多余的行列后再试。`;
  },
  damaged: (params) =>
    `文件已损坏，读不出来${details(shown(placeOf(params)))}。请用 Excel 或 WPS 打开并另存一份后再试。`,
  "unreadable-file": ({ name }) =>
    `文件${inQuotes(name)}读不出来，可能已移动、改名或删除，或正被其他程序占用，或是文件夹。请确认文件还在原处、没有被占用后再试。`,
  "unwritable-file": ({ name }) =>
    `没有写入文件${inQuotes(name)}，可能已移动或删除，或正被其他程序占用，或磁盘已满。内容还在本页，请另存为新文件后再试。`,
  "unknown-sheet": (params) =>
    `没有名为“${shown(placeOf(params))}”的工作表，可能已改名或删除。请重新核对。`,
  "bad-range": ({ range, sheet }) =>
    `要读取的单元格范围不对${details(shown(sheet ?? ""), shown(range ?? ""))}。文件没有改动，请把这句话告诉维护人员。`,
  closed: () => "文件已经关闭。请重新打开后再试。",
  "sheet-exists": (params) =>
    `已有名为“${shown(placeOf(params))}”的工作表，没有改动工作簿。请先改名或删除那张表后再试。`,
  "protected-sheet": (params) =>
    `工作表${quoted(params)}受保护，没有改动任何单元格。请在“审阅”里撤销工作表保护后再试。`,
  "hidden-sheet": (params) =>
    `工作表${quoted(params)}是隐藏的，不能转到其中的单元格。请取消隐藏后再试。`,
  "protected-workbook": () =>
    "工作簿的结构受保护，不能新建工作表。请在“审阅”里撤销工作簿保护后再试。",
  "cell-editing": () => "有单元格正在编辑。请按 Enter 结束编辑后再试。",
  "host-busy": () => "Excel 正忙，暂时没有回应。请稍等片刻后再试。",
  "read-only": () => "工作簿是只读的，没有改动。请另存一份后再试。",
  "not-supported": (params) =>
    params["reason"] === "no-visible-sheet"
      ? `工作簿里没有显示的工作表，没有保存。请取消隐藏工作表${quoted(params)}后再试。`
      : "这个版本的 Excel 做不到这一步。请改用较新的 Excel 或网页版后再试。",
  "program-failed": ({ detail }) =>
    `本程序出错，这一步没有完成${details(shown(detail ?? ""))}。工作簿没有因此改动，请把这句话告诉维护人员。`,
  "host-failed": ({ detail }) =>
    `Excel 没有完成这一步${details(shown(detail ?? ""))}。请稍后再试。`,
};

/** Why a file could not be opened, and what to do. */
export function hostError(code: HostErrorCode, params: HostParams): string {
  return SENTENCES[code](params);
}

function quoted(params: HostParams): string {
  return inQuotes(placeOf(params));
}

function inQuotes(name = ""): string {
  return name === "" ? "" : `“${shown(name)}”`;
}

function details(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== "");
  return filled.length === 0 ? "" : `（${filled.join("：")}）`;
}
