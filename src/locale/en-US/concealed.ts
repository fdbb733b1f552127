import type { ConcealedTexts } from "../locale";

export const CONCEALED: ConcealedTexts = {
  heading: "What cannot be seen in the workbook:",
  sheets: (names) => `Hidden sheets: ${names}. They are in no report and no copy.`,
  noSheets: "No hidden sheets.",
  lines: (places) =>
    `Hidden rows and columns of what is published: ${places}. The report and its copies print them; delete what should not be published.`,
  noLines: "No hidden rows or columns in what is published.",
  linesUnknown:
    "Hidden rows and columns cannot be found here; look at the published tables yourself.",
  notes: (count, sheets) =>
    `Notes (批注): ${String(count)}, on ${sheets}. They are in no report and no copy.`,
  noNotes: "No notes (批注).",
  notesUnknown: "Notes (批注) cannot be found here. They are in no report and no copy.",
};
