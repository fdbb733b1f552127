import type { OfficeFontTexts } from "../office-font";

export const OFFICE_FONT: OfficeFontTexts = {
  empty: "The file is empty. Choose a fresh copy of the font.",
  "too-large": "The file is over 64 MB, too large for a font. Choose another font file.",
  "not-a-font": "This is not a font. Choose a TrueType font (.ttf, .ttc).",
  "web-font": "This is a web font (WOFF), which PDF cannot use. Choose a .ttf font.",
  damaged: "The font file is incomplete or damaged. Choose a fresh copy of it.",
  "postscript-outlines":
    "This is an OpenType font with PostScript outlines (.otf), which a report cannot use. Choose the TrueType version of the font (.ttf).",
  "no-outlines": "The font has no outlines that PDF can use. Choose another font file.",
  "no-chinese":
    "The font lacks common simplified characters. Choose a font for simplified Chinese.",
  restricted:
    "Its maker does not allow the font to be embedded in documents (fsType). Choose one that may be, or ask the maker for a licensed copy.",
};
