import { SHEET_COLUMNS } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import type { CellNote, SheetLook, StyledCell } from "../../../core/book/look";
import type { SheetListener } from "../sheet-cells";
import type { XmlVisitor } from "../xml-scan";
import { isTrue } from "../xml-text";
import type { Attributes } from "../xml-text";
import type { AreaNames } from "./area-names";
import { numberIn, wholeIn } from "./attribute-number";
import { Bands } from "./bands";
import { ListReader } from "./lists";
import type { Ration } from "./ration";
import { HEIGHTS, SheetView, WIDTHS } from "./sheet-view";

/** What a sheet needs to know of its workbook to read its look. */
export interface LookContext {
  /** How many cell styles there are. */
  readonly styles: number;
  readonly names: AreaNames;
  readonly bands: Ration;
  /** Of lists and notes. */
  readonly characters: Ration;
}

/** Gathers the look of one sheet while its cells are read. */
export class SheetLookReader implements SheetListener {
  readonly other: XmlVisitor;
  readonly #name: string;
  readonly #styles: number;
  readonly #view = new SheetView();
  readonly #columns: Bands;
  readonly #rows: Bands;
  readonly #lists: ListReader;
  readonly #cells: StyledCell[] = [];
  #columnsHaveStyles = false;
  #rowHasStyle = false;

  constructor(name: string, { styles, names, bands, characters }: LookContext) {
    this.#name = name;
    this.#styles = styles;
    this.#columns = new Bands(bands);
    this.#rows = new Bands(bands);
    const lists = new ListReader(name, names, characters);
    this.#lists = lists;
    this.other = {
      open: (element, said, path) => {
        if (element === "col" && path[1] === "cols") this.#column(said);
        this.#view.open(element, said, path);
        lists.open(element, said, path);
      },
      text: (text, path) => {
        lists.text(text, path);
      },
      close: (element) => {
        lists.close(element);
      },
    };
  }

  row(row: number, said: Attributes): void {
    const number = isTrue(said.get("customFormat")) ? this.#styleOf(Number(said.get("s"))) : 0;
    this.#rowHasStyle = number !== 0;
    this.#rows.add({
      first: row,
      last: row,
      ...sizeOf(said.get("ht"), said.get("hidden"), HEIGHTS),
      // A row of the first style over columns of another is one, too.
      ...((this.#rowHasStyle || (this.#columnsHaveStyles && isTrue(said.get("customFormat")))) && {
        style: number,
      }),
    });
  }

  /** Cells of the first style need no entry unless their row or column has another. */
  cell(row: number, column: number, style: number): void {
    const number = this.#styleOf(style);
    if (number !== 0 || this.#rowHasStyle || this.#columnsHaveStyles) {
      this.#cells.push({ row, column, style: number });
    }
  }

  look(isProtected: boolean, notes: readonly CellNote[], arrays: readonly Rect[]): SheetLook {
    const { defaultColumn, defaultRow, frozen, hidesGridLines } = this.#view;
    return {
      name: this.#name,
      columns: this.#columns.inOrder(),
      rows: this.#rows.inOrder(),
      defaultColumn,
      defaultRow,
      frozen,
      cells: this.#cells,
      lists: this.#lists.lists,
      notes,
      ...(arrays.length > 0 && { arrays }),
      hidesGridLines,
      isProtected,
    };
  }

  #column(said: Attributes): void {
    const first = wholeIn(said.get("min"), 1, SHEET_COLUMNS);
    // Some writers count on beyond the last column.
    const last = wholeIn(said.get("max"), first ?? 1, Number.MAX_SAFE_INTEGER);
    if (first === null || last === null) return;
    const style = this.#styleOf(Number(said.get("style")));
    if (style !== 0) this.#columnsHaveStyles = true;
    this.#columns.add({
      first: first - 1,
      last: Math.min(last, SHEET_COLUMNS) - 1,
      ...sizeOf(said.get("width"), said.get("hidden"), WIDTHS),
      ...(style !== 0 && { style }),
    });
  }

  /** The first style stands in for one that does not exist. */
  #styleOf(number: number): number {
    return Number.isInteger(number) && number > 0 && number < this.#styles ? number : 0;
  }
}

/** A size of nothing is another way to hide. */
function sizeOf(
  raw: string | undefined,
  hidden: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): { readonly size?: number; readonly isHidden?: true } {
  const size = numberIn(raw, least, most);
  return {
    ...(size !== null && size > 0 && { size }),
    ...((size === 0 || isTrue(hidden)) && { isHidden: true }),
  };
}
