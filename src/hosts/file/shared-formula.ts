import { SHEET_COLUMNS, SHEET_ROWS, columnIndex, columnName } from "../../core/book/address";
import { mapFormulaCode } from "./formula-text";

/** Letters, digits and marks that make a neighbour part of a longer name. */
const BEFORE = "(?<![\\p{L}\\p{N}_.$\\\\?])";
const AFTER = "(?![\\p{L}\\p{N}_.(!?$])";

/** In this order: whole columns `A:C`, whole rows `2:5`, one cell `B$3`. */
const REFERENCE = new RegExp(
  `${BEFORE}(?:(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})|` +
    `(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})|` +
    `(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6}))${AFTER}`,
  "gu",
);

const NO_CELL = "#REF!";

/**
 * The formula as it reads `rows` further down and `columns` further right. Excel writes a formula
 * that was filled over many cells once, in the first of them; for the others it has to be moved.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapFormulaCode(formula, (code) =>
    code.replace(REFERENCE, (whole: string, ...found: (string | undefined)[]) => {
      const [c0, column0, c1, column1, r0, row0, r1, row1, fixedColumn, column, fixedRow, row] =
        found;
      if (column0 !== undefined && column1 !== undefined) {
        return joined(":", moveColumn(c0, column0, columns), moveColumn(c1, column1, columns));
      }
      if (row0 !== undefined && row1 !== undefined) {
        return joined(":", moveRow(r0, row0, rows), moveRow(r1, row1, rows));
      }
      if (column === undefined || row === undefined || !isCell(column, row)) return whole;
      return joined("", moveColumn(fixedColumn, column, columns), moveRow(fixedRow, row, rows));
    }),
  );
}

/** `XFE1` or `A1048577` lie on no sheet, so they are names. */
function isCell(column: string, row: string): boolean {
  return columnIndex(column) !== null && Number(row) <= SHEET_ROWS;
}

function moveColumn(fixed: string | undefined, name: string, by: number): string | null {
  const column = columnIndex(name);
  if (column === null || fixed === "$") return `${fixed ?? ""}${name}`;
  const moved = column + by;
  return moved >= 0 && moved < SHEET_COLUMNS ? columnName(moved) : null;
}

function moveRow(fixed: string | undefined, digits: string, by: number): string | null {
  if (fixed === "$") return `$${digits}`;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= SHEET_ROWS ? String(moved) : null;
}

function joined(between: string, first: string | null, second: string | null): string {
  return first === null || second === null ? NO_CELL : `${first}${between}${second}`;
}
