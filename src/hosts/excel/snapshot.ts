import type { CellAt, Place, Rect } from "../../core/book/book";
import { unboundIn } from "../../core/book/unbound";
import type { Snapshot, Want } from "../../core/host";
import { sharedRect } from "../../core/book/rects";
import { formulaOf, isUnbound, scalarOf } from "./cells";
import type { RawCells } from "./cells";
import type { Answer } from "./ranges";

/** What an empty sheet answers when it is asked for all it has. */
const NOTHING: Rect = { r0: 0, c0: 0, r1: -1, c1: -1 };

/** Puts the pieces of one want together. A whole sheet is cut down to its filled cells. */
export function snapshotOf(want: Want, answers: readonly Answer[]): Snapshot {
  const read = answers.filter((answer) => answer.rect !== null);
  const first = read[0]?.rect ?? null;
  const last = read.at(-1)?.rect ?? null;
  const cells = joined(read.map((answer) => answer.cells));
  const whole = first === null || last === null ? NOTHING : { ...first, r1: last.r1 };
  const rect = want.rect ?? filledIn(cells.formulas, whole);
  const placed = (area: Rect): Place => ({
    sheet: want.sheet,
    r0: area.r0,
    c0: area.c0,
    r1: area.r1,
    c1: area.c1,
  });
  const cut = cutTo(rect, whole);

  const values = cut(cells.values);
  const types = cut(cells.types);
  const scalars = () =>
    values.map((row, i) => row.map((value, j) => scalarOf(value, types[i]?.[j])));
  const formulas = () =>
    cut(cells.formulas).map((row, i) =>
      row.map((formula, j) => formulaOf(formula, values[i]?.[j], types[i]?.[j])),
    );
  const unbound = (): CellAt[] =>
    cut(cells.formulas).flatMap((row, i) =>
      row.flatMap((formula, j) =>
        isUnbound(formula, values[i]?.[j], types[i]?.[j])
          ? { row: rect.r0 + i, column: rect.c0 + j }
          : [],
      ),
    );
  const merges = read
    .flatMap((answer) => answer.merges)
    .flatMap((merge) =>
      sharedRect(merge, rect) === null ? [] : [placed(clipped(merge, want, rect))],
    );
  return {
    rect: placed(rect),
    values: want.parts.includes("values") ? scalars() : [],
    ...(want.parts.includes("formulas") && { formulas: formulas() }),
    ...(want.parts.includes("formats") && { formats: cut(cells.formats) }),
    ...(want.parts.includes("formulas") && unboundIn(unbound())),
    merges: [...new Map(merges.map((merge) => [Object.values(merge).join(), merge])).values()],
  };
}

function joined(pieces: readonly RawCells[]): RawCells {
  return {
    values: pieces.flatMap((cells) => cells.values),
    types: pieces.flatMap((cells) => cells.types),
    formulas: pieces.flatMap((cells) => cells.formulas),
    formats: pieces.flatMap((cells) => cells.formats),
  };
}

/** The smallest rectangle with every cell that has a value or a formula. */
function filledIn(formulas: readonly (readonly unknown[])[], whole: Rect): Rect {
  let [r0, c0, r1, c1] = [Infinity, Infinity, -1, -1];
  for (const [i, row] of formulas.entries()) {
    const left = row.findIndex(isFilled);
    if (left === -1) continue;
    r0 = Math.min(r0, i);
    r1 = i;
    c0 = Math.min(c0, left);
    c1 = Math.max(c1, row.length - 1 - [...row].reverse().findIndex(isFilled));
  }
  if (r1 === -1) return NOTHING;
  return { r0: whole.r0 + r0, c0: whole.c0 + c0, r1: whole.r0 + r1, c1: whole.c0 + c1 };
}

function isFilled(formula: unknown): boolean {
  return formula !== "";
}

function cutTo(rect: Rect, whole: Rect) {
  return <T>(rows: readonly (readonly T[])[]): T[][] =>
    rows
      .slice(rect.r0 - whole.r0, rect.r1 - whole.r0 + 1)
      .map((row) => row.slice(rect.c0 - whole.c0, rect.c1 - whole.c0 + 1));
}

/** Of a whole sheet the areas end where its filled cells do. */
function clipped(merge: Rect, want: Want, rect: Rect): Rect {
  return want.rect === undefined ? (sharedRect(merge, rect) ?? merge) : merge;
}
