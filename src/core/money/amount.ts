import type { Decimal } from "./decimal";
import { Decimal as D } from "./decimal";
import { FEN_PER_UNIT, PRINTED_DECIMALS, type Unit } from "./unit";

/**
 * A printed figure for the ledger.
 *
 * `fen` is the printed value in 分, an exact integer. `half` is half the last printed digit in 分:
 * the figure stands for every true value in [fen − half, fen + half), mirrored below zero. A figure
 * in 元 with 角 and 分 is exact, so its `half` is 0; so is that of a blank cell, which is exactly zero.
 */
export interface Amount {
  readonly fen: number;
  readonly half: number;
  readonly blank: boolean;
}

export const BLANK: Amount = { fen: 0, half: 0, blank: true };

/** Half the last printed digit in 分: 0.005 万元 is 5,000 分; a figure in 元 is exact to the 分. */
export const HALF_FEN: Readonly<Record<Unit, number>> = { wanYuan: 5_000, yuan: 0 };

/** Rounds a value to what the table prints: two decimals of its unit, 四舍五入. */
export function toPrinted(value: Decimal): Decimal {
  return value.toDecimalPlaces(PRINTED_DECIMALS);
}

/** The ledger's form of a value, null when it passes 2^53 分 and could no longer be exact. */
export function toAmount(value: Decimal, unit: Unit): Amount | null {
  const fen = toPrinted(value).times(FEN_PER_UNIT[unit]);
  if (fen.abs().greaterThan(Number.MAX_SAFE_INTEGER)) return null;
  return { fen: fen.toNumber(), half: HALF_FEN[unit], blank: false };
}

/** A ledger value as the table prints it, e.g. 17370000 分 in 万元 is `17.37`. */
export function formatFen(fen: number, unit: Unit): string {
  return Number.isSafeInteger(fen)
    ? formatWhole(fen, FEN_PER_UNIT[unit] / 100)
    : formatAny(fen, unit);
}

/** In whole numbers: many times faster than decimal arithmetic, and findings print thousands. */
function formatWhole(fen: number, fenPerCent: number): string {
  const size = Math.abs(fen);
  const rest = size % fenPerCent;
  const cents = (size - rest) / fenPerCent + (2 * rest >= fenPerCent ? 1 : 0);
  const decimals = cents % 100;
  const sign = fen < 0 && cents > 0 ? "-" : "";
  return `${sign}${String((cents - decimals) / 100)}.${decimals < 10 ? "0" : ""}${String(decimals)}`;
}

function formatAny(fen: number, unit: Unit): string {
  // Rounded first: what rounds to nothing is 0.00, not -0.00.
  return toPrinted(new D(fen).dividedBy(FEN_PER_UNIT[unit])).toFixed(PRINTED_DECIMALS);
}

/**
 * A figure as running text or an annex writes it, `fenPerUnit` 分 to its unit. Up to two decimals
 * stand for what a table would print, so that 76 and 76.00 are one figure; of more, each counts.
 * Null where it passes 2^53 分.
 */
export function writtenAmount(value: Decimal, decimals: number, fenPerUnit: number): Amount | null {
  const fen = value.times(fenPerUnit).toDecimalPlaces(0);
  if (fen.abs().greaterThan(Number.MAX_SAFE_INTEGER)) return null;
  const digits = Math.max(decimals, PRINTED_DECIMALS);
  const half = new D(10).pow(-digits).times(fenPerUnit).dividedBy(2).floor().toNumber();
  return { fen: fen.toNumber(), half, blank: false };
}
