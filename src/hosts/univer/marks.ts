import type { Mark } from "../../core/host";
import { HostError } from "../../core/host";
import { sizeOf } from "../../core/book/rects";
import { requireOnSheet } from "./places";
import type { Sheets } from "./sheets";

/** The marks of one call: what a pane can list, and the grid still draws at once. */
const MOST_CELLS = 10_000;

/** What all layers together say about a cell. */
export interface MarkedCell {
  readonly level: Mark["level"];
  readonly texts: readonly string[];
}

/** From the strongest; a cell takes the first that marks it. */
const LEVELS: readonly Mark["level"][] = ["error", "warning", "note"];

/** The marks of all layers, by the grid's id of the sheet, which outlives its name. */
export class Marks {
  readonly #sheets: Sheets;
  #layers = new Map<string, ReadonlyMap<string, readonly Mark[]>>();

  constructor(sheets: Sheets) {
    this.#sheets = sheets;
  }

  /** Replaces a layer; throws HostError `unknown-sheet`, `bad-range` or `too-large`. */
  replace(layer: string, items: readonly Mark[]): void {
    const cells = new Map<string, Mark[]>();
    let count = 0;
    for (const mark of items) {
      const { at } = mark;
      const id = this.#sheets.named(at.sheet).getSheetId();
      requireOnSheet(at);
      count += sizeOf(at);
      if (count > MOST_CELLS) {
        throw new HostError("too-large", { found: String(count), limit: String(MOST_CELLS) });
      }
      for (let row = at.r0; row <= at.r1; row++) {
        for (let column = at.c0; column <= at.c1; column++) {
          const key = keyOf(id, row, column);
          cells.set(key, [...(cells.get(key) ?? []), mark]);
        }
      }
    }
    if (cells.size === 0) this.#layers.delete(layer);
    else this.#layers.set(layer, cells);
  }

  at(id: string, row: number, column: number): MarkedCell | null {
    const key = keyOf(id, row, column);
    const marks = [...this.#layers.values()].flatMap((cells) => cells.get(key) ?? []);
    const level = LEVELS.find((one) => marks.some((mark) => mark.level === one));
    if (level === undefined) return null;
    return { level, texts: marks.flatMap(({ text }) => (text === "" ? [] : text)) };
  }

  /** Cells have moved: a mark in the wrong place would be worse than none until the next check. */
  clear(): void {
    this.#layers = new Map();
  }
}

function keyOf(id: string, row: number, column: number): string {
  return `${id} ${row} ${column}`;
}
