import fc from "fast-check";
import type { Rect, Scalar } from "../../../../src/core/book/book";
import type { EditedBand, EditedBook, EditedSheet } from "../../../../src/core/book/edited-book";
import { sorted, withCell, withSheet } from "./edited";

/** Something that a person does to a book. */
export type Edit = (book: EditedBook) => EditedBook;

type Axis = "rows" | "columns";
const KEYS = { rows: ["row", "r0", "r1"], columns: ["column", "c0", "c1"] } as const;

/** The formula of the test file that fills several cells. */
const FILLING = "=A1:A3*2";

/** More bands than any sheet of these tests has. */
const BANDS = 40;

function bandsOf(sheet: EditedSheet, axis: Axis): readonly EditedBand[] {
  const bands = sheet[axis];
  return bands.length > 0 ? bands : Array.from({ length: BANDS }, (_, origin) => ({ origin }));
}

export function insertBand(sheet: EditedSheet, axis: Axis, at: number): EditedSheet {
  const [key, first, last] = KEYS[axis];
  const bands = [...bandsOf(sheet, axis)];
  bands.splice(at, 0, { origin: null });
  const by = (place: number): number => (place >= at ? 1 : 0);
  return {
    ...sheet,
    [axis]: bands,
    cells: sheet.cells.map((cell) => ({ ...cell, [key]: cell[key] + by(cell[key]) })),
    merges: sheet.merges.map((rect) => {
      return {
        ...rect,
        [first]: rect[first] + by(rect[first]),
        [last]: rect[last] + by(rect[last]),
      };
    }),
  };
}

export function deleteBand(sheet: EditedSheet, axis: Axis, at: number): EditedSheet {
  const [key, first, last] = KEYS[axis];
  const by = (place: number): number => (place > at ? 1 : 0);
  const merges = sheet.merges.flatMap((rect): Rect[] => {
    const end = rect[last] - (rect[last] >= at ? 1 : 0);
    const made = { ...rect, [first]: rect[first] - by(rect[first]), [last]: end };
    const isLeft = made.r0 <= made.r1 && made.c0 <= made.c1;
    return isLeft && (made.r0 < made.r1 || made.c0 < made.c1) ? [made] : [];
  });
  return {
    ...sheet,
    [axis]: bandsOf(sheet, axis).filter((_, place) => place !== at),
    cells: sheet.cells
      .filter((cell) => cell[key] !== at)
      .map((cell) => ({ ...cell, [key]: cell[key] - by(cell[key]) })),
    merges,
  };
}

/** Merged areas do not survive this, so that the test need not know how they would. */
function moveBand(sheet: EditedSheet, axis: Axis, from: number, to: number): EditedSheet {
  const [key] = KEYS[axis];
  const order = bandsOf(sheet, axis).map((_, place) => place);
  order.splice(to, 0, ...order.splice(from, 1));
  const placeOf = new Map(order.map((was, place) => [was, place]));
  const bands = bandsOf(sheet, axis);
  return {
    ...sheet,
    [axis]: order.map((was) => bands[was]!),
    cells: sorted(
      sheet.cells.map((cell) => ({ ...cell, [key]: placeOf.get(cell[key]) ?? cell[key] })),
    ),
    merges: [],
  };
}

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.constantFrom(" 预算 ", "a_x000D_b", "行\r\n列", "<&\"'>", "_x0041_", "=1", "'x", "\u0001"),
  fc.boolean(),
  fc.constantFrom({ err: "#DIV/0!" }, { err: "#N/A" }),
);
const formula = fc.constantFrom(
  "=A1+1",
  "=SUM(A1:B3)",
  '=IF(A1<2,"<&>",XLOOKUP(1,A1:A2,B1:B2))',
  "=BUDGET.ROLLUP(A1:A9,B1:B9)",
  "='丙 丁'!A1",
);
const place = fc.nat(11);
const axis = fc.constantFrom<Axis>("rows", "columns");

const onSheet: fc.Arbitrary<(sheet: EditedSheet) => EditedSheet> = fc.oneof(
  fc.record({ row: place, column: place, value: scalar }).map((cell) => (sheet: EditedSheet) => {
    const old = sheet.cells.find(({ row, column }) => row === cell.row && column === cell.column);
    // No grid lets a person clear one of the cells that a formula fills together.
    const isFilled = old?.formula === FILLING && cell.value === null;
    return isFilled ? sheet : withCell(sheet, { ...cell, formula: null });
  }),
  fc
    .record({ row: place, column: place, formula, value: fc.constantFrom<Scalar>(1, "是", true) })
    .map((cell) => (sheet: EditedSheet) => withCell(sheet, cell)),
  fc
    .record({ row: place, column: place, style: fc.nat(5) })
    .map(({ row, column, style }) => (sheet: EditedSheet) => {
      const old = sheet.cells.find((cell) => cell.row === row && cell.column === column);
      return withCell(sheet, { row, column, value: null, formula: null, ...old, style });
    }),
  fc.tuple(axis, place).map(
    ([a, at]) =>
      (sheet: EditedSheet) =>
        insertBand(sheet, a, at),
  ),
  fc.tuple(axis, place).map(
    ([a, at]) =>
      (sheet: EditedSheet) =>
        deleteBand(sheet, a, at),
  ),
  fc.tuple(axis, place, place).map(
    ([a, from, to]) =>
      (sheet: EditedSheet) =>
        moveBand(sheet, a, from, to),
  ),
  fc
    .record({ rows: fc.nat(3), columns: fc.nat(3) })
    .map((frozen) => (sheet: EditedSheet) => ({ ...sheet, frozen })),
  fc.constant((sheet: EditedSheet) => ({ ...sheet, merges: sheet.merges.slice(1) })),
  fc.constant((sheet: EditedSheet) => ({
    ...sheet,
    merges: sheet.merges.some(({ r1 }) => r1 >= 8)
      ? sheet.merges
      : [...sheet.merges, { r0: 8, c0: 0, r1: 9, c1: 1 }],
  })),
);

const onBook: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(9).map((to) => (book: EditedBook) => {
    const sheets = [...book.sheets];
    sheets.splice(to % sheets.length, 0, ...sheets.splice(0, 1));
    return { ...book, sheets };
  }),
  fc.tuple(fc.nat(9), fc.constantFrom("新 名", "It's", "A1")).map(
    ([at, name]) =>
      (book: EditedBook) =>
        book.sheets.some((sheet) => sheet.name === name)
          ? book
          : withSheet(book, at % book.sheets.length, (sheet) => ({ ...sheet, name })),
  ),
  fc.nat(9).map((at) => (book: EditedBook) => {
    const sheets = book.sheets.filter((_, i) => i !== at % book.sheets.length);
    return sheets.some(({ visibility }) => visibility === "visible") ? { ...book, sheets } : book;
  }),
  fc.nat(9).map((at) => (book: EditedBook) => {
    const sheet = book.sheets[at % book.sheets.length]!;
    const copy: EditedSheet = { ...sheet, isCopy: true, name: `副本${book.sheets.length}` };
    return book.sheets.some(({ name }) => name === copy.name)
      ? book
      : { ...book, sheets: [...book.sheets, copy] };
  }),
  fc.constantFrom("visible" as const, "hidden" as const).map((visibility) => (book: EditedBook) => {
    const made = withSheet(book, book.sheets.length - 1, (sheet) => ({ ...sheet, visibility }));
    return made.sheets.some((sheet) => sheet.visibility === "visible") ? made : book;
  }),
  fc.constant((book: EditedBook) => {
    const made: EditedSheet = {
      ...{ origin: null, isCopy: false, name: `新表${book.sheets.length}`, visibility: "visible" },
      ...{ rows: [], columns: [], merges: [], frozen: { rows: 0, columns: 0 } },
      cells: [{ row: 2, column: 2, value: "新", formula: null, style: 4 }],
    };
    const isThere = book.sheets.some(({ name }) => name === made.name);
    return isThere ? book : { ...book, sheets: [made, ...book.sheets] };
  }),
  fc
    .tuple(fc.constantFrom("a", "b"), fc.constantFrom("", "说明", '<"&\\>\n'))
    .map(([key, text]) => (book: EditedBook) => {
      const texts = new Map(book.texts);
      if (text === "") texts.delete(key);
      else texts.set(key, text);
      return { ...book, texts };
    }),
);

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(9), onSheet).map(([at, change]): Edit => {
        return (book) => withSheet(book, at % book.sheets.length, change);
      }),
    },
    { weight: 1, arbitrary: onBook },
  ),
  { maxLength: 6 },
);
