/** Names made different: one that stood before gets what `again` makes of it and its number. */
export function uniqueNames(
  names: readonly string[],
  again: (name: string, time: number) => string,
): string[] {
  const taken = new Set<string>();
  // Excel and file systems do not tell a from A.
  const keyOf = (name: string): string => name.toLowerCase();
  return names.map((name) => {
    let unique = name;
    for (let time = 2; taken.has(keyOf(unique)); time += 1) unique = again(name, time);
    taken.add(keyOf(unique));
    return unique;
  });
}
