import { SHEET_COLUMNS, SHEET_ROWS, parseA1, parseRect } from "../../core/book/address";
import type { CellAt, Rect } from "../../core/book/book";
import { valueOf } from "./cell-value";
import type { Cell, CellContext } from "./cell-value";
import { SheetFormulas } from "./sheet-formulas";
import { damaged } from "./limits";
import type { Allowance } from "./limits";
import { isCellText } from "./shared-strings";
import { Attributes, isTrue } from "./xml-text";
import { scanXml } from "./xml-scan";
import type { XmlVisitor } from "./xml-scan";

export interface SheetCells {
  readonly cells: readonly Cell[];
  readonly formulas: SheetFormulas;
  readonly merges: readonly Rect[];
  readonly protected: boolean;
}

/** What one workbook may spend on all of its sheets. */
export interface Allowances {
  readonly cells: Allowance;
  readonly merges: Allowance;
  readonly formulaCharacters: Allowance;
}

/** Hears of what a sheet says beside the contents of its cells, in the order of the file. */
export interface SheetListener {
  /** A row, counted from 0. */
  row(row: number, attributes: Attributes): void;
  /** A cell, blank ones included, with the number of its style as it is written. */
  cell(row: number, column: number, style: number): void;
  /** Hears of everything outside of the rows. */
  readonly other: XmlVisitor;
}

/** Reads the cells of one sheet in the order of the file, as they stand there. */
export function readCells(
  xml: string,
  context: CellContext,
  allowances: Allowances,
  listener?: SheetListener,
): SheetCells {
  const { part } = context;
  const cells: Cell[] = [];
  const merges: Rect[] = [];
  const formulas = new SheetFormulas(part, allowances.formulaCharacters);
  let isProtected = false;

  // Rows and cells may leave out their address; then they follow the one before.
  let row = -1;
  let column = -1;
  let attributes = Attributes.none;
  let value: string | null = null;
  let inline = "";
  let formula: { text: string; attributes: Attributes } | null = null;

  const openCell = (found: Attributes): void => {
    attributes = found;
    value = null;
    inline = "";
    formula = null;
    const at = placeOf(found.get("r"), { row, column: column + 1 }, part);
    ({ row, column } = at);
    allowances.cells.take(1, { part });
  };
  const closeCell = (): void => {
    const written = { row, column, type: attributes.get("t") ?? "", value, inline };
    const style = Number(attributes.get("s") ?? 0);
    const cell = { row, column, value: valueOf(written, context), formula: null, style };
    if (formula !== null) formulas.add(cell, formula.text, formula.attributes);
    cells.push(cell);
    listener?.cell(row, column, style);
  };

  const cellText = (text: string, path: readonly string[]): void => {
    const name = path.at(-1);
    if (path.length === 5 && name === "v") value = (value ?? "") + text;
    else if (path.length === 5 && name === "f" && formula !== null) formula.text += text;
    else if (isCellText(path, "is")) inline += text;
  };

  scanXml(xml, part, {
    open(name, found, path) {
      if (path.length === 1 && name !== "worksheet") throw damaged(part, "not a worksheet");
      if (path[1] === "sheetData") {
        if (name === "row" && path.length === 3) {
          row = rowOf(found.get("r"), row + 1, part);
          column = -1;
          listener?.row(row, found);
        } else if (name === "c" && path.length === 4) openCell(found);
        else if (name === "v" && path.length === 5) value = "";
        else if (name === "f" && path.length === 5) formula = { text: "", attributes: found };
        return;
      }
      listener?.other.open?.(name, found, path);
      if (name === "sheetProtection" && path.length === 2) {
        isProtected = isTrue(found.get("sheet"));
      } else if (name === "mergeCell" && path[1] === "mergeCells") {
        allowances.merges.take(1, { part });
        merges.push(mergeOf(found.get("ref"), part));
      }
    },
    text(text, path) {
      if (path[1] !== "sheetData") listener?.other.text?.(text, path);
      else if (path.length >= 5) cellText(text, path);
    },
    close(name, path) {
      if (path[1] !== "sheetData") listener?.other.close?.(name, path);
      else if (name === "c" && path.length === 4) closeCell();
    },
  });
  return { cells, formulas, merges, protected: isProtected };
}

function placeOf(address: string | undefined, next: CellAt, part: string): CellAt {
  const at = address === undefined ? next : parseA1(address);
  if (at === null || at.column >= SHEET_COLUMNS || at.row < 0) {
    throw damaged(part, `no cell ${address ?? ""}`);
  }
  return at;
}

function rowOf(digits: string | undefined, next: number, part: string): number {
  const row = digits === undefined ? next : Number(digits) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= SHEET_ROWS) {
    throw damaged(part, `no row ${digits ?? ""}`);
  }
  return row;
}

function mergeOf(address: string | undefined, part: string): Rect {
  const rect = parseRect(address ?? "");
  if (rect === null) throw damaged(part, `no area ${address ?? ""}`);
  return rect;
}
