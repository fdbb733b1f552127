/** Characters of each of two sections: more than a hundred pages in all. */
export const LENGTH = 60_000;

/** What a long statement says over and over. */
export const PIECES: readonly string[] = [
  "公务接待费76万元，比上年增加3万元，增长4.11%，与上年持平，",
  "公务接待费76万元；与2022年相比持平。",
  "2022年",
  "2022年预算收入XX万元，",
  "较2021年",
  "主要原因是",
  "主要为增加",
  "因公",
  "目的的",
  "的",
  "增加",
  "帐户",
  "部门预算",
  "×",
  "_",
  "《",
  "〔",
  "（",
  "）",
  "：",
  "，",
  "。",
  "三公经费（其中：公务用车购置费",
  "均",
  "持平",
  "信息化建设经费安排100万元，",
  "信息化建设经费安排100万元。信息化建设经费安排120万元。",
];
