import { ExactSum } from "../core/money/exact-sum";
import { codeAbove, readAsked, readCode } from "../core/rollup/code";
import { codesWithRowsBelow } from "../core/rollup/lowest";
import type { Failure } from "../locale/functions";
import { readAmount } from "./amount";
import { codeFailure, scalarsOf, tooManyColumns } from "./codes";
import {
  cellAt,
  filledRows,
  isFailure,
  rowsDiffer,
  widthOf,
  type Answer,
  type Cell,
  type Range,
} from "./range";

/** The sums of one code, one a column of amounts. */
type Sums = readonly ExactSum[];

/** What is asked for: sums by code, and those of all codes. */
interface Asked {
  readonly byCode: ReadonlyMap<number, Sums>;
  readonly all: Sums | null;
  /** The sums of each row of the answer. */
  readonly rows: readonly Sums[];
}

/**
 * BUDGET.ROLLUP: the exact sum of the lowest rows under `code`, of all lowest rows without one.
 *
 * A row is lowest when no listed code stands below its own; the amounts of the others are not even
 * read, so that they may be ROLLUPs themselves. Rows of one code add up. Rows without a code, such
 * as 合计, count for nothing. A code without rows is 0: the unit spends nothing on it. Where `code`
 * is blank or 合计 the answer is the total.
 */
export function rollup(codes: Range, amounts: Range, code: Range | null): Answer {
  const misfit =
    tooManyColumns("codes", codes) ??
    (code === null ? null : tooManyColumns("code", code)) ??
    rowsDiffer("codes", codes, "amounts", amounts);
  if (misfit !== null) return misfit;
  const asked = askedOf(code, widthOf(amounts));
  if (isFailure(asked)) return asked;
  const listed = readCodes(codes);
  if (isFailure(listed)) return listed;
  const failure = addUp(listed, amounts, asked);
  return failure ?? totalsOf(asked.rows);
}

function askedOf(code: Range | null, width: number): Asked | Failure {
  const sums = (): Sums => Array.from({ length: width }, () => new ExactSum());
  if (code === null) {
    const all = sums();
    return { byCode: new Map(), all, rows: [all] };
  }
  const byCode = new Map<number, Sums>();
  let all: Sums | null = null;
  const rows: Sums[] = [];
  // One blank cell asks for the total; blank cells below a list of codes ask for nothing.
  const count = Math.max(1, filledRows(code));
  for (const [row, cells] of code.slice(0, count).entries()) {
    const one = readAsked(scalarsOf(cells));
    if (typeof one === "object") return codeFailure(one, cellAt("code", code, row));
    if (one === "all") rows.push((all ??= sums()));
    else {
      const known = byCode.get(one) ?? sums();
      byCode.set(one, known);
      rows.push(known);
    }
  }
  return { byCode, all, rows };
}

/** The code of each row up to the last filled one, 0 where it has none. */
function readCodes(codes: Range): Int32Array | Failure {
  const rows = filledRows(codes);
  const listed = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const code = readCode(scalarsOf(codes[row] ?? []));
    if (typeof code === "number") listed[row] = code;
    else if (code !== null && code.kind !== "words") {
      return codeFailure(code, cellAt("codes", codes, row));
    }
  }
  return listed;
}

function addUp(listed: Int32Array, amounts: Range, { byCode, all }: Asked): Failure | null {
  const parents = codesWithRowsBelow(listed);
  for (let row = 0; row < listed.length; row += 1) {
    const code = listed[row] ?? 0;
    if (code === 0 || parents.has(code)) continue;
    const targets = byCode.size === 0 ? [] : sumsOver(code, byCode);
    if (all !== null) targets.push(all);
    if (targets.length === 0) continue;
    const failure = addRow(amounts, row, targets);
    if (failure !== null) return failure;
  }
  return null;
}

/** The sums a code counts for: its own and those of the codes above it. */
function sumsOver(code: number, byCode: ReadonlyMap<number, Sums>): Sums[] {
  const found: Sums[] = [];
  for (let one = code; one >= 100; one = codeAbove(one)) {
    const sums = byCode.get(one);
    if (sums !== undefined) found.push(sums);
  }
  return found;
}

function addRow(amounts: Range, row: number, targets: readonly Sums[]): Failure | null {
  const cells = amounts[row] ?? [];
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (isPlain(cell, column, targets)) continue;
    const value = readAmount(cell, null, () => cellAt("amounts", amounts, row, column));
    if (value === null) continue;
    if (isFailure(value)) return value;
    for (const sums of targets) sums[column]?.add(value);
  }
  return null;
}

/** Whether a cell is a plain figure, which is then added to all sums of its column. */
function isPlain(cell: Cell, column: number, targets: readonly Sums[]): boolean {
  if (typeof cell !== "number" && typeof cell !== "string") return false;
  for (const sums of targets) {
    const sum = sums[column];
    const isAdded = typeof cell === "number" ? sum?.addNumber(cell) : sum?.addText(cell);
    if (isAdded !== true) return false;
  }
  return true;
}

function totalsOf(rows: readonly Sums[]): Answer {
  const answer: number[][] = [];
  for (const sums of rows) {
    const totals: number[] = [];
    for (const sum of sums) {
      const total = sum.total();
      if (total === null) return { fails: "sum-too-large" };
      totals.push(total);
    }
    answer.push(totals);
  }
  return answer;
}
