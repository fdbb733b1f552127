import type { Scalar } from "../book/book";
import { remembered } from "../remembered";
import { CODE_COLUMNS, codeAbove, readAsked, readCode } from "../rollup/code";
import { codesWithRowsBelow } from "../rollup/lowest";
import type { Area, InputCell, ReadCell } from "./linear";

/**
 * The amounts that BUDGET.ROLLUP adds up: those of the lowest codes, under `code` where one is given,
 * in a cell or written into the formula. Null where the function gives an error, or more than one figure.
 */
export function rollupCells(
  codes: Area,
  amounts: Area,
  code: Area | string | null,
  read: ReadCell,
): InputCell[] | null {
  const rows = codes.r1 - codes.r0;
  if (!isCodes(codes) || amounts.c0 !== amounts.c1 || amounts.r1 - amounts.r0 !== rows) {
    return null;
  }
  const asked = askedFor(code, read);
  if (asked === null) return null;
  const lowest = lowestRows(codes, asked, read);
  const { sheet, r0, c0: column } = amounts;
  return lowest?.map((row) => ({ sheet, row: r0 + row, column })) ?? null;
}

/** The code whose rows are wanted, null where it cannot be read. */
function askedFor(code: Area | string | null, read: ReadCell): number | "all" | null {
  if (code === null) return "all";
  if (typeof code === "object" && !isCodes(code)) return null;
  const cells = typeof code === "string" ? [code] : cellsOfRow(code, code.r0, read);
  const asked = readAsked(cells);
  return typeof asked === "object" ? null : asked;
}

/** What was read with one reader: a row of formulas asks the same of the same codes. */
const readWith = remembered((_read: ReadCell) => ({
  /** The code of a row, by the columns it stands in. */
  codes: new Map<string, Code[]>(),
  /** The lowest rows of an area; null where a code in it is faulty. */
  lowest: new Map<string, readonly number[] | null>(),
}));

type Code = ReturnType<typeof readCode>;

/** The rows of an area with the lowest codes, counted from its first; null where a code is faulty. */
function lowestRows(codes: Area, asked: number | "all", read: ReadCell): readonly number[] | null {
  const known = readWith(read).lowest;
  const key = [codes.r0, codes.c0, codes.r1, codes.c1, asked, codes.sheet].join();
  let rows = known.get(key);
  if (rows === undefined) {
    rows = findLowest(codes, asked, read);
    known.set(key, rows);
  }
  return rows;
}

function findLowest(codes: Area, asked: number | "all", read: ReadCell): readonly number[] | null {
  const codeAt = codesIn(codes, read);
  const listed: { readonly code: number; readonly row: number }[] = [];
  for (let row = 0; row <= codes.r1 - codes.r0; row += 1) {
    const code = codeAt(codes.r0 + row);
    if (typeof code === "number") listed.push({ code, row });
    else if (code !== null && code.kind !== "words") return null;
  }
  const parents = codesWithRowsBelow(listed.map(({ code }) => code));
  return listed
    .filter(({ code }) => !parents.has(code) && (asked === "all" || isUnder(code, asked)))
    .map(({ row }) => row);
}

/** Reads the codes in the columns of an area, each once. */
function codesIn(area: Area, read: ReadCell): (row: number) => Code {
  const { codes } = readWith(read);
  const key = [area.c0, area.c1, area.sheet].join();
  const known = codes.get(key) ?? [];
  codes.set(key, known);
  return (row) => {
    const code = known[row];
    return code === undefined ? (known[row] = readCode(cellsOfRow(area, row, read))) : code;
  };
}

function isCodes({ c0, c1 }: Area): boolean {
  return c1 - c0 < CODE_COLUMNS;
}

function isUnder(code: number, top: number): boolean {
  const above = codeAbove(code);
  return code === top || above === top || codeAbove(above) === top;
}

/** The cells of a row in the columns of an area. */
function cellsOfRow({ sheet, c0, c1 }: Area, row: number, read: ReadCell): Scalar[] {
  return Array.from({ length: c1 - c0 + 1 }, (_, column) =>
    read({ sheet, row, column: c0 + column }),
  );
}
