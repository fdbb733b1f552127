import type { Snapshot } from "../host";
import type { Rect, Scalar, Sheet } from "./book";
import { boundingRect, isSameRect } from "./rects";
import { isSameUnbound, unboundAfter, unboundIn } from "./unbound";

type Lines<T> = readonly (readonly T[])[];

/** The cells of a sheet; the grids cover `used`. */
type Content = Pick<Sheet, "used" | "values" | "formulas" | "formats">;

const NOTHING: Content = { used: null, values: [], formulas: [], formats: [] };

/**
 * A sheet with rectangles of it read anew. What is used grows and shrinks with them; they lie in it
 * or next to it, so that no cell between is unknown. The same sheet where nothing is different.
 */
export function patchSheet(
  sheet: Sheet,
  patches: readonly Snapshot[],
  merges: readonly Rect[],
): Sheet {
  const filled = patches.filter(({ values }) => values.length > 0);
  const [first, ...others] = filled.map(({ rect }) => rect);
  if (first === undefined) return shared(sheet, { ...sheet, merges: merges.map(rectOf) });
  const area = rectOf(others.reduce<Rect>(boundingRect, boundingRect(sheet.used ?? first, first)));
  let { values, formulas, formats } = recut(sheet, area);
  for (const { rect, ...read } of filled) {
    values = put(values, area, rect, read.values, isSameValue);
    formulas = put(formulas, area, rect, read.formulas ?? [], Object.is);
    formats = put(formats, area, rect, read.formats ?? [], Object.is);
  }
  const content = { used: area, values, formulas, formats };
  const used = filledArea(content);
  const cut = used === null ? NOTHING : recut(content, used);
  return shared(sheet, {
    name: sheet.name,
    visibility: sheet.visibility,
    ...cut,
    merges: used === null ? [] : merges.map(rectOf),
    ...unboundAfter(sheet, filled),
  });
}

/** A sheet read as a whole, with the rows of the one before where they are equal. */
export function replaceSheet(sheet: Sheet, answer: Snapshot): Sheet {
  const { name, visibility } = sheet;
  const { values } = answer;
  if (values.length === 0) return shared(sheet, { name, visibility, ...NOTHING, merges: [] });
  return shared(sheet, {
    name,
    visibility,
    used: rectOf(answer.rect),
    values,
    formulas: answer.formulas ?? values.map((line) => line.map(() => null)),
    formats: answer.formats ?? values.map((line) => line.map(() => "General")),
    merges: answer.merges.map(rectOf),
    ...unboundIn(answer.unbound ?? []),
  });
}

/** The same cells in the grids of another rectangle; what they did not have is blank. */
function recut(content: Content, area: Rect): Content & { readonly used: Rect } {
  const { used } = content;
  if (used !== null && isSameRect(used, area)) return { ...content, used };
  const cut = <T>(lines: Lines<T>, blank: T): T[][] =>
    Array.from({ length: area.r1 - area.r0 + 1 }, (_, r) => {
      const line = used === null ? undefined : lines[area.r0 + r - used.r0];
      const shift = area.c0 - (used?.c0 ?? 0);
      return Array.from(
        { length: area.c1 - area.c0 + 1 },
        (_cell, c) => line?.[c + shift] ?? blank,
      );
    });
  return {
    used: area,
    values: cut<Scalar>(content.values, null),
    formulas: cut<string | null>(content.formulas, null),
    formats: cut(content.formats, "General"),
  };
}

/** Lines with a rectangle of cells replaced; a line in which nothing is different stays. */
function put<T>(
  lines: Lines<T>,
  area: Rect,
  rect: Rect,
  cells: Lines<T>,
  isSame: (a: T, b: T) => boolean,
): Lines<T> {
  const from = rect.c0 - area.c0;
  return lines.map((line, r) => {
    const row = cells[r + area.r0 - rect.r0];
    if (row === undefined || row.every((cell, c) => isSame(cell, line[from + c] as T))) return line;
    return [...line.slice(0, from), ...row, ...line.slice(from + row.length)];
  });
}

/** The smallest rectangle with every cell that has a value or a formula. */
function filledArea({ used, values, formulas }: Content): Rect | null {
  if (used === null) return null;
  const isFilled = (r: number, c: number): boolean =>
    (values[r]?.[c] ?? null) !== null || (formulas[r]?.[c] ?? null) !== null;
  const [height, width] = [used.r1 - used.r0 + 1, used.c1 - used.c0 + 1];
  const isRowFilled = (r: number): boolean => endsOf(width, (c) => isFilled(r, c)) !== null;
  const rows = endsOf(height, isRowFilled);
  const columns = endsOf(width, (c) => endsOf(height, (r) => isFilled(r, c)) !== null);
  if (rows === null || columns === null) return null;
  return {
    r0: used.r0 + rows.first,
    c0: used.c0 + columns.first,
    r1: used.r0 + rows.last,
    c1: used.c0 + columns.last,
  };
}

/** The first and the last of so many positions that are filled, null where none is. */
function endsOf(
  count: number,
  isFilled: (at: number) => boolean,
): { readonly first: number; readonly last: number } | null {
  let first = 0;
  while (first < count && !isFilled(first)) first += 1;
  if (first === count) return null;
  let last = count - 1;
  while (!isFilled(last)) last -= 1;
  return { first, last };
}

/** A sheet made of the parts of the one before wherever they are equal; that one itself if all are. */
function shared(before: Sheet, after: Sheet): Sheet {
  const isMoved =
    before.used === null || after.used === null
      ? before.used !== after.used
      : !isSameRect(before.used, after.used);
  const down = (after.used?.r0 ?? 0) - (before.used?.r0 ?? 0);
  const values = sharedLines(before.values, after.values, down, isSameValue);
  const formulas = sharedLines(before.formulas, after.formulas, down, Object.is);
  const formats = sharedLines(before.formats, after.formats, down, Object.is);
  const isSameMerges =
    before.merges.length === after.merges.length &&
    before.merges.every((merge, index) => {
      const other = after.merges[index];
      return other !== undefined && isSameRect(merge, other);
    });
  const merges = isSameMerges ? before.merges : after.merges;
  const isSame =
    !isMoved &&
    isSameMerges &&
    isSameUnbound(before, after) &&
    values === before.values &&
    formulas === before.formulas &&
    formats === before.formats;
  return isSame ? before : { ...after, values, formulas, formats, merges };
}

function sharedLines<T>(
  before: Lines<T>,
  after: Lines<T>,
  down: number,
  isSame: (a: T, b: T) => boolean,
): Lines<T> {
  if (before === after) return before;
  const lines = after.map((line, r) => {
    const old = before[r + down];
    if (old === undefined || old.length !== line.length) return line;
    return old === line || line.every((cell, c) => isSame(cell, old[c] as T)) ? old : line;
  });
  const isAllSame = lines.length === before.length && lines.every((line, r) => line === before[r]);
  return isAllSame ? before : lines;
}

function isSameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.err === b?.err;
  return Object.is(a, b);
}

function rectOf({ r0, c0, r1, c1 }: Rect): Rect {
  return { r0, c0, r1, c1 };
}
