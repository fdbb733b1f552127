/** Signs that office texts use beside letters and Chinese characters. */
const SIGNS =
  "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊣" +
  "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ" +
  "㎡㎜㎝㎞㎎㎏㏄℃℉‰‱№℡©®™°′″％＄￥￡¥€" +
  "≤≥≦≧＜＞<>≠≈≡≮≯±×÷∶∷√∑∏∞∠⊥∥∩∪∈∵∴∝∫∮⊙⌒" +
  "“”‘’《》〈〉「」『』【】〔〕〖〗（）［］｛｝——―…‥·・•、。，；：！？～—–‐‑" +
  "←↑→↓↖↗↘↙⇒⇔" +
  "■□▲△▼▽◆◇○◎●★☆※§¶〇〒〓々〃〆￣＿" +
  "√✓✗☒" +
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋½¼¾⅓⅔";

/** All characters from `first` to `last`. */
function range(first: number, last: number): string {
  let text = "";
  for (let code = first; code <= last; code += 1) text += String.fromCodePoint(code);
  return text;
}

/** The characters of rows of GB 2312-80. Rows 10 to 15 are empty there; GBK made use of them. */
function gb2312(first: number, last: number): string {
  const decoder = new TextDecoder("gbk");
  let text = "";
  for (let row = first; row <= last; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      text += decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
    }
  }
  return text.replace(/[\uE000-\uF8FF\uFFFD]/gu, "");
}

/** The Chinese characters of GBK: 20,902 of Unicode's first block, and some of others. */
function gbk(): string {
  const decoder = new TextDecoder("gbk");
  let text = "";
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      text += decoder.decode(Uint8Array.of(lead, trail));
    }
  }
  return text.replace(/\P{Script=Han}/gu, "");
}

/** Punctuation, numbers and Latin; then kana, Greek, Cyrillic, Pinyin and lines for boxes. */
const GB2312_SIGNS = gb2312(1, 3);
const GB2312_OTHER_SIGNS = gb2312(4, 9);
/** 3,755 characters by their sound, and 3,008 by their radicals. */
const GB2312_LEVEL_1 = gb2312(16, 55);
const GB2312_LEVEL_2 = gb2312(56, 87);

const LATIN =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  range(0x391, 0x3a1) +
  range(0x3a3, 0x3a9) +
  range(0x3b1, 0x3c9);
const FULL_WIDTH = range(0xff01, 0xff5e) + range(0x3000, 0x3002) + range(0x3008, 0x3011);
const BOX = range(0x2500, 0x257f);

/** Sorted and without repeats, so that the order of the sources cannot change the result. */
function sorted(text: string): string {
  return [...new Set(text)]
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join("");
}

/**
 * Which characters a face has. `common`: the first level of GB 2312 with letters and signs;
 * `standard`: all of GB 2312 and 通用规范汉字表 (8,105 characters); `rare`: the Chinese characters of
 * GBK, and of Unicode's first block, that `standard` lacks, and nothing else;
 * `latin`: letters, figures and the signs that stand within them.
 */
export type CharacterSet = "common" | "standard" | "rare" | "latin";

/** The characters of every set; `standardTable` has those of 通用规范汉字表. */
export function characterSets(
  standardTable: readonly string[],
): Readonly<Record<CharacterSet, string>> {
  const common = GB2312_SIGNS + LATIN + FULL_WIDTH + SIGNS + GB2312_LEVEL_1;
  const others = GB2312_OTHER_SIGNS + BOX + GB2312_LEVEL_2 + standardTable.join("");
  const standard = sorted(common + others);
  const isRare = (char: string): boolean => !standard.includes(char);
  return {
    common: sorted(common),
    standard,
    rare: Array.from(sorted(gbk() + range(0x4e00, 0x9fff)))
      .filter(isRare)
      .join(""),
    latin: sorted(LATIN + SIGNS),
  };
}
