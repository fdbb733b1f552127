import type { CellStyle, Line } from "../../../../core/book/look";
import { escapeXml } from "../../write/xml";
import { isElement, nameOf, split } from "../markup";

/** What a font says beyond a name and a size of its own is taken from the font of a plain cell. */
export function fontXml(plain: string, style: CellStyle): string {
  const parts = plain === "" ? [] : split(plain).pieces.filter(isElement);
  const fromPlain = (...names: string[]): string =>
    parts.filter((piece) => names.includes(nameOf(piece))).join("");
  return [
    "<font>",
    style.isBold === true ? "<b/>" : "",
    style.isItalic === true ? "<i/>" : "",
    style.isStruck === true ? "<strike/>" : "",
    style.isUnderlined === true ? "<u/>" : "",
    style.size === undefined ? fromPlain("sz") : `<sz val="${style.size}"/>`,
    style.colour === undefined ? fromPlain("color") : colourXml("color", style.colour),
    style.font === undefined
      ? fromPlain("name", "family", "charset", "scheme")
      : `<name val="${escapeXml(style.font)}"/>`,
    "</font>",
  ].join("");
}

/** Whether a style has a font other than that of a plain cell. */
export function hasFont(style: CellStyle): boolean {
  const { font, size, colour, isBold, isItalic, isStruck, isUnderlined } = style;
  return [font, size, colour, isBold, isItalic, isStruck, isUnderlined].some(
    (part) => part !== undefined,
  );
}

export function fillXml(colour: string): string {
  const inside = `${colourXml("fgColor", colour)}<bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${inside}</patternFill></fill>`;
}

export function hasLines({ top, right, bottom, left }: CellStyle): boolean {
  return [top, right, bottom, left].some((line) => line !== undefined);
}

export function borderXml({ top, right, bottom, left }: CellStyle): string {
  const side = (name: string, line: Line | undefined): string =>
    line === undefined
      ? `<${name}/>`
      : `<${name} style="${line.style}">${colourXml("color", line.colour)}</${name}>`;
  const sides = [
    side("left", left),
    side("right", right),
    side("top", top),
    side("bottom", bottom),
  ];
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** One style of a cell, by the numbers that its parts have in the file. */
export function cellStyleXml(style: CellStyle, ids: Readonly<Record<string, number>>): string {
  const { across, down, wraps, indent, isOpen } = style;
  const isAligned = [across, down, wraps, indent].some((part) => part !== undefined);
  const applied = ["NumberFormat", "Font", "Fill", "Border"];
  if (isAligned) applied.push("Alignment");
  if (isOpen === true) applied.push("Protection");
  const numbers = Object.entries(ids).map(([name, id]) => ` ${name}="${id}"`);
  const flags = applied.map((part) => ` apply${part}="1"`);
  const inside = [
    isAligned ? alignmentXml(style) : "",
    isOpen === true ? '<protection locked="0"/>' : "",
  ].join("");
  return `<xf${numbers.join("")} xfId="0"${flags.join("")}>${inside}</xf>`;
}

export function alignmentXml({ across, down, wraps, indent }: CellStyle): string {
  const said = [
    across === undefined ? "" : ` horizontal="${across}"`,
    down === undefined ? "" : ` vertical="${down === "middle" ? "center" : down}"`,
    wraps === true ? ' wrapText="1"' : "",
    indent === undefined ? "" : ` indent="${indent}"`,
  ];
  return `<alignment${said.join("")}/>`;
}

/** `#RRGGBB` with the opaque alpha that the format puts in front. */
function colourXml(name: string, colour: string): string {
  return `<${name} rgb="FF${colour.slice(1)}"/>`;
}
