import type { CreateTexts } from "../../ui/create";

export const CREATE: CreateTexts = {
  labels: {
    step: "Make the tables",
    layout: "Layouts",
    filling: "How the tables are filled",
    fillings: { detail: "From a list of details (recommended)", plain: "Blank tables only" },
    detailUnit: "Amounts of the details in",
    units: { yuan: "yuan (元)", wanYuan: "10,000 yuan (万元)" },
    protect: "Protect the cells with formulas",
    unitName: "Name of the unit",
    unitCode: "Code of the unit",
    year: "Budget year",
    sheets: (count) => `Sheets to be made: ${String(count)}`,
    hiddenSheet: (name) => `${name} (hidden)`,
    make: { sheets: "Make blank tables", workbook: "Make a workbook" },
    making: "Making the tables",
  },
  says: {
    intro: {
      sheets: "Makes a set of blank tables by the statutory layouts in this workbook.",
      workbook: "Makes a workbook with a set of tables by the statutory layouts.",
    },
    fillings: {
      detail: (tables) => `One line for each sum of money; all ${String(tables)} tables follow.`,
      plain: () => "Amounts are typed into each table; totals have their formulas.",
    },
    protect:
      "What is to be filled in stays open. There is no password: take the protection off at any time.",
    missing: {
      lists: "Drop-down lists cannot be made here: type the codes, sources and uses yourself.",
      protection: "Cells cannot be protected here: take care not to type over a formula.",
    },
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
    made: {
      sheets: (count) =>
        count === 1 ? "One sheet was made." : `${String(count)} sheets were made.`,
      workbook: (count) =>
        count === 1
          ? "A workbook of one sheet was made."
          : `A workbook of ${String(count)} sheets was made.`,
    },
    next: {
      detail: (detail) =>
        `Fill in “${detail}” line by line and list the codes in the tables that use them; the last column of “${detail}” names those that are not listed yet.`,
      plain: () => "Fill in the amounts in the pale yellow cells of the tables.",
    },
    failed: (detail) =>
      `The program failed; nothing was made (${detail}). Send this sentence to the maintainers.`,
  },
};
