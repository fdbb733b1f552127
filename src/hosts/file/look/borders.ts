import type { CellStyle, LineStyle } from "../../../core/book/look";
import type { Attributes } from "../xml-text";
import { BLACK, type Colours } from "./colours";
import type { Draft } from "./style-items";

type Side = "top" | "right" | "bottom" | "left";
export type Border = Draft<Pick<CellStyle, Side>>;

/** Newer files name the sides by the direction of reading. */
const SIDES: ReadonlyMap<string, Side> = new Map([
  ["top", "top"],
  ["right", "right"],
  ["end", "right"],
  ["bottom", "bottom"],
  ["left", "left"],
  ["start", "left"],
]);

const STYLES: Readonly<Record<LineStyle, true>> = {
  hair: true,
  dotted: true,
  dashed: true,
  thin: true,
  medium: true,
  thick: true,
  double: true,
  dashDot: true,
  dashDotDot: true,
  mediumDashed: true,
  mediumDashDot: true,
  mediumDashDotDot: true,
  slantDashDot: true,
};

/** Takes what one element inside of a `border` says: a side, or the colour of one. */
export function readBorder(
  border: Border,
  name: string,
  said: Attributes,
  path: readonly string[],
  colours: Colours,
): void {
  const side = SIDES.get(name);
  if (side !== undefined) {
    const style = said.get("style") ?? "";
    if (isLineStyle(style)) border[side] = { style, colour: BLACK };
    return;
  }
  const coloured = name === "color" ? SIDES.get(path.at(-2) ?? "") : undefined;
  const line = coloured === undefined ? undefined : border[coloured];
  if (coloured === undefined || line === undefined) return;
  border[coloured] = { style: line.style, colour: colours.of(said, BLACK) ?? BLACK };
}

function isLineStyle(name: string): name is LineStyle {
  return Object.hasOwn(STYLES, name);
}
