/**
 * The most items that already stand in ascending order; every other item has moved. Returned as
 * their positions. Of equally long orders the one that keeps the earlier items.
 */
export function inOrder(values: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const next: number[] = [];
  for (let i = values.length - 1; i >= 0; i -= 1) {
    length[i] = 1;
    next[i] = -1;
    for (let j = i + 1; j < values.length; j += 1) {
      if ((values[j] ?? 0) > (values[i] ?? 0) && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        next[i] = j;
      }
    }
  }
  const kept = new Set<number>();
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = next[at] ?? -1) kept.add(at);
  return kept;
}
