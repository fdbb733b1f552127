import {
  BooleanNumber,
  ColorKit,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderStyleData, IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import type { CellStyle, Line } from "../../../core/book/look";
import { lineStyleOf } from "./line-styles";
import { indentCharacters } from "./sizes";
import { tagOf } from "./style-tag";

const BLACK = "#000000";

const ACROSS: ReadonlyMap<unknown, NonNullable<CellStyle["across"]>> = new Map([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.BOTH, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
]);

const DOWN: ReadonlyMap<unknown, NonNullable<CellStyle["down"]>> = new Map([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "middle"],
]);

/** What the grid's style says in the core's terms; what a file cannot say the same way is left out. */
export function cellStyleOf(style: IStyleData): CellStyle {
  const format = style.n?.pattern ?? "General";
  const colour = colourOf(style.cl);
  const fill = colourOf(style.bg);
  const [across, down] = [ACROSS.get(style.ht), DOWN.get(style.vt)];
  const indent = indentCharacters(Math.max(style.pd?.l ?? 0, style.pd?.r ?? 0));
  const { t: top, r: right, b: bottom, l: left } = style.bd ?? {};
  return {
    ...(format !== "General" && { format }),
    ...(isSome(style.ff) && { font: firstFamily(style.ff) }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE && { isBold: true }),
    ...(style.it === BooleanNumber.TRUE && { isItalic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { isUnderlined: true }),
    ...(style.st?.s === BooleanNumber.TRUE && { isStruck: true }),
    ...(colour !== null && colour !== BLACK && { colour }),
    ...(fill !== null && { fill }),
    ...(across !== undefined && { across }),
    ...(down !== undefined && { down }),
    ...(style.tb === WrapStrategy.WRAP && { wraps: true }),
    ...(indent > 0 && { indent }),
    ...lineOf("top", top),
    ...lineOf("right", right),
    ...lineOf("bottom", bottom),
    ...lineOf("left", left),
    ...(tagOf(style).isOpen && { isOpen: true }),
  };
}

type Side = "top" | "right" | "bottom" | "left";

function lineOf(side: Side, data: Nullable<IBorderStyleData>): Partial<Record<Side, Line>> {
  if (data === null || data === undefined) return {};
  const style = lineStyleOf(data.s);
  return style === null ? {} : { [side]: { style, colour: colourOf(data.cl) ?? BLACK } };
}

/** As #RRGGBB, whatever way the grid wrote it; null for none. */
function colourOf(colour: Nullable<IColorStyle>): string | null {
  const text = colour?.rgb;
  if (!isSome(text)) return null;
  const kit = new ColorKit(text);
  const isSeen = kit.isValid && kit.getAlpha() > 0;
  return isSeen ? kit.toHexString().slice(0, 7).toUpperCase() : null;
}

function firstFamily(families: string): string {
  const [first = ""] = families.split(",");
  return first.trim().replace(/^["']|["']$/gu, "");
}

function isSome(text: Nullable<string>): text is string {
  return text !== null && text !== undefined && text !== "";
}
