/**
 * Brings a label to the form in which two spellings of the same words are equal: no spaces or line
 * breaks, half-width letters, digits and brackets, one kind of quote and dash.
 */
export function normaliseLabel(text: string): string {
  // Most cells hold nothing that needs it, and a workbook has many of them.
  if (/^[0-9A-Za-z\u4e00-\u9fff.,:;()+\-%、。]*$/u.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/gu, "")
    .replace(/[“”„‟"＂''‘’]/gu, '"')
    .replace(/[〔【[]/gu, "(")
    .replace(/[〕】\]]/gu, ")")
    .replace(/[‐‑–—―]/gu, "-")
    .replace(/[．]/gu, ".");
}

/** Share of two-character pieces that two labels have in common, from 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = pieces(a);
  const right = pieces(b);
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const piece of left) if (right.has(piece)) common += 1;
  return (2 * common) / (left.size + right.size);
}

function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2));
  return found;
}
