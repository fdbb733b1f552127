import { parseA1 } from "../core/book/address";
import { readBook } from "../core/book/read-book";
import { check } from "../core/check/check";
import type { CheckResult } from "../core/check/result";
import type { RepairEdit } from "../core/finding/finding";
import { cellNumber } from "../core/money/cell-number";
import { openWorkbookFile } from "../hosts/file/open";
import { patchWorkbook, type CellEdit } from "../hosts/file/patch";

/** A repaired copy of a workbook, what was changed in it and how many errors it still has. */
export interface Fixed {
  readonly bytes: Uint8Array;
  readonly edits: readonly RepairEdit[];
  readonly errorsLeft: number;
}

/**
 * Applies the first repair of every error, and enters formulas anew, which changes no figure; each
 * cell is changed once. Null where none is offered.
 */
export async function fixWorkbook(bytes: Uint8Array, result: CheckResult): Promise<Fixed | null> {
  const edits = new Map<string, RepairEdit>();
  for (const { severity, repairs } of result.findings) {
    for (const edit of repairs[0]?.edits ?? []) {
      if (severity !== "error" && edit.isFormula !== true) continue;
      const key = `${edit.sheet}!${edit.cell}`;
      if (!edits.has(key)) edits.set(key, edit);
    }
  }
  if (edits.size === 0) return null;
  const patched = await patchWorkbook(bytes, [...edits.values()].map(cellEdit));
  const again = check(await readBook(await openWorkbookFile(patched)), result.disclosure.layout);
  const errorsLeft = again.findings.filter(({ severity }) => severity === "error").length;
  return { bytes: patched, edits: [...edits.values()], errorsLeft };
}

function cellEdit({ sheet, cell, to, isFormula }: RepairEdit): CellEdit {
  const at = parseA1(cell);
  if (at === null) throw new RangeError(`no cell ${cell}`);
  if (isFormula === true) return { sheet, ...at, formula: to };
  return { sheet, ...at, value: cellNumber(to) };
}
