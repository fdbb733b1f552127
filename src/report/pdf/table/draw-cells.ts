import { LINE_EM } from "../line-metrics";
import { LaidLine } from "../pdfmake/line";
import type { Band } from "./bands";
import type { TableFit } from "./fit";
import { isLabel } from "./row-heights";
import { byRow, type SetCell } from "./set-cells";
import { CELL_LEADING, RULE } from "./sizes";

/** A copy of a line at the height `y`, without the mark that says that it is printed once. */
function again(line: LaidLine, y: number): LaidLine {
  const inlines = line.inlines.map((inline) => ({ ...inline, mark: undefined }));
  const copy = new LaidLine(inlines, line.getWidth(), line.getHeight());
  return Object.assign(copy, { x: line.x, y });
}

/** What of a cell over several rows is on the page; null when nothing is. */
function boxOf({ row, cell }: SetCell, bands: readonly Band[]) {
  const own = bands.filter((band) => band.row >= row && band.row < row + cell.rowSpan);
  const [first] = own;
  const last = own.at(-1);
  return first === undefined || last === undefined ? null : { top: first.top, bottom: last.bottom };
}

/** Whether a label began in rows before and goes on in this one. */
function reaches({ row, cell }: SetCell, band: Band): boolean {
  return row < band.row && row + cell.rowSpan > band.row;
}

/** Places the texts of a table on its pages, one after the other. */
export class CellDrawer {
  readonly #fit: TableFit;
  readonly #rows: ReadonlyMap<number, readonly SetCell[]>;
  readonly #labels: readonly SetCell[];
  readonly #drawn = new Set<SetCell>();

  constructor(fit: TableFit) {
    this.#fit = fit;
    this.#labels = fit.body.filter((cell) => this.#isLabel(cell));
    this.#rows = byRow(fit.body);
  }

  /** The texts of the head, with their marks on every page: each must have them whole. */
  head(bands: readonly Band[]): LaidLine[] {
    return this.#fit.head.flatMap((cell) => {
      const box = boxOf(cell, bands);
      if (box === null) return [];
      const first = this.#firstLine(cell, box.top, box.bottom);
      return cell.lines.map((line, index) =>
        Object.assign(line.clone(), { y: first + index * this.#pitch }),
      );
    });
  }

  /** The texts of the rows of a page, and of the labels that reach it from rows before. */
  body(bands: readonly Band[]): LaidLine[] {
    const [first] = bands;
    // In the order of reading: a label stands before the cells of the first row beside it.
    return bands.flatMap((band) => {
      const begun = band === first ? this.#labels.filter((label) => reaches(label, band)) : [];
      const cells = [...begun, ...(this.#rows.get(band.row) ?? [])];
      if (begun.length > 0) cells.sort((a, b) => a.column - b.column);
      return cells.flatMap((cell) => {
        const box = this.#isLabel(cell) ? boxOf(cell, bands) : null;
        return box === null ? this.#cell(cell, band) : this.#label(cell, box.top, box.bottom);
      });
    });
  }

  /** The text of a cell in the middle of its row, or the part of it that is on this page. */
  #cell(cell: SetCell, { top, bottom, broken }: Band): readonly LaidLine[] {
    const part = broken?.get(cell);
    const lines = part === undefined ? cell.lines : cell.lines.slice(part.from, part.to);
    const first =
      broken === null
        ? this.#firstLine(cell, top, bottom)
        : // Where a row goes on over the page all its texts begin at the top, as reading does.
          top + RULE / 2 + this.#fit.padding;
    lines.forEach((line, index) => {
      line.y = first + index * this.#pitch;
    });
    return lines;
  }

  /** The whole text of a label where it has room, a copy if it was printed before. */
  #label(cell: SetCell, top: number, bottom: number): readonly LaidLine[] {
    if (this.#inkOf(cell) > bottom - top - RULE) return [];
    const first = this.#firstLine(cell, top, bottom);
    const isRepeated = this.#drawn.has(cell);
    this.#drawn.add(cell);
    return cell.lines.map((line, index) => {
      const y = first + index * this.#pitch;
      return isRepeated ? again(line, y) : Object.assign(line.clone(), { y });
    });
  }

  #isLabel(cell: SetCell): boolean {
    const { sizes, padding, tallest } = this.#fit;
    return isLabel(cell, sizes, padding, tallest);
  }

  get #pitch(): number {
    return this.#fit.sizes.fontSize * CELL_LEADING;
  }

  /** Height of the letters; the space that a line height adds lies under them. */
  #inkOf({ lines }: SetCell): number {
    return (lines.length - 1) * this.#pitch + this.#fit.sizes.fontSize * LINE_EM;
  }

  #firstLine(cell: SetCell, top: number, bottom: number): number {
    return (top + bottom - this.#inkOf(cell)) / 2;
  }
}
