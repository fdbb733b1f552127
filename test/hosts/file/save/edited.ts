import { toA1 } from "../../../../src/core/book/address";
import { formulaAt, valueAt } from "../../../../src/core/book/book";
import type { Rect } from "../../../../src/core/book/book";
import type { EditedBook, EditedCell, EditedSheet } from "../../../../src/core/book/edited-book";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { clipMerges } from "../../../../src/hosts/file/rectangles";

/** A file as the book that a grid would give back if nobody had touched anything. */
export async function untouched(bytes: Uint8Array): Promise<EditedBook> {
  const { book, look, texts } = await openDocument(bytes);
  const sheets = book.sheets.map((sheet, at): EditedSheet => {
    const { name, visibility, used, merges } = sheet;
    const { cells: styled, frozen } = look.sheets[at]!;
    const styles = new Map(styled.map((cell) => [toA1(cell.row, cell.column), cell.style]));
    const cells = new Map<string, EditedCell>();
    for (const { row, column, style } of styled) {
      cells.set(toA1(row, column), { row, column, value: null, formula: null, style });
    }
    for (let row = used?.r0 ?? 0; row <= (used?.r1 ?? -1); row++) {
      for (let column = used?.c0 ?? 0; column <= (used?.c1 ?? -1); column++) {
        const [value, formula] = [valueAt(sheet, row, column), formulaAt(sheet, row, column)];
        if (value === null && formula === null) continue;
        const at = toA1(row, column);
        const isUnbound = sheet.unbound?.some((c) => c.row === row && c.column === column);
        cells.set(at, {
          ...{ row, column, value, formula, style: styles.get(at) ?? null },
          ...(isUnbound === true && { isUnbound }),
        });
      }
    }
    return {
      ...{ origin: name, isCopy: false, name, visibility, rows: [], columns: [] },
      cells: sorted([...cells.values()]),
      ...{ merges, frozen },
    };
  });
  return { styles: look.styles, sheets, texts };
}

export function sorted(cells: readonly EditedCell[]): readonly EditedCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What a person sees of a book: styles by what they look like, and nothing of where it came from. */
export function seen({ styles, sheets, texts }: EditedBook): unknown {
  return {
    texts: [...texts],
    sheets: sheets.map(({ name, visibility, cells, merges, frozen }) => ({
      ...{ name, visibility, frozen },
      merges: clipMerges(merges, filledRect(cells)),
      cells: cells.flatMap(({ row, column, value, formula, style, isUnbound }) => {
        const look = styles[style ?? 0] ?? {};
        if (value === null && formula === null && Object.keys(look).length === 0) return [];
        return [{ at: toA1(row, column), value, formula, look, isUnbound: isUnbound === true }];
      }),
    })),
  };
}

/** Readers cut merged areas off where nothing stands any more. */
function filledRect(cells: readonly EditedCell[]): Rect {
  const filled = cells.filter(({ value, formula }) => value !== null || formula !== null);
  const [rows, columns] = [filled.map(({ row }) => row), filled.map(({ column }) => column)];
  return {
    r0: Math.min(Infinity, ...rows),
    c0: Math.min(Infinity, ...columns),
    r1: Math.max(-1, ...rows),
    c1: Math.max(-1, ...columns),
  };
}

/** The book with one of its sheets changed. */
export function withSheet(
  book: EditedBook,
  at: number,
  change: (sheet: EditedSheet) => EditedSheet,
): EditedBook {
  return { ...book, sheets: book.sheets.map((sheet, i) => (i === at ? change(sheet) : sheet)) };
}

/** The sheet with one of its cells changed; a cell of nulls is none. */
export function withCell(
  sheet: EditedSheet,
  cell: Omit<EditedCell, "style"> & Partial<EditedCell>,
): EditedSheet {
  const isIt = ({ row, column }: EditedCell): boolean => row === cell.row && column === cell.column;
  const old = sheet.cells.find(isIt);
  const made = { ...cell, style: cell.style === undefined ? (old?.style ?? null) : cell.style };
  const others = sheet.cells.filter((each) => !isIt(each));
  const isNone = made.value === null && made.formula === null && made.style === null;
  return { ...sheet, cells: isNone ? others : sorted([...others, made]) };
}
