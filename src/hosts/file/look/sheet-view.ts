import { SHEET_COLUMNS, SHEET_ROWS } from "../../../core/book/address";
import type { SheetLook } from "../../../core/book/look";
import type { Attributes } from "../xml-text";
import { isTrue } from "../xml-text";
import { numberIn, wholeIn } from "./attribute-number";

export const WIDTHS = { least: 0, most: 255 } as const;
export const HEIGHTS = { least: 0, most: 409.5 } as const;

/** What a sheet has that names neither a width in characters nor a height. */
const DEFAULT = { characters: 8, height: 15 } as const;

/** Pixels: of a digit in the default font, of the padding of a cell, and the step of default widths. */
const DIGIT = 7;
const PADDING = 5;
const STEP = 8;

/** What a sheet says of itself as a whole. */
export class SheetView {
  frozen: SheetLook["frozen"] = { rows: 0, columns: 0 };
  hidesGridLines = false;
  defaultColumn = widthOf(DEFAULT.characters);
  defaultRow: number = DEFAULT.height;
  #views = 0;

  open(name: string, said: Attributes, path: readonly string[]): void {
    if (name === "sheetFormatPr" && path.length === 2) {
      const base = wholeIn(said.get("baseColWidth"), 0, WIDTHS.most) ?? DEFAULT.characters;
      this.defaultColumn =
        numberIn(said.get("defaultColWidth"), WIDTHS.least, WIDTHS.most) ?? widthOf(base);
      this.defaultRow =
        numberIn(said.get("defaultRowHeight"), HEIGHTS.least, HEIGHTS.most) ?? DEFAULT.height;
    }
    if (path[1] !== "sheetViews") return;
    // Further views are those of further windows.
    if (name === "sheetView" && path.length === 3 && ++this.#views === 1) {
      const lines = said.get("showGridLines");
      this.hidesGridLines = lines !== undefined && !isTrue(lines);
    }
    if (name === "pane" && path.length === 4 && this.#views === 1) this.frozen = frozenBy(said);
  }
}

/** A pane that is only split moves with what is in it. */
function frozenBy(pane: Attributes): SheetLook["frozen"] {
  const state = pane.get("state");
  if (state !== "frozen" && state !== "frozenSplit") return { rows: 0, columns: 0 };
  return {
    rows: wholeIn(pane.get("ySplit"), 0, SHEET_ROWS - 1) ?? 0,
    columns: wholeIn(pane.get("xSplit"), 0, SHEET_COLUMNS - 1) ?? 0,
  };
}

/** The width of a column for so many characters as a file counts it, in 256ths of a character. */
function widthOf(characters: number): number {
  const pixels = Math.ceil((characters * DIGIT + PADDING) / STEP) * STEP;
  return Math.floor((pixels / DIGIT) * 256) / 256;
}
