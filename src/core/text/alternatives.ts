/** A word as a regular expression that matches it and nothing else. */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/**
 * A part of a regular expression that matches any of some words, longest first; one that matches
 * nothing where there are none.
 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return "(?!)";
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escaped).join("|")})`;
}
