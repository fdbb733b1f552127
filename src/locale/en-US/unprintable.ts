import type { UnprintableWords } from "../unprintable";

/** `cure` says where another font is given. */
export function unprintableWords(cure: string): UnprintableWords {
  return {
    named: (char, code, places) =>
      char === null ? `character ${code} (${places})` : `“${char}” (${code}, ${places})`,
    place: (place, near) => {
      if (place.kind === "cell") return `${place.sheet}!${place.cell}`;
      if (place.kind === "title") return `title “${near}”`;
      return `“${near}” in “${place.kind === "table" ? place.title : place.section}”`;
    },
    comma: ", ",
    andMore: (count) => ` and ${String(count)} more`,
    sentence: {
      "no-font": (characters) =>
        `No font has ${characters}. Use other characters, or ${cure} a font file that has them.`,
      "not-settable": (characters) =>
        `These characters cannot be set: ${characters}. Private characters, combining marks and right-to-left scripts come out differently on other computers. Use other characters.`,
    },
  };
}
