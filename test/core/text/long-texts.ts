/** Characters of more than a hundred pages. */
export const LENGTH = 200_000;

/** Texts of which only the length differs, by the piece that they repeat. */
export const PIECES: readonly (readonly [name: string, piece: string])[] = [
  [
    "a statement",
    "2023年基本支出1331.05万元（其中：人员经费1024.89万元），较上年增加3万元，与上年持平。",
  ],
  [
    "a statement without a full stop",
    "基本支出1331.05万元，项目支出（含贴息）增长26.93%，无变化，",
  ],
  ["digits", "1"],
  ["full-width digits", "１"],
  ["digits and commas", "111,"],
  ["digits and points", "1."],
  ["digits and dashes", "1-"],
  ["digits and blanks", "1 "],
  ["years", "2023年"],
  ["ends of ranges", "3至"],
  ["ordinals", "第1、"],
  ["commas", ","],
  ["blanks", "\u3000"],
  ["line breaks", "\n"],
  ["opening brackets", "（"],
  ["opening brackets and figures", "（5元"],
  ["closing brackets", "）"],
  ["pairs of brackets", "（境）"],
  ["words", "增减"],
  ["words that say nothing changed", "与上年一致"],
  ["estimates", "约"],
];

/** A piece over and over, as long as asked for. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
