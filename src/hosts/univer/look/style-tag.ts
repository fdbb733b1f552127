import { BooleanNumber } from "@univerjs/core";
import type { IStyleData, ITextDecoration } from "@univerjs/core";

/** What the grid has no word for, carried inside of a style wherever the style goes. */
export interface StyleTag {
  /** The number that the file gives the style, or gave the one it was made of. */
  readonly number: number | null;
  /** May be typed in where the sheet is protected. */
  readonly isOpen: boolean;
}

/** A line under the text that is switched off: nobody sees it, and the grid copies it with the rest. */
export function tagData({ number, isOpen }: StyleTag): ITextDecoration {
  return {
    s: BooleanNumber.FALSE,
    c: isOpen ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(number !== null && { cl: { rgb: String(number) } }),
  };
}

export function tagOf(style: IStyleData | null | undefined): StyleTag {
  const tag = style?.bbl;
  const text = tag?.cl?.rgb ?? "";
  return { number: text === "" ? null : Number(text), isOpen: tag?.c === BooleanNumber.TRUE };
}
