import type { AlignmentStyle, CellStyle } from "hucre";

export const defaultFont = { name: "宋体", size: 11 } as const;

const thin = { style: "thin" } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };

const left: AlignmentStyle = { horizontal: "left", vertical: "center", wrapText: true };
const centre: AlignmentStyle = { horizontal: "center", vertical: "center", wrapText: true };
const right: AlignmentStyle = { horizontal: "right", vertical: "center" };

const bold = { ...defaultFont, bold: true };

/** The few ways a cell can look. Amounts show two decimals because the printed tables do. */
export const looks = {
  title: { font: { ...bold, size: 16 }, alignment: centre },
  heading: { font: bold, alignment: left },
  paragraph: { alignment: { ...left, vertical: "top" } },
  note: { alignment: left },
  captionLeft: { alignment: { horizontal: "left", vertical: "center" } },
  captionCentre: { alignment: { horizontal: "center", vertical: "center" } },
  captionRight: { alignment: right },
  head: { font: bold, alignment: centre, border },
  numbering: { alignment: centre, border, numFmt: "0" },
  label: { alignment: centre, border },
  index: { alignment: centre, border, numFmt: "0" },
  code: { alignment: { horizontal: "left", vertical: "center" }, border, numFmt: "@" },
  text: { alignment: left, border },
  amount: { alignment: right, border, numFmt: "0.00" },
  count: { alignment: right, border, numFmt: "0" },
  number: { alignment: centre, border },
} satisfies Record<string, CellStyle>;

export type Look = keyof typeof looks;
