import type { ReadBackFault, ReadBackTexts } from "../read-back";

function fault(found: ReadBackFault): string {
  switch (found.kind) {
    case "missing":
      return `“${found.text}” is not printed (${place(found)}), expected on page ${String(found.page)}`;
    case "surplus":
      return `page ${String(found.page)} prints “${found.text}”, which the report does not have`;
    case "furniture":
      return `page ${String(found.page)} lacks its running head, number or watermark`;
    case "page-number":
      return `the contents give the wrong page ${String(found.page)} for “${found.text}”`;
    case "wrong-figure":
      return `“${found.text}” differs from the workbook (${place(found)}), which has “${found.found}”`;
    case "unreadable":
      return `the PDF cannot be read: ${found.detail}`;
  }
}

function place({
  section,
  cell,
}: Extract<ReadBackFault, { kind: "missing" | "wrong-figure" }>): string {
  return cell === null ? section : `${section}, ${cell.sheet}!${cell.cell}`;
}

export const readBack: ReadBackTexts = {
  proved: (figures) => `${String(figures)} figures, ${String(figures)} found in the PDF.`,
  fault,
};
