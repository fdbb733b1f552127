import type { Book, Sheet } from "../../../src/core/book/book";
import type {
  EditedBand,
  EditedBook,
  EditedCell,
  EditedSheet,
} from "../../../src/core/book/edited-book";
import type { BookLook, CellStyle, SheetLook } from "../../../src/core/book/look";
import { bookOf, sheetOf } from "./tables";

const LINE = { style: "thin", colour: "#7F7F7F" } as const;
const FONT = { font: "宋体", size: 11 } as const;

/** Two of them look the same, as in most files. */
export const STYLES: readonly CellStyle[] = [
  FONT,
  {
    ...FONT,
    isBold: true,
    fill: "#DDEBF7",
    across: "center",
    down: "middle",
    wraps: true,
    top: LINE,
    bottom: LINE,
    left: LINE,
    right: LINE,
  },
  {
    ...FONT,
    format: "#,##0.00",
    across: "right",
    top: LINE,
    bottom: { style: "double", colour: "#FF0000" },
  },
  {
    ...FONT,
    format: "#,##0.00",
    across: "right",
    top: LINE,
    bottom: { style: "double", colour: "#FF0000" },
  },
  {
    font: "楷体",
    size: 10.5,
    format: "@",
    colour: "#C00000",
    isItalic: true,
    isUnderlined: true,
    isStruck: true,
    indent: 2,
  },
  { ...FONT, fill: "#FFFBE6", isOpen: true },
  { ...FONT, fill: "#E2EFDA", format: "0%", colour: "#00B050" },
];

export const TABLE = "表";

/** A to D, rows 1 to 6: a head, items, a total by formula, a blank row with a look. */
const table: Sheet = sheetOf(TABLE, [
  ["科目", "金额", "备注", null],
  ["0101", 1.5, "甲", null],
  ["0102", 2.5, null, null],
  ["合计", "=SUM(B2:B3)", { err: "#N/A" }, true],
]);

export const plainLook = (name: string): SheetLook => ({
  name,
  columns: [],
  rows: [],
  defaultColumn: 9,
  defaultRow: 15,
  frozen: { rows: 0, columns: 0 },
  cells: [],
  lists: [],
  notes: [],
  hidesGridLines: false,
  isProtected: false,
});

const cellsOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows.flatMap((styles, row) =>
    styles.flatMap((style, column) => (style === null ? [] : [{ row, column, style }])),
  );

const tableLook: SheetLook = {
  ...plainLook(TABLE),
  columns: [
    { first: 0, last: 0, size: 20, style: 6 },
    { first: 3, last: 3, size: 12, isHidden: true },
  ],
  rows: [{ first: 0, last: 0, size: 30 }],
  frozen: { rows: 1, columns: 1 },
  cells: cellsOf([
    [1, 1, 1, null],
    [4, 2, 5, null],
    [4, 3, null, null],
    [null, 2, null, null],
    [1, 1, 1, 1],
  ]),
};

export const LOOK: BookLook = { styles: STYLES, sheets: [tableLook, plainLook("二")] };

/** A sheet with a look, and one that refers to it. */
export const BOOK: Book = bookOf(table, sheetOf("二", [[`=${TABLE}!B4`, 7]]));

export function sheetAt(edited: EditedBook, index: number): EditedSheet {
  return edited.sheets[index]!;
}

export function cellAt(edited: EditedBook, row: number, column: number): EditedCell | undefined {
  return sheetAt(edited, 0).cells.find((cell) => cell.row === row && cell.column === column);
}

/** Origins of the first bands. */
export function origins(bands: readonly EditedBand[], count = 8): (number | null)[] {
  return bands.slice(0, count).map(({ origin }) => origin);
}
