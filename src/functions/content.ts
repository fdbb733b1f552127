import type { Cell, Range } from "./range";

/** Letters of a text that go into the hash; codes and figures are shorter. */
const HASHED_LETTERS = 16;
const PRIME = 0x01000193;

export type Arguments = readonly (Range | null)[];

/** A number that is mostly different for different contents, from one pass over the cells. */
export function hashOf(given: Arguments): number {
  let hash = given.length;
  for (const range of given) {
    hash = mixed(hash, range === null ? -1 : range.length);
    for (const row of range ?? []) {
      for (const cell of row) {
        if (typeof cell === "number") {
          const whole = Math.trunc(cell);
          hash = mixed(mixed(hash, whole), (cell - whole) * 1e9);
        } else if (typeof cell === "string") hash = ofText(hash, cell);
        else hash = mixed(hash, cell === true ? 2 : 3);
      }
    }
  }
  return hash;
}

/** Whether two calls were given the same cells. */
export function isSame(a: Arguments, b: Arguments): boolean {
  return a.length === b.length && a.every((range, at) => isSameRange(range, b[at] ?? null));
}

export function cellCount(given: Arguments): number {
  return given.reduce((sum, range) => sum + (range?.length ?? 0) * (range?.[0]?.length ?? 0), 0);
}

function isSameRange(a: Range | null, b: Range | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row += 1) {
    const [left = [], right = []] = [a[row], b[row]];
    if (left.length !== right.length) return false;
    for (let column = 0; column < left.length; column += 1) {
      if (!isSameCell(left[column], right[column])) return false;
    }
  }
  return true;
}

function isSameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  const areErrors = typeof a === "object" && typeof b === "object" && a !== null && b !== null;
  return areErrors && a.code === b.code;
}

function ofText(hash: number, text: string): number {
  let next = mixed(hash, text.length);
  const end = Math.min(text.length, HASHED_LETTERS);
  for (let at = 0; at < end; at += 1) next = mixed(next, text.charCodeAt(at));
  return next;
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}
