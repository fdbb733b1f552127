import { parseA1 } from "../core/book/address";
import { readBook } from "../core/book/read-book";
import { check } from "../core/check/check";
import type { CheckResult } from "../core/check/result";
import { cellCorrections, type CellCorrection } from "../core/finding/cell-corrections";
import { kindOf, type Explanation } from "../core/finding/explanation";
import type { RepairEdit } from "../core/finding/finding";
import { cellNumber } from "../core/money/cell-number";
import { openWorkbookFile } from "../hosts/file/open";
import { patchWorkbook, type CellEdit } from "../hosts/file/patch";
import { explainedIn, type Checked } from "./load";

/** A repaired copy of a workbook, what was changed in it and how many errors are still open. */
export interface Fixed {
  readonly bytes: Uint8Array;
  readonly edits: readonly RepairEdit[];
  readonly errorsLeft: number;
}

/**
 * Applies the first repair of every open error, and enters formulas anew, which changes no figure;
 * each figure is changed once. What was explained stays. Null where no repair is offered.
 */
export async function fixWorkbook(checked: Checked): Promise<Fixed | null> {
  const { bytes, result, explanations, explained } = checked;
  const wanted: RepairEdit[] = [];
  for (const finding of result.findings) {
    const kind = kindOf(finding, explained);
    if (kind === "explained") continue;
    for (const edit of finding.repairs[0]?.edits ?? []) {
      if (kind === "error" || edit.isFormula === true) wanted.push(edit);
    }
  }
  const corrections = cellCorrections(wanted);
  if (corrections.length === 0) return null;
  const patched = await patchWorkbook(bytes, corrections.map(cellEdit));
  const again = check(await readBook(await openWorkbookFile(patched)), result.disclosure.layout);
  return {
    bytes: patched,
    edits: corrections.flatMap(({ edits }) => edits),
    errorsLeft: openErrors(again, explanations),
  };
}

function openErrors(result: CheckResult, explanations: readonly Explanation[]): number {
  const explained = explainedIn(result, explanations);
  return result.findings.filter((finding) => kindOf(finding, explained) === "error").length;
}

function cellEdit({ sheet, cell, kind, to, edits }: CellCorrection): CellEdit {
  const at = parseA1(cell);
  if (at === null) throw new RangeError(`no cell ${cell}`);
  switch (kind) {
    case "formula":
      return { sheet, ...at, formula: to };
    case "text":
      return { sheet, ...at, value: to, figures: edits.flatMap(({ words }) => words ?? []) };
    case "figure":
      return { sheet, ...at, value: cellNumber(to) };
  }
}
