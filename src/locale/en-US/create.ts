import type { CreateCommandTexts } from "../create";

export const create: CreateCommandTexts = {
  noOutput: "It is not said where the new workbook goes. Add -o FILE.xlsx",
  notXlsx: (path) => `${path}: the new workbook is an .xlsx file. Let its name end in .xlsx.`,
  exists: (path) =>
    `${path}: there is such a file already, nothing was made. Choose another name, or move that file away.`,
  noUnit: "The name of the unit is missing. Add --unit NAME",
  noCode: "The code of the unit is missing. Add --code CODE",
  badUnit: (name) =>
    `“${name}” cannot stand as the name of the unit: no blanks or colons in it, no digit or bracket in front. Change --unit.`,
  badCode: (code) => `“${code}” is no code of a budget unit: six or nine digits. Check --code.`,
  badYear: (year) => `“${year}” is no budget year: four digits from 2000 to 2099. Change --year.`,
  otherLayout: (year, layout) =>
    `Tables of ${String(year)} are checked by ${layout}, not by --layout. Change --year, or leave --layout out.`,
  made: (layout, sheets) =>
    `Made ${String(sheets.length)} sheets after layout ${layout}: ${sheets.join(", ")}`,
  fillDetail: (sheet) =>
    `Fill in the money line by line on “${sheet}” and list the codes in the tables that use them; the amounts follow. The last column of “${sheet}” names codes that are not listed yet.`,
  fillTables: "Fill in the amounts in the pale yellow cells of the tables; the totals follow.",
};
