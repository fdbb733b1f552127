/** The names that are taken already. Excel tells sheets apart without regard to case. */
export function sheetClashes(
  wanted: readonly string[],
  existing: readonly string[],
): readonly string[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  return wanted.filter((name) => taken.has(name.toLowerCase()));
}
