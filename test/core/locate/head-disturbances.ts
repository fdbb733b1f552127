import type { Sheet } from "../../../src/core/book/book";
import { mapCells, mapSheets, mapTexts, unmerged } from "../../support/arrange";
import { changeSheet, insertRows, removeColumn, removeRow, setCells } from "../../support/books";
import { T2, T5, T9 } from "../../support/sample-sheets";
import { inTables, type Disturbance } from "./place-disturbances";

const HEAD_ROWS = [2, 3];

function inHeads(change: (text: string) => string): Disturbance[1] {
  return inTables((sheet) =>
    mapCells(sheet, (value, row) =>
      typeof value === "string" && HEAD_ROWS.includes(row) ? change(value) : value,
    ),
  );
}

/** A sheet without its column of serial numbers; what stood over it moves to the next column. */
function withoutSerials(sheet: Sheet): Sheet {
  const kept = mapCells(sheet, (value, row, column) => {
    const isOver = row < 2 || row > sheet.values.length - 1;
    const first = sheet.values[row]?.[0] ?? null;
    const isNote = typeof first === "string" && first.startsWith("注");
    return column === 1 && value === null && (isOver || isNote) ? first : value;
  });
  return removeColumn({ ...kept, merges: kept.merges.filter(({ r0, c0 }) => r0 > 1 && c0 > 0) }, 0);
}

/** Heads: line breaks, spaces, widths, merges, rows. */
export const HEAD_DISTURBANCES: readonly Disturbance[] = [
  ["line breaks in heads", inHeads((text) => `${text.slice(0, 2)}\n${text.slice(2)}`)],
  ["spaces between all characters of heads", inHeads((text) => Array.from(text).join(" "))],
  ["wide spaces around heads", inHeads((text) => `\u3000${text}\u3000`)],
  ["half width", inTables((sheet) => mapTexts(sheet, (text) => text.normalize("NFKC")))],
  ["nothing merged", (book) => mapSheets(book, unmerged)],
  ["no column of serial numbers", inTables(withoutSerials)],
  [
    "no serial numbers",
    inTables((sheet) =>
      mapCells(sheet, (value, row, column) =>
        column === 0 && row > 4 && typeof value === "number" ? null : value,
      ),
    ),
  ],
  ["no row of column numbers", inTables((sheet) => removeRow(sheet, 4))],
  [
    "column numbers without 栏次",
    inTables((sheet) =>
      mapCells(sheet, (value, row, column) => (row === 4 && column === 0 ? null : value)),
    ),
  ],
  [
    "column numbers after 甲 and 乙",
    inTables((sheet) =>
      mapCells(sheet, (value, row, column) => {
        if (row !== 4 || !sheet.name.startsWith("05")) return value;
        return ["甲", "乙", "丙", 1, 2, 3][column] ?? null;
      }),
    ),
  ],
  [
    "a head over three rows, its words cut in pieces",
    (book) =>
      changeSheet(book, T2, (sheet) => {
        const taller = insertRows(unmerged(sheet), 4, [
          [null, null, null, null, null, "收入", "收入", null, null, "收入", "收入"],
        ]);
        return withCells(taller, {
          F4: "财政拨款",
          G4: "财政专户",
          J4: "上级补助",
          K4: "附属单位上缴",
        });
      }),
  ],
  [
    "a head over three rows, merged",
    (book) =>
      changeSheet(book, T5, (sheet) => {
        const taller = insertRows(unmerged(sheet), 4, [[]]);
        const down = [0, 1, 2, 3, 4, 5].map((c) => ({
          r0: c === 1 || c === 2 ? 3 : 2,
          c0: c,
          r1: 4,
          c1: c,
        }));
        return { ...taller, merges: [{ r0: 2, c0: 1, r1: 2, c1: 2 }, ...down] };
      }),
  ],
  [
    "the year over the groups of a head",
    (book) =>
      changeSheet(book, T9, (sheet) => insertRows(sheet, 2, [[null, null, "2023年预算数"]])),
  ],
];

function withCells(sheet: Sheet, cells: Readonly<Record<string, string>>): Sheet {
  const named = Object.entries(cells).map(
    ([cell, text]) => [`${sheet.name}!${cell}`, text] as const,
  );
  return setCells({ sheets: [sheet] }, Object.fromEntries(named)).sheets[0] ?? sheet;
}
