/** The relations of each cell and its sign in them, in compressed form. */
export interface RelationsOfCells {
  readonly cellStart: Int32Array;
  readonly cellRelation: Int32Array;
  readonly cellSign: Int8Array;
}

/** Number of a cell that stands in no firm equality. */
export const UNGUARDED = 0;

/**
 * A number for each cell. Cells that stand in the same firm equalities with the same signs, up to a
 * common sign, have the same number: the relations cannot tell them apart.
 */
export function lookalikes(
  relations: readonly { readonly compare: "equal" | "at-most"; readonly soft: boolean }[],
  { cellStart, cellRelation, cellSign }: RelationsOfCells,
): Int32Array {
  const numbers = new Int32Array(cellStart.length - 1);
  // The number of a list of signed relations is found relation by relation, from that of its front.
  const longer = new Map<number, number>();
  const width = 2 * relations.length;
  for (let cell = 0; cell < numbers.length; cell += 1) {
    let [number, flip] = [UNGUARDED, 0];
    for (let k = cellStart[cell] ?? 0; k < (cellStart[cell + 1] ?? 0); k += 1) {
      const relation = cellRelation[k] ?? 0;
      const { soft = true, compare } = relations[relation] ?? {};
      if (soft || compare !== "equal") continue;
      const sign = cellSign[k] ?? 0;
      if (flip === 0) flip = sign;
      const key = number * width + 2 * relation + (sign === flip ? 1 : 0);
      number = longer.get(key) ?? longer.size + 1;
      longer.set(key, number);
    }
    numbers[cell] = number;
  }
  return numbers;
}
