import type { UnprintableWords } from "../unprintable";
import { quoted } from "./quoted";

/** `cure` says where another font is given. */
export function unprintableWords(cure: string): UnprintableWords {
  return {
    named: (char, code, places) =>
      char === null ? `字符 ${code}（${places}）` : `“${char}”（${code}，${places}）`,
    place: (place, near) => {
      if (place.kind === "cell") return `${place.sheet}!${place.cell}`;
      if (place.kind === "title") return `标题${quoted(near)}`;
      const whole = place.kind === "table" ? place.title : place.section;
      return `${quoted(whole)}的${quoted(near)}`;
    },
    comma: "、",
    andMore: (count) => `等，另有 ${String(count)} 处`,
    sentence: {
      "no-font": (characters) =>
        `字体里没有${characters}，印不出来。请换成其他字，或${cure}有这些字的字体文件。`,
      "not-settable": (characters) =>
        `${characters}不能排印：自造字、组合符号和从右到左的文字在别的电脑上会变样。请换成其他字。`,
    },
  };
}
