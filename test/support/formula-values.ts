import type { Scalar } from "../../src/core/book/book";
import { Decimal } from "../../src/core/money/decimal";

/** What a formula works with: amounts are exact. */
export type Value = Scalar | Decimal;
export type Range = readonly (readonly Value[])[];
export type Argument = Value | Range;

export function cellsOf(given: Argument): readonly Value[] {
  return isRange(given) ? given.flat() : [given];
}

export function single(given: Argument): Value {
  return isRange(given) ? (given[0]?.[0] ?? null) : given;
}

export function isRange(given: Argument): given is Range {
  return Array.isArray(given);
}

export function isNumber(value: Value): value is number | Decimal {
  return typeof value === "number" || value instanceof Decimal;
}

/** Texts and blanks add nothing to a sum. */
export function total(values: readonly Value[]): Decimal {
  return values.reduce<Decimal>(
    (sum, value) => (isNumber(value) ? sum.plus(value) : sum),
    new Decimal(0),
  );
}

export function plain(value: Value): Exclude<Scalar, { readonly err: string }> {
  if (value instanceof Decimal) return value.toNumber();
  if (value !== null && typeof value === "object") throw new Error(value.err);
  return value;
}

export function amount(value: Value): Decimal {
  if (value === null) return new Decimal(0);
  if (isNumber(value)) return new Decimal(value);
  throw new Error(`#VALUE! of ${JSON.stringify(value)}`);
}

/** A value as `&` joins it to a text. */
export function wordsOf(value: Value): string {
  return String(plain(value) ?? "");
}

/** Whether two values are equal as `=` compares them: a blank is an empty text or a zero. */
export function areEqual(a: Value, b: Value): boolean {
  const [one, other] = [a ?? "", b ?? ""];
  if (isNumber(one) && isNumber(other)) return amount(one).eq(amount(other));
  return plain(one) === plain(other);
}
