import { startsFormula } from "../../core/text/formula-start";
import type { CopyTable } from "../data/context";
import type { FlatCell } from "../data/flat-table";

/** Without it Excel reads the file in the code page of the computer. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark. Words that a spreadsheet program would
 * run as a formula get an apostrophe in front, the mark of text in such programs.
 */
export function tableCsv({ columns, rows }: CopyTable): string {
  const lines = [
    columns.map(({ name }) => field({ text: name, isNumber: false })),
    ...rows.map((row) => row.map((cell) => (cell === null ? "" : field(cell)))),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => line.join(",") + LINE_END).join("");
}

/** A number with a minus sign is a number and stays as it is. */
function field({ text, isNumber }: FlatCell): string {
  const safe = !isNumber && startsFormula(text) ? `'${text}` : text;
  return /["\r\n,]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
