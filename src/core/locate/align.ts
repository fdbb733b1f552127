/**
 * Pairs two lists in the order of both so that the pairs are worth the most together. `worth` gives
 * the value of pairing two positions, 0 for none.
 */
export function align<A, B>(
  left: readonly A[],
  right: readonly B[],
  worth: (i: number, j: number) => number,
): Map<A, B> {
  const gains = left.map((_, i) => right.map((_other, j) => worth(i, j)));
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const gain = gains[i]?.[j] ?? 0;
      const take = gain === 0 ? 0 : gain + (best[(i + 1) * width + j + 1] ?? 0);
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(take, skip);
    }
  }
  const pairs = new Map<A, B>();
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b, gain] = [left[i], right[j], gains[i]?.[j] ?? 0];
    const here = best[i * width + j] ?? 0;
    if (gain > 0 && here === gain + (best[(i + 1) * width + j + 1] ?? 0)) {
      if (a !== undefined && b !== undefined) pairs.set(a, b);
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
