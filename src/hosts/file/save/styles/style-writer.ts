import type { EditedStyle } from "../../../../core/book/edited-book";
import type { CellStyle } from "../../../../core/book/look";
import { escapeXml } from "../../write/xml";
import { attribute } from "../markup";
import { basedBorder, basedFont, basedXf, differsIn, type BaseStyle } from "./based-style";
import { ItemList } from "./item-list";
import { borderXml, cellStyleXml, fillXml, fontXml, hasFont, hasLines } from "./style-xml";

/** The first number that a file may give to a number format of its own. */
const FIRST_OWN = 164;
/** Formats that every file has and that read the same in every language. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** The lists of a styles part to which the parts of new styles are added. */
export class StyleWriter {
  readonly #known: readonly CellStyle[];
  readonly #numFmts: ItemList;
  readonly #fonts: ItemList;
  readonly #fills: ItemList;
  readonly #borders: ItemList;
  readonly #xfs: ItemList;
  readonly #formats: Map<string, number>;
  /** The style of a plain cell. */
  readonly #plain: string;

  /** @param known what the core knows of the styles that the part has */
  constructor(stylesPart: string, known: readonly CellStyle[]) {
    this.#known = known;
    this.#numFmts = new ItemList(stylesPart, "numFmts");
    this.#fonts = new ItemList(stylesPart, "fonts");
    this.#fills = new ItemList(stylesPart, "fills");
    this.#borders = new ItemList(stylesPart, "borders");
    this.#xfs = new ItemList(stylesPart, "cellXfs");
    this.#plain = this.#xfs.old[0] ?? "<xf/>";
    this.#formats = new Map(
      this.#numFmts.old.map((item) => [
        attribute(item, "formatCode") ?? "",
        Number(attribute(item, "numFmtId") ?? 0),
      ]),
    );
  }

  /** What was added, by the names of the lists. */
  get added(): ReadonlyMap<string, readonly string[]> {
    return new Map([
      ["numFmts", this.#numFmts.added],
      ["fonts", this.#fonts.added],
      ["fills", this.#fills.added],
      ["borders", this.#borders.added],
      ["cellXfs", this.#xfs.added],
    ]);
  }

  /** Adds a style. Two may look the same, and yet each has a number of its own. */
  add({ base: number, ...style }: EditedStyle): void {
    const base = number === undefined ? null : this.#baseAt(number);
    this.#xfs.added.push(base === null ? this.#plainXf(style) : this.#xfOn(base, style));
  }

  #plainXf(style: CellStyle): string {
    const [plainFont, plainBorder] = [idIn(this.#plain, "fontId"), idIn(this.#plain, "borderId")];
    return cellStyleXml(style, {
      numFmtId: this.#formatId(style),
      fontId: hasFont(style) ? this.#fonts.numberOf(this.#fontXml(style)) : plainFont,
      fillId: this.#fillId(style),
      borderId: hasLines(style) ? this.#borders.numberOf(borderXml(style)) : plainBorder,
    });
  }

  #xfOn(base: BaseStyle, style: CellStyle): string {
    const font = (): number => this.#fonts.numberOf(basedFont(this.#fontXml(style), style, base));
    const border = (): number => this.#borders.numberOf(basedBorder(borderXml(style), style, base));
    return basedXf(style, base, {
      ...(differsIn("format", style, base) && { numFmtId: this.#formatId(style) }),
      ...(differsIn("font", style, base) && { fontId: font() }),
      ...(differsIn("fill", style, base) && { fillId: this.#fillId(style) }),
      ...(differsIn("border", style, base) && { borderId: border() }),
    });
  }

  #baseAt(number: number): BaseStyle | null {
    const [xf, style] = [this.#xfs.old[number], this.#known[number]];
    if (xf === undefined || style === undefined) return null;
    const font = this.#fonts.old[idIn(xf, "fontId")] ?? "";
    return { xf, style, font, border: this.#borders.old[idIn(xf, "borderId")] ?? "" };
  }

  #fontXml(style: CellStyle): string {
    return fontXml(this.#fonts.old[idIn(this.#plain, "fontId")] ?? "", style);
  }

  #fillId({ fill }: CellStyle): number {
    return fill === undefined ? idIn(this.#plain, "fillId") : this.#fills.numberOf(fillXml(fill));
  }

  #formatId({ format = "General" }: CellStyle): number {
    const old = BUILT_IN.get(format) ?? this.#formats.get(format);
    if (old !== undefined) return old;
    const number = Math.max(FIRST_OWN - 1, ...this.#formats.values()) + 1;
    this.#formats.set(format, number);
    this.#numFmts.added.push(`<numFmt numFmtId="${number}" formatCode="${escapeXml(format)}"/>`);
    return number;
  }
}

function idIn(xf: string, name: string): number {
  return Number(attribute(xf, name) ?? 0);
}
