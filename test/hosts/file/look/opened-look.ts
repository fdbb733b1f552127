import type { BookLook, CellStyle, SheetLook } from "../../../../src/core/book/look";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { workbookFile, type SheetXml, type WorkbookXml } from "../workbook-builder";

/** The XML of one item in each section of the styles; what is left out is as Excel writes it for a plain cell. */
export interface StyleXml {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  /** Children of the `xf`. */
  readonly xf?: string;
  readonly format?: number;
}

const PLAIN: Required<StyleXml> = {
  font: "",
  fill: "<patternFill/>",
  border: "",
  xf: "",
  format: 0,
};

/** The inside of a styles part with a plain cell style and these behind it. */
export function stylesXml(...styles: readonly StyleXml[]): string {
  const all = [PLAIN, ...styles.map((style) => ({ ...PLAIN, ...style }))];
  const section = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return [
    section(
      "fonts",
      all.map(({ font }) => `<font>${font}</font>`),
    ),
    section(
      "fills",
      all.map(({ fill }) => `<fill>${fill}</fill>`),
    ),
    section(
      "borders",
      all.map(({ border }) => `<border>${border}</border>`),
    ),
    // Styles of the same shape that cells do not refer to.
    '<cellStyleXfs><xf fontId="1"><alignment horizontal="right"/></xf></cellStyleXfs>',
    section(
      "cellXfs",
      all.map(
        ({ xf, format }, at) =>
          `<xf numFmtId="${format}" fontId="${at}" fillId="${at}" borderId="${at}">${xf}</xf>`,
      ),
    ),
  ].join("");
}

/** The look of a workbook. */
export async function lookOf(workbook: WorkbookXml): Promise<BookLook> {
  return (await openDocument(workbookFile(workbook))).look;
}

/** The look of a sheet in a workbook of one sheet. */
export async function sheetLookOf(
  sheet: Partial<SheetXml>,
  more: Partial<WorkbookXml> = {},
): Promise<SheetLook> {
  return (await lookOf({ sheets: [{ name: "S", ...sheet }], ...more })).sheets[0]!;
}

/** One cell style as it is read. */
export async function styleOf(
  style: StyleXml,
  more: Partial<WorkbookXml> = {},
): Promise<CellStyle> {
  const styles = stylesXml(style);
  const look = await lookOf({ sheets: [{ name: "S" }], styles, ...more });
  return look.styles[1]!;
}
