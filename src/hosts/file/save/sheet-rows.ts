import { SHEET_COLUMNS, SHEET_ROWS } from "../../../core/book/address";
import { Bands } from "./bands";
import { attribute, isElement, join, named, openingOf, split, withAttribute } from "./markup";
import { rewriteRow, type Rewrite, type RowPlan } from "./row-xml";

/** What becomes of the rows of a sheet. Rows and columns count from 0 as they are now. */
export interface RowsPlan {
  readonly rows: Bands;
  readonly columns: Bands;
  /** By row, then by column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Rewrite>>;
  readonly tags: ReadonlyMap<number, RowPlan["tag"]>;
}

/** The plan of a sheet whose rows and columns stay where they are. */
export function inPlace(cells: RowsPlan["cells"]): RowsPlan {
  const [rows, columns] = [new Bands([], SHEET_ROWS), new Bands([], SHEET_COLUMNS)];
  return { rows, columns, cells, tags: new Map() };
}

interface PlacedRow {
  readonly row: number;
  /** Line breaks and such that stand in front of the row. */
  readonly before: string;
  readonly text: string;
}

/** The `sheetData` of a sheet after a plan; rows that it does not touch keep their text. */
export function rewriteRows(sheetData: string, plan: RowsPlan): string {
  const { open, pieces, close } = split(sheetData);
  const made: PlacedRow[] = [];
  const left = new Set([...plan.cells.keys(), ...plan.tags.keys()]);
  let before = "";
  let origin = -1;
  for (const piece of pieces) {
    if (!isElement(piece)) {
      before += piece;
      continue;
    }
    const r = attribute(piece, "r");
    origin = r === undefined ? origin + 1 : Number(r) - 1;
    const row = plan.rows.placeOf(origin);
    if (row === null) continue;
    left.delete(row);
    const text = rewriteRow(piece, rowPlan(plan, row, row !== origin));
    made.push({ row, before, text });
    before = "";
  }
  const old = made.length;
  for (const row of left) {
    const empty = named(open, `<row r="${row + 1}"/>`);
    const text = rewriteRow(empty, rowPlan(plan, row, false));
    if (text !== empty) made.push({ row, before: "", text });
  }
  // A row without a number is counted from the one before, which may be another now.
  const isAnew = !plan.rows.isUnmoved || made.length > old;
  made.sort((a, b) => a.row - b.row);
  const rows = made.map((row) => row.before + (isAnew ? numbered(row) : row.text));
  return join({ open, pieces: before === "" ? rows : [...rows, before], close });
}

function rowPlan({ columns, cells, tags }: RowsPlan, row: number, isMoved: boolean): RowPlan {
  return {
    row,
    isMoved,
    columns,
    cells: cells.get(row) ?? new Map<number, Rewrite>(),
    tag: tags.get(row) ?? [],
  };
}

function numbered({ text, row }: PlacedRow): string {
  const isNumbered = attribute(openingOf(text), "r") !== undefined;
  return isNumbered ? text : withAttribute(text, "r", String(row + 1));
}
