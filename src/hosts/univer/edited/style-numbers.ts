import type { ICellData, IStyleData, Styles } from "@univerjs/core";
import type { EditedStyle } from "../../../core/book/edited-book";
import type { CellStyle } from "../../../core/book/look";
import { cellStyleOf } from "../look/read-style";
import { styleData } from "../look/style-data";
import { tagOf } from "../look/style-tag";

const NOTHING_SAID = new Set<never>();

/**
 * Gives every style of the grid its number: that of the file where it looks as it did there, else
 * one behind those of the file, the same for all that look the same and had the same one there.
 */
export class StyleNumbers {
  readonly #grid: Styles;
  readonly #file: readonly CellStyle[];
  readonly #fileTexts: (string | undefined)[] = [];
  readonly #made: EditedStyle[] = [];
  readonly #numbers = new Map<string, number>();
  /** By name in the grid, of which there are few while there are many cells. */
  readonly #known = new Map<string, number>();

  constructor(grid: Styles, file: readonly CellStyle[]) {
    this.#grid = grid;
    this.#file = file;
  }

  get styles(): EditedStyle[] {
    return [...this.#file, ...this.#made];
  }

  /** Null for a cell without a style of its own. */
  numberOf({ s }: ICellData): number | null {
    if (s === null || s === undefined) return null;
    if (typeof s !== "string") return this.#find(s);
    const known = this.#known.get(s);
    if (known !== undefined) return known;
    const style = this.#grid.get(s);
    if (style === null || style === undefined) return null;
    const number = this.#find(style);
    this.#known.set(s, number);
    return number;
  }

  #find(data: IStyleData): number {
    const style = cellStyleOf(data);
    const text = JSON.stringify(style);
    const { number } = tagOf(data);
    if (number !== null && this.#fileText(number) === text) return number;
    const base = number !== null && number < this.#file.length ? number : null;
    const key = `${base ?? ""} ${text}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const made = { ...style, ...(base !== null && { base }) };
    const next = this.#file.length + this.#made.push(made) - 1;
    this.#numbers.set(key, next);
    return next;
  }

  /** A style of the file as it is after a way through the grid. */
  #fileText(number: number): string | undefined {
    const style = this.#file[number];
    if (style === undefined) return undefined;
    this.#fileTexts[number] ??= JSON.stringify(cellStyleOf(styleData(style, number, NOTHING_SAID)));
    return this.#fileTexts[number];
  }
}
