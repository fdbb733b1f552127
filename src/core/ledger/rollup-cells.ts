import { plainText } from "../book/book";
import { codesAbove } from "../layout/catalogue";
import type { Area, InputCell, ReadCell } from "./linear";

/**
 * The amounts that BUDGET.ROLLUP adds up: those of the lowest codes, under `code` where one is given.
 * Null where the areas do not fit one another.
 */
export function rollupCells(
  codes: Area,
  amounts: Area,
  code: Area | null,
  read: ReadCell,
): InputCell[] | null {
  const rows = codes.r1 - codes.r0;
  if (codes.c0 !== codes.c1 || amounts.c0 !== amounts.c1 || amounts.r1 - amounts.r0 !== rows) {
    return null;
  }
  const text = (sheet: string, row: number, column: number): string =>
    plainText(read({ sheet, row, column })).normalize("NFKC").replace(/\s/gu, "");
  const under = code === null ? "" : text(code.sheet, code.r0, code.c0);
  const listed = Array.from({ length: rows + 1 }, (_, at) =>
    text(codes.sheet, codes.r0 + at, codes.c0),
  );
  const parents = new Set(listed.flatMap(codesAbove));
  return listed.flatMap((one, at) => {
    if (one === "" || parents.has(one) || !one.startsWith(under)) return [];
    return [{ sheet: amounts.sheet, row: amounts.r0 + at, column: amounts.c0 }];
  });
}
