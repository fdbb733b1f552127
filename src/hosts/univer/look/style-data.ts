import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  STYLE_KEYS,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { CellStyle, Line } from "../../../core/book/look";
import { LINE_STYLES } from "./line-styles";
import { indentPixels } from "./sizes";
import { tagData } from "./style-tag";

/** What the grid takes a style without a font for; said in every style, since it says so when it pastes. */
const FONT = { ff: "Arial", fs: 11 } as const;

const ACROSS = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const DOWN = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const NO_LINE = { s: BorderStyleTypes.NONE, cl: { rgb: "#000000" } };

/** A plain cell, said in full. */
const PLAIN: IStyleData = {
  it: BooleanNumber.FALSE,
  bl: BooleanNumber.FALSE,
  ul: { s: BooleanNumber.FALSE },
  st: { s: BooleanNumber.FALSE },
  bg: { rgb: "" },
  bd: { t: NO_LINE, r: NO_LINE, b: NO_LINE, l: NO_LINE },
  cl: { rgb: "#000000" },
  ht: HorizontalAlign.UNSPECIFIED,
  tb: WrapStrategy.OVERFLOW,
  pd: { l: 2, r: 2 },
  n: { pattern: "General" },
};

export type StyleKey = keyof IStyleData;

/** The parts of a style that differ from a plain cell. */
export function ownKeys(style: CellStyle): StyleKey[] {
  return Object.keys(partsOf(style)) as StyleKey[];
}

/**
 * A style as the grid takes it. A cell of the grid looks like its row and column in everything its
 * own style does not name, one of a file in nothing; hence `said` has the parts to name even where
 * they are plain.
 */
export function styleData(
  style: CellStyle,
  number: number | null,
  said: ReadonlySet<StyleKey>,
): IStyleData {
  const plain = Object.fromEntries(
    Object.entries(PLAIN).filter(([key]) => said.has(key as StyleKey)),
  );
  const parts: IStyleData = {
    ff: style.font ?? FONT.ff,
    fs: style.size ?? FONT.fs,
    vt: DOWN[style.down ?? "bottom"],
    bbl: tagData({ number, isOpen: style.isOpen === true }),
    ...plain,
    ...partsOf(style),
  };
  // In the grid's own order it finds a style again without comparing it with every other.
  return Object.fromEntries(
    STYLE_KEYS.flatMap((key) => (parts[key] === undefined ? [] : [[key, parts[key]]])),
  );
}

function partsOf(style: CellStyle): IStyleData {
  const { across, indent, fill, colour, format } = style;
  const on = BooleanNumber.TRUE;
  const bd = linesOf(style);
  return {
    ...(style.isItalic && { it: on }),
    ...(style.isBold && { bl: on }),
    ...(style.isUnderlined && { ul: { s: on } }),
    ...(style.isStruck && { st: { s: on } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(Object.keys(bd).length > 0 && { bd }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(across !== undefined && { ht: ACROSS[across] }),
    ...(style.wraps && { tb: WrapStrategy.WRAP }),
    ...(indent !== undefined && {
      pd: across === "right" ? { r: indentPixels(indent) } : { l: indentPixels(indent) },
    }),
    ...(format !== undefined && { n: { pattern: format } }),
  };
}

function linesOf({ top, right, bottom, left }: CellStyle): IBorderData {
  return {
    ...(top && { t: lineData(top) }),
    ...(right && { r: lineData(right) }),
    ...(bottom && { b: lineData(bottom) }),
    ...(left && { l: lineData(left) }),
  };
}

function lineData({ style, colour }: Line) {
  return { s: LINE_STYLES[style], cl: { rgb: colour } };
}
