/**
 * A part of a regular expression that matches any of some words, longest first; one that matches
 * nothing where there are none.
 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return "(?!)";
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join("|")})`;
}
