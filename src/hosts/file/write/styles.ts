import { DRESS, formatOf, isOpen, LINE, type Dress } from "../../../core/book/dress";
import type { NewCell } from "../../../core/book/new-sheet";
import { MAIN } from "./namespaces";
import { escapeXml, XML_HEAD } from "./xml";

/** The font that every Excel and WPS in use here has. */
const FONT = "宋体";
const FONT_SIZE = 11;

/** Numbers of the number formats that every file has. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["#,##0.00", 4],
  ["@", 49],
]);
/** The first number that a file may give away. */
const FIRST_OWN = 164;

/** The styles that the cells of a workbook use, each of them once; cells name them by number. */
export class Styles {
  readonly #fonts = new Numbered([fontXml({ align: "Left" })]);
  // The first two fills belong to the format itself.
  readonly #fills = new Numbered([fillXml("none"), fillXml("gray125")]);
  readonly #borders = new Numbered([borderXml(false)]);
  readonly #formats = new Numbered([]);
  readonly #cells = new Numbered([
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ]);

  numberOf(cell: NewCell): number {
    const dress = DRESS[cell.look];
    const format = formatOf(cell);
    const ids = [
      `numFmtId="${BUILT_IN.get(format) ?? FIRST_OWN + this.#formats.numberOf(format)}"`,
      `fontId="${this.#fonts.numberOf(fontXml(dress))}"`,
      `fillId="${dress.fill === undefined ? 0 : this.#fills.numberOf(fillXml("solid", dress.fill))}"`,
      `borderId="${this.#borders.numberOf(borderXml(dress.lined === true))}"`,
    ];
    const applied = ["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"];
    const flags = applied.map((part) => `apply${part}="1"`).join(" ");
    const alignment = alignmentXml(dress, cell.indent ?? 0);
    const protection = `<protection locked="${isOpen(cell) ? 0 : 1}"/>`;
    return this.#cells.numberOf(
      `<xf ${ids.join(" ")} xfId="0" ${flags}>${alignment}${protection}</xf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.items.map(
      (format, at) => `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${escapeXml(format)}"/>`,
    );
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
      formats.length === 0 ? "" : listXml("numFmts", formats),
      listXml("fonts", this.#fonts.items),
      listXml("fills", this.#fills.items),
      listXml("borders", this.#borders.items),
      listXml("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      listXml("cellXfs", this.#cells.items),
      listXml("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      "</styleSheet>",
    ].join("");
  }
}

/** Texts by the number under which each was first met. */
class Numbered {
  readonly items: string[];

  constructor(items: readonly string[]) {
    this.items = [...items];
  }

  numberOf(item: string): number {
    const known = this.items.indexOf(item);
    return known === -1 ? this.items.push(item) - 1 : known;
  }
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function fontXml({ bold, size, font }: Dress): string {
  const weight = bold === true ? "<b/>" : "";
  const colour = font === undefined ? "" : `<color rgb="${argb(font)}"/>`;
  // Family and character set tell a machine without this font what to take in its place.
  const name = `<name val="${FONT}"/><family val="3"/><charset val="134"/>`;
  return `<font>${weight}<sz val="${size ?? FONT_SIZE}"/>${colour}${name}</font>`;
}

function fillXml(pattern: "none" | "gray125" | "solid", colour?: string): string {
  const inner = colour === undefined ? "" : `<fgColor rgb="${argb(colour)}"/>`;
  return `<fill><patternFill patternType="${pattern}">${inner}</patternFill></fill>`;
}

function borderXml(isLined: boolean): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    isLined ? `<${side} style="thin"><color rgb="${argb(LINE)}"/></${side}>` : `<${side}/>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function alignmentXml({ align, wrap }: Dress, indent: number): string {
  const more = `${wrap === true ? ' wrapText="1"' : ""}${indent > 0 ? ` indent="${indent}"` : ""}`;
  return `<alignment horizontal="${align.toLowerCase()}" vertical="center"${more}/>`;
}

/** `#RRGGBB` with the opaque alpha that the format puts in front. */
function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
