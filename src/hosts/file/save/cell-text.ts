import { toA1 } from "../../../core/book/address";
import type { Scalar } from "../../../core/book/book";
import { HostError } from "../../../core/host";

/** What Excel holds in a cell; a file with more it has to repair. */
const MOST_CHARACTERS = 32_767;

/** Refuses, as HostError `too-large` with the cell, a text that is too long for one. */
export function requireCellText(value: Scalar, sheet: string, row: number, column: number): void {
  if (typeof value !== "string" || value.length <= MOST_CHARACTERS) return;
  throw new HostError("too-large", {
    what: "cellCharacters",
    limit: String(MOST_CHARACTERS),
    found: String(value.length),
    sheet,
    cell: toA1(row, column),
  });
}
