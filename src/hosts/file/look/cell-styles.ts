import type { CellStyle } from "../../../core/book/look";
import { GENERAL } from "../number-formats";
import { scanXml } from "../xml-scan";
import { wholeIn } from "./attribute-number";
import { readBorder, type Border } from "./borders";
import { Colours } from "./colours";
import { colourOf, noFill, readFill } from "./fills";
import { readFont, type Font } from "./fonts";
import { readPalette } from "./palette";
import { readPlacement, type Placement } from "./placement";
import { StyleItems } from "./style-items";

interface CellXf {
  readonly font: string | undefined;
  readonly fill: string | undefined;
  readonly border: string | undefined;
  readonly placement: Placement;
}

/**
 * The cell styles of a workbook in the order in which cells refer to them. What an item says counts
 * whether or not it also claims to apply it, as in Excel; a reference to nothing is a plain part.
 *
 * @param formats the number format of each cell style
 * @param theme the colours of the theme by number
 */
export function readCellStyles(
  xml: string,
  part: string,
  formats: readonly string[],
  theme: readonly string[],
): readonly CellStyle[] {
  const colours = new Colours(theme, readPalette(xml, part));
  const fonts = new StyleItems<Font>(
    "font",
    () => ({}),
    (font, name, said) => {
      readFont(font, name, said, colours);
    },
  );
  const fills = new StyleItems("fill", noFill, (fill, name, said) => {
    readFill(fill, name, said, colours);
  });
  const borders = new StyleItems<Border>(
    "border",
    () => ({}),
    (border, name, said, path) => {
      readBorder(border, name, said, path, colours);
    },
  );
  const cells = new StyleItems<CellXf>(
    "xf",
    (said) => ({
      font: said.get("fontId"),
      fill: said.get("fillId"),
      border: said.get("borderId"),
      placement: {},
    }),
    ({ placement }, name, said) => {
      readPlacement(placement, name, said);
    },
  );
  const sections = new Map<string, Pick<StyleItems<unknown>, "open">>([
    ["fonts", fonts],
    ["fills", fills],
    ["borders", borders],
    ["cellXfs", cells],
  ]);
  scanXml(xml, part, {
    open(name, said, path) {
      if (path.length > 2) sections.get(path[1] ?? "")?.open(name, said, path);
    },
  });

  const fillColours = fills.items.map(colourOf);
  return cells.items.map(({ font, fill, border, placement }, at) => {
    const format = formats[at] ?? GENERAL;
    const colour = itemOf(fillColours, fill) ?? null;
    return {
      ...(format !== GENERAL && { format }),
      ...itemOf(fonts.items, font),
      ...(colour !== null && { fill: colour }),
      ...itemOf(borders.items, border),
      ...placement,
    };
  });
}

/** What a number refers to; a style that names no part has the first one. */
function itemOf<T>(items: readonly T[], number: string | undefined): T | undefined {
  const at = wholeIn(number ?? "0", 0, items.length - 1);
  return at === null ? undefined : items[at];
}
