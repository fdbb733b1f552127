import type { ReadBackFault, ReadBackTexts } from "../read-back";

function fault(found: ReadBackFault): string {
  switch (found.kind) {
    case "missing":
      return `“${found.text}”没有印出（${place(found)}），应在第 ${String(found.page)} 页`;
    case "surplus":
      return `第 ${String(found.page)} 页多印了“${found.text}”`;
    case "furniture":
      return `第 ${String(found.page)} 页的页眉、页码或水印不全`;
    case "page-number":
      return `目录中“${found.text}”的页码 ${String(found.page)} 不对`;
    case "wrong-figure":
      return `“${found.text}”与工作簿不符（${place(found)}），工作簿中是“${found.found}”`;
    case "unreadable":
      return `PDF 读不出来：${found.detail}`;
  }
}

function place({
  section,
  cell,
}: Extract<ReadBackFault, { kind: "missing" | "wrong-figure" }>): string {
  return cell === null ? section : `${section}，${cell.sheet}!${cell.cell}`;
}

export const readBack: ReadBackTexts = {
  proved: (figures) => `${String(figures)} 个数字，全部在 PDF 中找到。`,
  fault,
};
