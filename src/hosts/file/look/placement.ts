import type { CellStyle } from "../../../core/book/look";
import type { Attributes } from "../xml-text";
import { isTrue } from "../xml-text";
import { wholeIn } from "./attribute-number";
import type { Draft } from "./style-items";

export type Placement = Draft<Pick<CellStyle, "across" | "down" | "wraps" | "indent" | "isOpen">>;

/** What is not listed is as in a plain cell. */
const ACROSS: ReadonlyMap<string, NonNullable<CellStyle["across"]>> = new Map([
  ["left", "left"],
  ["center", "center"],
  // Centred over blank neighbours, which nothing but Excel's own layout can do.
  ["centerContinuous", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["distributed", "distributed"],
]);
const DOWN: ReadonlyMap<string, NonNullable<CellStyle["down"]>> = new Map([
  ["top", "top"],
  ["center", "middle"],
  ["justify", "top"],
  ["distributed", "middle"],
]);
const MOST_INDENT = 250;

/** Takes what one child of an `xf` says: where the content stands in its cell, and who may change it. */
export function readPlacement(placement: Placement, name: string, said: Attributes): void {
  if (name === "protection") {
    const locked = said.get("locked");
    if (locked === "0" || locked === "false") placement.isOpen = true;
  }
  if (name !== "alignment") return;
  const across = ACROSS.get(said.get("horizontal") ?? "");
  const down = DOWN.get(said.get("vertical") ?? "");
  const indent = wholeIn(said.get("indent"), 1, MOST_INDENT);
  if (across !== undefined) placement.across = across;
  if (down !== undefined) placement.down = down;
  if (indent !== null) placement.indent = indent;
  if (isTrue(said.get("wrapText"))) placement.wraps = true;
}
