import type { Ledger } from "../../src/core/ledger/ledger";
import type { Random } from "../../test/support/random";

/** A value in 分, null for a blank. */
export type Value = number | null;

/** One slip of the hand or the software: the cells it changed, with the values it left there. */
export interface Slip {
  readonly kind: SlipKind;
  readonly changes: readonly { readonly cell: number; readonly to: Value }[];
}

export type SlipKind =
  | "transposition"
  | "lost digit"
  | "sign"
  | "stale total"
  | "元 for 万元"
  | "wrong row"
  | "wrong column";

export const SLIP_KINDS: readonly SlipKind[] = [
  "transposition",
  "lost digit",
  "sign",
  "stale total",
  "元 for 万元",
  "wrong row",
  "wrong column",
];

/** 0.01 万元 in 分. */
const CENT = 10_000;

/** Makes a slip of a kind somewhere in a workbook, null where a random place does not allow it. */
export function makeSlip(
  kind: SlipKind,
  ledger: Ledger,
  valueOf: (cell: number) => Value,
  random: Random,
): Slip | null {
  const filled = ledger.cells.flatMap(({ table }, cell) =>
    table.startsWith("T") && (valueOf(cell) ?? 0) !== 0 ? [cell] : [],
  );
  const cell = random.pick(filled);
  const fen = valueOf(cell) ?? 0;
  const one = (to: number | null): Slip | null =>
    to === null || to === fen || to === 0 ? null : { kind, changes: [{ cell, to }] };
  switch (kind) {
    case "transposition":
      return one(transposed(fen, random));
    case "lost digit":
      return one(withoutDigit(fen, random));
    case "sign":
      return one(-fen);
    case "元 for 万元":
      return one(fen * 10_000);
    case "stale total": {
      const total = random.pick(filled.filter((at) => isTotal(ledger, at)));
      const now = valueOf(total) ?? 0;
      const old = now + (random.integer(20_000) - 10_000) * CENT;
      if (Math.abs(old - now) < 2 * CENT || old === 0) return null;
      return { kind, changes: [{ cell: total, to: old }] };
    }
    case "wrong row":
    case "wrong column": {
      const other = neighbour(ledger, cell, kind === "wrong row", random);
      if (other === null || (valueOf(other) ?? 0) === fen) return null;
      return {
        kind,
        changes: [
          { cell, to: valueOf(other) },
          { cell: other, to: fen },
        ],
      };
    }
  }
}

function transposed(fen: number, random: Random): number | null {
  const digits = String(Math.abs(fen) / CENT);
  if (digits.length < 2) return null;
  const at = random.integer(digits.length - 1);
  const swapped = `${digits.slice(0, at)}${digits[at + 1] ?? ""}${digits[at] ?? ""}${digits.slice(at + 2)}`;
  return Math.sign(fen) * Number(swapped) * CENT;
}

function withoutDigit(fen: number, random: Random): number | null {
  const digits = String(Math.abs(fen) / CENT);
  if (digits.length < 2) return null;
  const at = random.integer(digits.length);
  return Math.sign(fen) * Number(digits.slice(0, at) + digits.slice(at + 1)) * CENT;
}

/** Whether a cell is the total of a sum with several filled parts. */
function isTotal(ledger: Ledger, cell: number): boolean {
  for (let k = ledger.cellStart[cell] ?? 0; k < (ledger.cellStart[cell + 1] ?? 0); k += 1) {
    const relation = ledger.cellRelation[k] ?? 0;
    const start = ledger.termStart[relation] ?? 0;
    const size = (ledger.termStart[relation + 1] ?? 0) - start;
    if (ledger.cellSign[k] === 1 && size > 2) return true;
  }
  return false;
}

/** The amount cell next to a cell, one row below or above, one column right or left. */
function neighbour(ledger: Ledger, cell: number, isRow: boolean, random: Random): number | null {
  const own = ledger.cells[cell];
  if (own === undefined) return null;
  const step = random.chance(0.5) ? 1 : -1;
  const row = own.row + (isRow ? step : 0);
  const column = own.column + (isRow ? 0 : step);
  const found = ledger.cells.findIndex(
    (one) => one.sheet === own.sheet && one.row === row && one.column === column,
  );
  return found === -1 ? null : found;
}
