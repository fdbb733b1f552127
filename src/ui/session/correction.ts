import { parseA1, toA1 } from "../../core/book/address";
import type { Place, Scalar } from "../../core/book/book";
import { cellCorrections } from "../../core/finding/cell-corrections";
import type { RepairEdit } from "../../core/finding/finding";
import { HostError, type Edit, type Snapshot, type WorkbookPort } from "../../core/host";
import { cellNumber } from "../../core/money/cell-number";
import type { Problem } from "./state";

/** What one cell held before a correction and holds after it: a figure, or the text with figures in it. */
export interface FigureChange {
  readonly at: Place;
  readonly before: Scalar;
  readonly after: Scalar;
}

/** A formula entered once more as it stands in its cell, so that the host binds its functions. */
interface FormulaEntry {
  readonly at: Place;
  readonly formula: string;
}

export type CellChange = FigureChange | FormulaEntry;

export function isFigure(change: CellChange): change is FigureChange {
  return "after" in change;
}

/** The changes a repair makes, one a cell, with what `expected` says the cells with figures hold. */
export function changesOf(
  edits: readonly RepairEdit[],
  expected: (at: Place) => Scalar,
): CellChange[] {
  return cellCorrections(edits).map(({ sheet, cell, kind, from, to }) => {
    const found = parseA1(cell);
    if (found === null) throw new HostError("bad-range", { sheet, range: cell });
    const at = { sheet, r0: found.row, c0: found.column, r1: found.row, c1: found.column };
    if (kind === "formula") return { at, formula: to };
    if (kind === "text") return { at, before: from, after: to };
    return { at, before: expected(at), after: cellNumber(to) };
  });
}

/** The way back. */
export function reversed(changes: readonly FigureChange[]): FigureChange[] {
  return changes.map(({ at, before, after }) => ({ at, before: after, after: before }));
}

/**
 * Reads the cells of changes and judges them: `null` where they can be written, `as-wanted` where
 * the cells are already as they would be. A problem where a cell no longer holds what it should, or
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
  const cells = changes.map((change, index) => ({ change, held: heldIn(answers[index]) }));
  const formulas = cells.filter(({ change, held }) => isFigure(change) && held.formula !== null);
  if (formulas.length > 0) {
    return { kind: "formula-cells", cells: formulas.map(({ change }) => addressOf(change)) };
  }
  if (cells.every(({ change, held }) => isMade(change, held))) return "as-wanted";
  const differing = cells.filter(({ change, held }) => !isAsBefore(change, held));
  const changed = [...overtaken, ...differing.map(({ change }) => change)];
  if (changed.length === 0) return null;
  return { kind: "cells-changed", cells: [...new Set(changed.map(addressOf))] };
}

/** What one cell holds now. */
interface Held {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly isUnbound: boolean;
}

function heldIn(answer: Snapshot | undefined): Held {
  return {
    value: answer?.values[0]?.[0] ?? null,
    formula: answer?.formulas?.[0]?.[0] ?? null,
    isUnbound: answer?.unbound !== undefined,
  };
}

function isMade(change: CellChange, held: Held): boolean {
  if (isFigure(change)) return isSame(held.value, change.after);
  return held.formula === change.formula && !held.isUnbound;
}

function isAsBefore(change: CellChange, held: Held): boolean {
  return isFigure(change) ? isSame(held.value, change.before) : held.formula === change.formula;
}

/** Writes changes as one step. */
export function writeChanges(
  port: WorkbookPort,
  changes: readonly CellChange[],
  label: string,
): Promise<void> {
  const edits = changes.map((change): Edit =>
    isFigure(change)
      ? { kind: "values", at: change.at, values: [[change.after]] }
      : { kind: "formulas", at: change.at, formulas: [[change.formula]] },
  );
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
