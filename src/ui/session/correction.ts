import { parseA1, toA1 } from "../../core/book/address";
import type { Place, Scalar } from "../../core/book/book";
import type { RepairEdit } from "../../core/finding/finding";
import { HostError, type Edit, type WorkbookPort } from "../../core/host";
import { cellNumber } from "../../core/money/cell-number";
import type { Problem } from "./state";

/** What one cell held before a correction and holds after it. */
export interface CellChange {
  readonly at: Place;
  readonly before: Scalar;
  readonly after: Scalar;
}

/** The changes a repair makes, with what `expected` says the cells hold. */
export function changesOf(
  edits: readonly RepairEdit[],
  expected: (at: Place) => Scalar,
): CellChange[] {
  return edits.map(({ sheet, cell, to }) => {
    const found = parseA1(cell);
    if (found === null) throw new HostError("bad-range", { sheet, range: cell });
    const at = { sheet, r0: found.row, c0: found.column, r1: found.row, c1: found.column };
    return { at, before: expected(at), after: cellNumber(to) };
  });
}

/** The way back. */
export function reversed(changes: readonly CellChange[]): CellChange[] {
  return changes.map(({ at, before, after }) => ({ at, before: after, after: before }));
}

/**
 * Reads the cells of changes and judges them: `null` where they can be written, `as-wanted` where
 * the cells hold the new values already. A problem where a cell no longer holds what it should, or
 * holds a formula, which a figure would destroy; or where other changes have `overtaken` these.
 */
export async function judgeChanges(
  port: WorkbookPort,
  changes: readonly CellChange[],
  overtaken: readonly CellChange[],
): Promise<Problem | "as-wanted" | null> {
  const wants = changes.map(({ at }) => ({
    sheet: at.sheet,
    rect: at,
    parts: ["values", "formulas"] as const,
  }));
  const answers = await port.read(wants);
  const formulas = changes.filter((_, index) => {
    const formula = answers[index]?.formulas?.[0]?.[0] ?? null;
    return formula !== null;
  });
  if (formulas.length > 0) return { kind: "formula-cells", cells: formulas.map(addressOf) };
  const differing = (expected: (change: CellChange) => Scalar): CellChange[] =>
    changes.filter(
      (change, index) => !isSame(answers[index]?.values[0]?.[0] ?? null, expected(change)),
    );
  if (differing(({ after }) => after).length === 0) return "as-wanted";
  const changed = [...overtaken, ...differing(({ before }) => before)];
  if (changed.length === 0) return null;
  return { kind: "cells-changed", cells: [...new Set(changed.map(addressOf))] };
}

/** Writes changes as one step. */
export function writeChanges(
  port: WorkbookPort,
  changes: readonly CellChange[],
  label: string,
): Promise<void> {
  const edits = changes.map(({ at, after }): Edit => ({ kind: "values", at, values: [[after]] }));
  return port.apply(edits, label);
}

/** The cell of a change, with its sheet. */
export function addressOf({ at }: CellChange): string {
  return `${at.sheet}!${toA1(at.r0, at.c0)}`;
}

function isSame(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.err === b?.err;
  return a === b;
}
