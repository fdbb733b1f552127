import type { IDisposable, Injector } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import type { ISheetLocationBase } from "@univerjs/sheets";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/sheets-ui";
import { customOf } from "./cell-data";
import { Failures } from "./failures";
import type { Marks } from "./marks";
import type { Sheets } from "./sheets";

const ALERT_KEY = "budget-disclosure.mark";
/** Under which the grid says no more of an error than its name. */
const GRID_ALERT_KEY = "SHEET_FORMULA_ALERT";
const ALERT_SIZE = { width: 156, height: 80 } as const;

const ALERT_TYPES = {
  error: CellAlertType.ERROR,
  warning: CellAlertType.WARNING,
  note: CellAlertType.INFO,
} as const;

/** What is said of a cell. */
interface Said {
  readonly type: CellAlertType;
  readonly message: string;
}

/**
 * Says beside the cell under the pointer what its marks say, why a function failed in it, and what a
 * person noted. Of the selected cell only the failure: whoever works without a pointer learns it too.
 */
export class CellTexts {
  readonly #sheets: Sheets;
  readonly #marks: Marks;
  readonly #failures: Failures;
  readonly #alerts: CellAlertManagerService;
  readonly #selections: SheetsSelectionsService;
  readonly #taken: readonly IDisposable[];
  /** What is on show is about the selected cell. */
  #isForSelection = false;

  constructor(injector: Injector, sheets: Sheets, marks: Marks) {
    this.#sheets = sheets;
    this.#marks = marks;
    this.#failures = injector.get(Failures);
    this.#alerts = injector.get(CellAlertManagerService);
    this.#selections = injector.get(SheetsSelectionsService);
    const hovered = injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      this.#showHovered(cell?.location ?? null);
    });
    const selected = this.#selections.selectionChanged$.subscribe(() => this.#showSelected());
    const shown = this.#alerts.currentAlert$.subscribe((alerts) => {
      const isShown = (wanted: string) => alerts.some(([key]) => key === wanted);
      if (isShown(ALERT_KEY) && isShown(GRID_ALERT_KEY)) this.#alerts.removeAlert(GRID_ALERT_KEY);
    });
    this.#taken = [hovered, selected, shown].map((one) => ({ dispose: () => one.unsubscribe() }));
  }

  hide(): void {
    this.#isForSelection = false;
    this.#alerts.removeAlert(ALERT_KEY);
  }

  dispose(): void {
    this.hide();
    for (const one of this.#taken) one.dispose();
  }

  #showHovered(location: ISheetLocationBase | null): void {
    const said = location === null ? null : this.#said(location);
    if (location !== null && said !== null) {
      this.#isForSelection = false;
      this.#show(location, said);
    } else if (!this.#isForSelection) this.hide();
  }

  #showSelected(): void {
    if (this.#isForSelection) this.hide();
    const cell = this.#selections.getCurrentLastSelection()?.primary;
    const sheet = this.#sheets.active;
    if (!cell || sheet === undefined) return;
    const { actualRow: row, actualColumn: col } = cell;
    const location = { unitId: this.#sheets.unitId, subUnitId: sheet.getSheetId(), row, col };
    const message = this.#failures.messageAt(this.#sheets, location);
    if (message === null) return;
    this.#isForSelection = true;
    this.#show(location, { type: ALERT_TYPES.error, message });
  }

  #show(location: ISheetLocationBase, said: Said): void {
    this.#alerts.showAlert({ ...said, title: "", location, ...ALERT_SIZE, key: ALERT_KEY });
  }

  #said(location: ISheetLocationBase): Said | null {
    const { unitId, subUnitId, row, col } = location;
    if (unitId !== this.#sheets.unitId) return null;
    const mark = this.#marks.at(subUnitId, row, col);
    const failure = this.#failures.messageAt(this.#sheets, location);
    const { note } = customOf(this.#sheets.byId(subUnitId)?.getCellRaw(row, col));
    const texts = [...(mark?.texts ?? []), failure, note].filter(
      (text) => typeof text === "string",
    );
    if (texts.length === 0) return null;
    const level = failure === null ? (mark?.level ?? "note") : "error";
    return { type: ALERT_TYPES[level], message: texts.join("\n") };
  }
}
