/** Words in quotation marks; those that stand in them already become inner ones. */
export function quoted(words: string): string {
  return `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
