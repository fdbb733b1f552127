import type { CellStyle } from "../../../core/book/look";
import type { Attributes } from "../xml-text";
import { numberIn } from "./attribute-number";
import { BLACK, type Colours } from "./colours";
import type { Draft } from "./style-items";

export type Font = Draft<
  Pick<CellStyle, "font" | "size" | "isBold" | "isItalic" | "isUnderlined" | "isStruck" | "colour">
>;

/** Points; Excel takes no others. */
const SIZES = { least: 1, most: 409 } as const;

/** Takes what one child of a `font` says. */
export function readFont(font: Font, name: string, said: Attributes, colours: Colours): void {
  const value = said.get("val");
  if (name === "name" && value !== undefined && value !== "") font.font = value;
  else if (name === "sz") {
    const size = numberIn(value, SIZES.least, SIZES.most);
    if (size !== null) font.size = size;
  } else if (name === "color") {
    const colour = colours.of(said, BLACK);
    if (colour !== null && colour !== BLACK) font.colour = colour;
  } else if (!isOff(value)) {
    if (name === "b") font.isBold = true;
    else if (name === "i") font.isItalic = true;
    else if (name === "u") font.isUnderlined = true;
    else if (name === "strike") font.isStruck = true;
  }
}

/** The element alone means yes. */
function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "none";
}
