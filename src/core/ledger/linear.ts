import type { Rect, Scalar } from "../book/book";

/** A cell of the book a formula reads, by sheet and place from 0. */
export interface InputCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the value of a cell, for functions that look at codes. */
export type ReadCell = (cell: InputCell) => Scalar;

/** A rectangle a formula names. */
export interface Area extends Rect {
  readonly sheet: string;
}

/** A sum of cells with whole factors, e.g. `=D12+D13-E4`. Keys are those of `inputKey`. */
export type Linear = ReadonlyMap<string, { readonly cell: InputCell; readonly factor: number }>;

export function inputKey({ sheet, row, column }: InputCell): string {
  return `${String(row)},${String(column)},${sheet}`;
}

/** The sum of two linear forms, the second taken `times` times. */
export function addLinear(a: Linear, b: Linear, times = 1): Linear {
  const sum = new LinearSum();
  sum.add(a, 1);
  sum.add(b, times);
  return sum.terms;
}

/** A linear form that others are added to, at the cost of what is added. */
export class LinearSum {
  readonly terms = new Map<string, { readonly cell: InputCell; readonly factor: number }>();

  add(more: Linear, times: number): void {
    for (const [key, { cell, factor }] of more) {
      const total = (this.terms.get(key)?.factor ?? 0) + factor * times;
      if (total === 0) this.terms.delete(key);
      else this.terms.set(key, { cell, factor: total });
    }
  }
}

/** One cell, taken once. */
export function cellLinear(cell: InputCell): Linear {
  return new Map([[inputKey(cell), { cell, factor: 1 }]]);
}
