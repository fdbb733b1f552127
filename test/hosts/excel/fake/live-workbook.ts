import { rectToA1 } from "../../../../src/core/book/address";
import type { Rect, Visibility } from "../../../../src/core/book/book";
import { entered } from "./entry";
import type { Functions } from "./evaluator";
import { EventHub } from "./event-hub";
import type { Happening } from "./event-hub";
import { recalculate } from "./recalculation";
import { shiftSheet } from "./shifting";
import type { Shift } from "./shifting";
import { BLANK } from "./workbook-data";
import type { CellData, SheetData, WorkbookData } from "./workbook-data";

/** Who acts: somebody at this Excel, a co-author elsewhere, or the add-in itself. */
export type Actor = "user" | "remote" | "add-in";

const SHOWN: Readonly<Record<Visibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

type Step = () => void;

/** The workbook while it is open: whatever is done to it here is calculated, told and kept for undo. */
export class LiveWorkbook {
  readonly data: WorkbookData;
  readonly hub = new EventHub();
  functions: Functions = {};
  /** Minor number of the ExcelApi set; below 14 events do not say who caused them. */
  level: number;
  active: SheetData | null;
  selection: Rect = { r0: 0, c0: 0, r1: 0, c1: 0 };
  /** Steps that take back what was done, the last on top. */
  readonly undoSteps: Step[] = [];
  #step: Step[] = [];
  #changed: { sheet: SheetData; rect: Rect }[] = [];
  #happenings: Happening[] = [];

  constructor(data: WorkbookData, level: number) {
    this.data = data;
    this.level = level;
    this.active = data.sheets.find((sheet) => sheet.visibility === "visible") ?? null;
  }

  write(sheet: SheetData, rect: Rect, rows: readonly (readonly unknown[])[], actor: Actor): void {
    for (let row = rect.r0; row <= rect.r1; row++) {
      for (let column = rect.c0; column <= rect.c1; column++) {
        if (this.#isCovered(sheet, row, column)) continue;
        const before = sheet.at(row, column);
        this.put(sheet, row, column, entered(rows[row - rect.r0]?.[column - rect.c0], before));
      }
    }
    this.#changed.push({ sheet, rect });
    this.tellChange(sheet, rectToA1(rect), "RangeEdited", actor);
  }

  /** Puts a cell without telling, so that it can be taken back. */
  put(sheet: SheetData, row: number, column: number, cell: CellData): void {
    const before = sheet.at(row, column);
    sheet.put(row, column, cell);
    this.#step.push(() => sheet.put(row, column, before));
  }

  shift(sheet: SheetData, shift: Shift, actor: Actor): void {
    shiftSheet(this.data, sheet, shift);
    const last = shift.at + Math.abs(shift.count) - 1;
    const range = { r0: shift.at, c0: shift.at, r1: last, c1: last };
    const letters = rectToA1(range).replaceAll(/\d/g, "");
    const address = shift.axis === "row" ? `${shift.at + 1}:${last + 1}` : spanOf(letters);
    const what = shift.axis === "row" ? "Row" : "Column";
    this.tellChange(sheet, address, `${what}${shift.count > 0 ? "Inserted" : "Deleted"}`, actor);
    this.undoSteps.length = 0;
  }

  addSheet(name: string, actor: Actor): SheetData {
    const sheet = this.data.addSheet(name);
    this.#step.push(() => this.removeSheet(sheet, actor));
    this.#tellSheet("onAdded", "WorksheetAdded", sheet, actor);
    return sheet;
  }

  removeSheet(sheet: SheetData, actor: Actor): void {
    sheet.deleted = true;
    this.data.sheets.splice(this.data.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.data.sheets[0] ?? null;
    this.#tellSheet("onDeleted", "WorksheetDeleted", sheet, actor);
  }

  rename(sheet: SheetData, nameAfter: string, actor: Actor): void {
    const nameBefore = sheet.name;
    sheet.name = nameAfter;
    this.#tellSheet("onNameChanged", "WorksheetNameChanged", sheet, actor, {
      nameBefore,
      nameAfter,
    });
  }

  move(sheet: SheetData, positionAfter: number, actor: Actor): void {
    const positionBefore = this.data.sheets.indexOf(sheet);
    this.data.sheets.splice(positionBefore, 1);
    this.data.sheets.splice(positionAfter, 0, sheet);
    const more = { positionBefore, positionAfter };
    this.#tellSheet("onMoved", "WorksheetMoved", sheet, actor, more);
  }

  show(sheet: SheetData, visibility: Visibility, actor: Actor): void {
    const visibilityBefore = SHOWN[sheet.visibility];
    sheet.visibility = visibility;
    const more = { visibilityBefore, visibilityAfter: SHOWN[visibility] };
    this.#tellSheet("onVisibilityChanged", "WorksheetVisibilityChanged", sheet, actor, more);
  }

  select(sheet: SheetData, rect: Rect): void {
    this.active = sheet;
    this.selection = rect;
    this.#tell("onSelectionChanged", sheet, {
      type: "WorksheetSelectionChanged",
      worksheetId: sheet.id,
      address: rectToA1(rect),
    });
  }

  tellChange(sheet: SheetData, address: string, changeType: string, actor: Actor): void {
    const told = this.level >= 14 && actor !== "remote";
    this.#tell("onChanged", sheet, {
      type: "WorksheetChanged",
      worksheetId: sheet.id,
      address,
      changeType,
      source: sourceOf(actor),
      ...(told && { triggerSource: actor === "add-in" ? "ThisLocalAddin" : "Unknown" }),
    });
  }

  /**
   * Ends what was begun: calculates, sends the events, and makes one undo step of it. Below
   * ExcelApi 1.20 what an add-in does empties the undo list.
   */
  finish(actor: Actor): void {
    const step = this.#step;
    if (step.length > 0 && actor === "add-in" && this.level < 20) this.undoSteps.length = 0;
    else if (step.length > 0)
      this.undoSteps.push(() => [...step].reverse().forEach((back) => back()));
    const calculated = recalculate(this.data, this.#changed, this.functions);
    for (const [sheet, rects] of calculated) {
      this.#tell("onCalculated", sheet, {
        type: "WorksheetCalculated",
        worksheetId: sheet.id,
        ...(this.level >= 11 && { address: rects.map(rectToA1).join() }),
      });
    }
    const happenings = this.#happenings;
    [this.#step, this.#changed, this.#happenings] = [[], [], []];
    for (const happening of happenings) this.hub.send(happening);
  }

  /** Takes the last step back, as the user does; the cells count as edited by the user. */
  undo(): void {
    const before = this.data.sheets.map((sheet) => ({ sheet, cells: new Map(sheet.cells) }));
    this.undoSteps.pop()?.();
    this.#step = [];
    for (const { sheet, cells } of before) {
      for (const [row, column, cell] of [...sheet.entries()]) {
        const key = row * 16_384 + column;
        if ((cells.get(key) ?? BLANK) === cell || sheet.deleted) continue;
        const rect = { r0: row, c0: column, r1: row, c1: column };
        this.#changed.push({ sheet, rect });
        this.tellChange(sheet, rectToA1(rect), "RangeEdited", "user");
      }
    }
    this.finish("user");
  }

  /** A merged area keeps only its first cell; what is written to the others is lost. */
  #isCovered(sheet: SheetData, row: number, column: number): boolean {
    return sheet.merges.some(({ r0, c0, r1, c1 }) => {
      const inside = row >= r0 && row <= r1 && column >= c0 && column <= c1;
      return inside && (row !== r0 || column !== c0);
    });
  }

  #tellSheet(
    event: string,
    type: string,
    sheet: SheetData,
    actor: Actor,
    more: Readonly<Record<string, unknown>> = {},
  ): void {
    this.#tell(event, sheet, { type, worksheetId: sheet.id, source: sourceOf(actor), ...more });
  }

  #tell(event: string, sheet: SheetData, args: Readonly<Record<string, unknown>>): void {
    this.#happenings.push({ event, sheetId: sheet.id, args });
  }
}

function sourceOf(actor: Actor): "Local" | "Remote" {
  return actor === "remote" ? "Remote" : "Local";
}

function spanOf(letters: string): string {
  return letters.includes(":") ? letters : `${letters}:${letters}`;
}
