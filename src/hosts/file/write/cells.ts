import { toA1 } from "../../../core/book/address";
import type { Scalar } from "../../../core/book/book";
import { DRESS } from "../../../core/book/dress";
import type { NewCell } from "../../../core/book/new-sheet";
import { storedFormula } from "../formula-names";
import type { SharedStrings } from "./shared-strings";
import type { Styles } from "./styles";
import { escapeCell, escapeXml } from "./xml";

/** Height of a row in points. A cell in a larger font needs half as much again as its size. */
export const ROW_HEIGHT = 18;
const LEADING = 1.5;

/** The rows of a sheet, cells in the order that the format demands. */
export function rowsXml(cells: readonly NewCell[], styles: Styles, strings: SharedStrings): string {
  const rows = new Map<number, NewCell[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows]
    .map(([row, own]) => {
      const inner = own.map((cell) => cellXml(cell, styles, strings)).join("");
      return `<row r="${row + 1}"${heightXml(own)}>${inner}</row>`;
    })
    .join("");
}

function heightXml(cells: readonly NewCell[]): string {
  const height = Math.max(...cells.map(({ look }) => (DRESS[look].size ?? 0) * LEADING));
  return height > ROW_HEIGHT ? ` ht="${height}" customHeight="1"` : "";
}

function cellXml(cell: NewCell, styles: Styles, strings: SharedStrings): string {
  const { row, column, value, formula } = cell;
  const head = `r="${toA1(row, column)}" s="${styles.numberOf(cell)}"`;
  if (formula !== undefined) return formulaXml(head, formula, value);
  if (value === null || value === "") return `<c ${head}/>`;
  if (typeof value !== "string") return valueXml(head, "", value);
  return `<c ${head} t="s"><v>${strings.numberOf(value)}</v></c>`;
}

function formulaXml(head: string, formula: string, result: Scalar): string {
  const f = `<f>${escapeXml(storedFormula(formula))}</f>`;
  if (result === null) return `<c ${head}>${f}</c>`;
  if (typeof result === "string") return `<c ${head} t="str">${f}<v>${escapeCell(result)}</v></c>`;
  return valueXml(head, f, result);
}

function valueXml(head: string, f: string, value: Exclude<Scalar, null | string>): string {
  if (typeof value === "number") return `<c ${head}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return `<c ${head} t="e">${f}<v>${escapeXml(value.err)}</v></c>`;
}
