import { ObjectMatrix } from "@univerjs/core";
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  IStyleData,
  Injector,
} from "@univerjs/core";
import type { Workbook, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Rect } from "../../core/book/book";
import { boundingRect } from "../../core/book/rects";
import { HostError } from "../../core/host";
import type { SheetInfo } from "../../core/host";
import { customOf, isFilled } from "./cell-data";
import { GENERAL } from "./look/number-format";
import { tagOf } from "./look/style-tag";
import { sheetCustomOf, visibilityOf } from "./sheet-custom";
import { rectOf } from "./ranges";

/** An area that one formula fills with several results. */
export interface Spill {
  readonly rect: Rect;
  readonly formula: string;
}

/** The sheets of the workbook on show, by the names the port uses. */
export class Sheets {
  readonly #workbook: Workbook;
  readonly #formulas: FormulaDataModel;

  constructor(workbook: Workbook, injector: Injector) {
    this.#workbook = workbook;
    this.#formulas = injector.get(FormulaDataModel);
  }

  get unitId(): string {
    return this.#workbook.getUnitId();
  }

  get count(): number {
    return this.#workbook.getSheetSize();
  }

  get all(): readonly Worksheet[] {
    return this.#workbook.getSheets();
  }

  list(): SheetInfo[] {
    return this.all.map((sheet) => {
      const used = this.used(sheet);
      const name = sheet.getName();
      return {
        name,
        visibility: visibilityOf(sheet),
        used: used === null ? null : { sheet: name, ...used },
        protected: this.isProtected(sheet),
      };
    });
  }

  /** Throws HostError `unknown-sheet`. */
  named(name: string): Worksheet {
    const found = this.find(name);
    if (found === undefined) throw new HostError("unknown-sheet", { sheet: name });
    return found;
  }

  find(name: string): Worksheet | undefined {
    return this.#workbook.getSheets().find((sheet) => sheet.getName() === name);
  }

  byId(id: string): Worksheet | undefined {
    return this.#workbook.getSheetBySheetId(id) ?? undefined;
  }

  nameOf(id: string): string | undefined {
    return this.byId(id)?.getName();
  }

  get active(): Worksheet | undefined {
    return this.#workbook.getActiveSheet();
  }

  isProtected(sheet: Worksheet): boolean {
    return sheetCustomOf(sheet).isProtected === true;
  }

  /** Whether a cell may be typed in although its sheet is protected. */
  isOpen(sheet: Worksheet, row: number, column: number): boolean {
    const own = this.#workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
    return tagOf(own ?? this.#bandStyle(sheet, row, column)).isOpen;
  }

  /** The smallest rectangle with every cell that has content, spilled ones too. */
  used(sheet: Worksheet): Rect | null {
    let used: Rect | null = null;
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!isFilled(cell)) return;
      const rect = { r0: row, c0: column, r1: row, c1: column };
      used = used === null ? rect : boundingRect(used, rect);
    });
    return this.spills(sheet).reduce<Rect | null>(
      (all, { rect }) => (all === null ? rect : boundingRect(all, rect)),
      used,
    );
  }

  spills(sheet: Worksheet): Spill[] {
    const ranges = this.#formulas.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()];
    const spills: Spill[] = [];
    new ObjectMatrix<IRange>(ranges).forValue((row, column, range) => {
      const formula = this.formulaAt(sheet, row, column);
      if (formula !== null) spills.push({ rect: rectOf(range), formula });
    });
    return spills;
  }

  /** A number format as Excel writes it. */
  formatAt(sheet: Worksheet, row: number, column: number): string {
    const cell = sheet.getCellMatrix().getValue(row, column);
    const own = this.#workbook.getStyles().getStyleByCell(cell);
    const style = own ?? this.#bandStyle(sheet, row, column);
    return style?.n?.pattern ?? GENERAL;
  }

  /** The cell a formula elsewhere has filled. */
  spilledAt(sheet: Worksheet, row: number, column: number) {
    return this.spilledValues(sheet)[row]?.[column] ?? null;
  }

  /** What formulas have filled beyond their own cells. */
  spilledValues(sheet: Worksheet): IObjectMatrixPrimitiveType<ICellData> {
    const all = this.#formulas.getArrayFormulaCellData()[this.unitId]?.[sheet.getSheetId()];
    return (all ?? {}) as IObjectMatrixPrimitiveType<ICellData>;
  }

  /** With a leading `=`, null where the cell was typed. Copies of a formula only name the first. */
  formulaAt(sheet: Worksheet, row: number, column: number): string | null {
    const cell = sheet.getCellMatrix().getValue(row, column);
    const { kept } = customOf(cell);
    if (kept !== undefined) return kept;
    if (cell?.f?.startsWith("=") === true && (cell.si ?? null) === null) return cell.f;
    if ((cell?.f ?? cell?.si ?? null) === null) return null;
    const { unitId } = this;
    const formula = this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId);
    return formula === null || formula === undefined || formula === "" ? null : formula;
  }

  /** The style of cells without one of their own. */
  #bandStyle(sheet: Worksheet, row: number, column: number): IStyleData | null {
    const ofRow = sheet.getRowStyle(row);
    const style = ofRow ?? sheet.getColumnStyle(column);
    return typeof style === "object" ? style : null;
  }
}
