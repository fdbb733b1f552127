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

/** The 6,763 Chinese characters and 682 signs of GB 2312-80, by its rows and cells. */
function gb2312(): string {
  const decoder = new TextDecoder("gbk");
  let text = "";
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    // Rows 10 to 15 are empty in the standard; GBK put private characters there.
    if (row >= 0xaa && row <= 0xaf) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      text += decoder.decode(Uint8Array.of(row, cell));
    }
  }
  return text.replace(/[\uE000-\uF8FF\uFFFD]/gu, "");
}

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

/** 通用规范汉字表 (8,105 characters), GB 2312, letters and signs. */
export function chineseCharacters(standardTable: readonly string[]): string {
  return sorted(standardTable.join("") + gb2312() + LATIN + FULL_WIDTH + BOX + SIGNS);
}

/** Letters, figures and the signs that stand within them. */
export function latinCharacters(): string {
  return sorted(LATIN + SIGNS);
}
