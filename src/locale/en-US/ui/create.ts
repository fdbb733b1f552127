import type { CreateTexts } from "../../ui/create";

export const CREATE: CreateTexts = {
  title: "New",
  labels: {
    layout: "Layouts",
    unitName: "Name of the unit",
    unitCode: "Code of the unit",
    year: "Budget year",
    sheets: (count) => `Sheets to be made: ${String(count)}`,
    make: "Make blank tables",
    making: "Making the tables",
  },
  says: {
    intro:
      "Makes a set of blank tables by the statutory layouts in this workbook. Totals have their formulas; fill in the details.",
    unitNameHint: "The full name, as on the official seal.",
    unitCodeHint: "The code of the budget unit, 6 or 9 digits.",
    noUnitName: "The unit has no name yet. Fill in its full name.",
    unitNameMarks:
      "The name may not hold spaces or colons, nor begin with a digit or a bracket. Write it otherwise.",
    badUnitCode: "The code has 6 or 9 digits. Compare it with the code of the budget unit.",
    badYear: "The budget year has four digits, from 2000 to 2099. Write it so.",
    otherLayout: (year, layout) =>
      `Tables of ${String(year)} will be checked by “${layout}”. Choose those layouts.`,
    taken: (sheets) =>
      `The workbook has sheets of these names already: ${sheets.join(", ")}. Rename or delete them first.`,
    made: (count) => (count === 1 ? "One sheet was made." : `${String(count)} sheets were made.`),
    failed: (detail) =>
      `The program failed; nothing was made (${detail}). Send this sentence to the maintainers.`,
  },
};
