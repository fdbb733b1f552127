import type { Book, Rect, Scalar, Visibility } from "../../../../src/core/book/book";

/** How a cell is dressed, as far as the fake keeps it. */
export interface CellStyle {
  readonly [property: string]: unknown;
}

export interface CellData {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly format: string;
  readonly style: CellStyle;
}

export interface FormatRule {
  readonly type: "Custom" | "CellValue";
  rects: readonly Rect[];
  formula: string;
  fill: string;
  font: string;
}

/** A drop-down list of some cells. */
export interface ListData {
  readonly rect: Rect;
  /** Words with commas between them, or a reference that begins with `=`. */
  readonly source: string;
  /** Whether anything else is refused when it is typed. */
  refuses: boolean;
}

export interface NoteData {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const BLANK: CellData = { value: null, formula: null, format: "General", style: {} };

const COLUMNS = 16_384;

/** One sheet of the fake workbook: a sparse map of cells and what lies over them. */
export class SheetData {
  readonly id: string;
  name: string;
  visibility: Visibility = "visible";
  protected = false;
  /** What its protection lets pass beside typing into open cells. */
  allowed: Excel.WorksheetProtectionOptions = {};
  deleted = false;
  cells = new Map<number, CellData>();
  merges: Rect[] = [];
  rules: FormatRule[] = [];
  notes: NoteData[] = [];
  comments: NoteData[] = [];
  lists: ListData[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly page: Record<string, unknown> = {};

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  at(row: number, column: number): CellData {
    return this.cells.get(row * COLUMNS + column) ?? BLANK;
  }

  put(row: number, column: number, cell: CellData): void {
    this.cells.set(row * COLUMNS + column, cell);
  }

  /** Every cell that was ever touched, with its place. */
  *entries(): Generator<[number, number, CellData]> {
    for (const [key, cell] of this.cells) yield [Math.floor(key / COLUMNS), key % COLUMNS, cell];
  }

  /** Null when nothing counts; formats and merged areas count unless only values do. */
  used(valuesOnly: boolean): Rect | null {
    let [r0, c0, r1, c1] = [Infinity, Infinity, -1, -1];
    const add = (rect: Rect) => {
      r0 = Math.min(r0, rect.r0);
      c0 = Math.min(c0, rect.c0);
      r1 = Math.max(r1, rect.r1);
      c1 = Math.max(c1, rect.c1);
    };
    for (const [row, column, cell] of this.entries()) {
      const filled = cell.value !== null || cell.formula !== null;
      const dressed = cell.format !== "General" || Object.keys(cell.style).length > 0;
      if (filled || (!valuesOnly && dressed)) add({ r0: row, c0: column, r1: row, c1: column });
    }
    if (!valuesOnly) this.merges.forEach(add);
    return r1 === -1 ? null : { r0, c0, r1, c1 };
  }
}

/** The workbook behind the fake. */
export class WorkbookData {
  readonly sheets: SheetData[] = [];
  readonly customXml: { readonly id: string; xml: string }[] = [];
  structureProtected = false;
  #ids = 0;

  /** Ids look like Excel's own. */
  newId(): string {
    this.#ids++;
    return `{00000000-0000-4000-8000-${String(this.#ids).padStart(12, "0")}}`;
  }

  addSheet(name: string): SheetData {
    const sheet = new SheetData(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Like Excel, by id or by name in upper or lower case. */
  find(key: string): SheetData | null {
    const name = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null
    );
  }
}

export function workbookOf(book: Book): WorkbookData {
  const workbook = new WorkbookData();
  for (const from of book.sheets) {
    const sheet = workbook.addSheet(from.name);
    sheet.visibility = from.visibility;
    sheet.merges = [...from.merges];
    const { used } = from;
    if (used === null) continue;
    for (const [i, row] of from.values.entries()) {
      for (const [j, value] of row.entries()) {
        const formula = from.formulas[i]?.[j] ?? null;
        const format = from.formats[i]?.[j] ?? "General";
        if (value === null && formula === null && format === "General") continue;
        sheet.put(used.r0 + i, used.c0 + j, { value, formula, format, style: {} });
      }
    }
  }
  return workbook;
}
