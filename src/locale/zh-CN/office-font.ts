import type { OfficeFontTexts } from "../office-font";

export const OFFICE_FONT: OfficeFontTexts = {
  empty: "文件是空的。请重新复制一份字体文件。",
  "too-large": "超过 64 MB，不是一般的字体文件。请换一个字体文件。",
  "not-a-font": "不是字体文件。请选 TrueType 字体（.ttf、.ttc）。",
  "web-font": "是网页字体（WOFF），不能用于 PDF。请选 .ttf 字体。",
  damaged: "字体文件不完整，或已损坏。请从原处重新复制一份。",
  "postscript-outlines":
    "是 PostScript 轮廓的 OpenType 字体（.otf），不能用于报告。请选同一字体的 TrueType 版（.ttf）。",
  "no-outlines": "字体里没有 PDF 能用的轮廓字形。请换一个字体文件。",
  "no-chinese": "字体里没有常用的简体汉字。请换一个简体中文字体。",
  restricted:
    "字体厂商不允许把它嵌入文件（fsType）。请换一个允许嵌入的字体，或向厂商取得授权版本。",
};
