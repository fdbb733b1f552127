import type { Sheet } from "../book/book";
import { plainText, valueAt } from "../book/book";
import { normaliseLabel } from "../book/label";
import { columnPaths } from "../layout/header";
import { deviationAt } from "../locate/deviation";
import type { Deviation, LocatedTable } from "../locate/disclosure";
import { rememberedPair } from "../remembered";

/**
 * The first place where 序号 does not go on counting. Rows that are no row of the table count where
 * they have a number; a row whose number gave way to merged words does not. A table without 序号 is
 * left alone.
 */
export const serialDeviations = rememberedPair(
  (table: LocatedTable, sheet: Sheet): readonly Deviation[] => {
    const serial = columnPaths(table.layout.header).find(({ column }) => column.role === "serial");
    const column = table.columns.get(serial?.column.id ?? "");
    if (column === undefined) return [];
    const labels = new Map(table.rows.map((row) => [row.sheetRow, normaliseLabel(row.label)]));
    const serials = table.dataRows
      .map((row) => ({ row, text: normaliseLabel(plainText(valueAt(sheet, row, column))) }))
      .filter(({ row, text }) => {
        const label = labels.get(row);
        return label === undefined ? /^\d+$/u.test(text) : text === "" || text !== label;
      });
    if (serials.every(({ text }) => text === "")) return [];
    const broken = serials.findIndex(({ text }, index) => text !== String(index + 1));
    const found = serials[broken];
    if (found === undefined) return [];
    const params = { found: found.text, expected: String(broken + 1) };
    return [deviationAt(table, "serial-broken", { row: found.row, column }, params)];
  },
);
