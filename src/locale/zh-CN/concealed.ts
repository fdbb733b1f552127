import type { ConcealedTexts } from "../locale";

export const CONCEALED: ConcealedTexts = {
  heading: "工作簿中看不见的内容：",
  sheets: (names) => `隐藏的工作表：${names}。不进入报告和副本。`,
  noSheets: "没有隐藏的工作表。",
  lines: (places) => `公开内容中隐藏的行、列：${places}。报告和副本照样列示，不应公开的请删除。`,
  noLines: "公开内容中没有隐藏的行、列。",
  linesUnknown: "这里查不出隐藏的行、列，请自己查看各张公开表。",
  notes: (count, sheets) => `批注 ${String(count)} 条：${sheets}。不进入报告和副本。`,
  noNotes: "没有批注。",
  notesUnknown: "这里查不出批注。批注不进入报告和副本。",
};
