import { InterceptorEffectEnum } from "@univerjs/core";
import type { IDisposable, Injector } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { ISheetLocationBase } from "@univerjs/sheets";
import {
  CellAlertManagerService,
  CellAlertType,
  HoverManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import { customOf } from "./cell-data";
import { Failures } from "./failures";
import { MARK_COLOURS, NOTE_CORNER } from "./mark-colours";
import type { Marks } from "./marks";
import type { Sheets } from "./sheets";

const ALERT_KEY = "budget-disclosure.mark";
/** Under which the grid says no more of an error than its name. */
const GRID_ALERT_KEY = "SHEET_FORMULA_ALERT";
/** Later than the grid's own looks, so that a mark lies over them. */
const PRIORITY = 200;
const ALERT_SIZE = { width: 156, height: 80 } as const;

const ALERT_TYPES = {
  error: CellAlertType.ERROR,
  warning: CellAlertType.WARNING,
  note: CellAlertType.INFO,
} as const;

/** What is said of a cell under the pointer. */
interface Said {
  readonly type: CellAlertType;
  readonly message: string;
}

/**
 * Shows marks while cells are drawn, and their texts under the pointer. Nothing of them is in the
 * workbook: they are not saved, not copied and not in the undo list. The notes of a person, which
 * are, are shown the same way behind them.
 */
export class MarkLayer {
  readonly #injector: Injector;
  readonly #sheets: Sheets;
  readonly #marks: Marks;
  readonly #taken: IDisposable[] = [];
  /** The text on show is about the selected cell, not about the one under the pointer. */
  #isForSelection = false;

  constructor(injector: Injector, sheets: Sheets, marks: Marks) {
    this.#injector = injector;
    this.#sheets = sheets;
    this.#marks = marks;
    this.#colourCells();
    this.#showTexts();
  }

  redraw(): void {
    this.#alerts.removeAlert(ALERT_KEY);
    const render = this.#injector.get(IRenderManagerService).getRenderById(this.#sheets.unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  dispose(): void {
    this.#alerts.removeAlert(ALERT_KEY);
    for (const one of this.#taken) one.dispose();
  }

  get #alerts(): CellAlertManagerService {
    return this.#injector.get(CellAlertManagerService);
  }

  #colourCells(): void {
    const interceptors = this.#injector.get(SheetInterceptorService);
    this.#taken.push(
      interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        priority: PRIORITY,
        handler: (cell, { unitId, subUnitId, row, col, rawData }, next) => {
          if (unitId !== this.#sheets.unitId) return next(cell);
          const mark = this.#marks.at(subUnitId, row, col);
          const hasNote = customOf(rawData).note !== undefined;
          if (mark === null && !hasNote) return next(cell);
          // The cell itself is the workbook's; only a copy may be coloured.
          const shown = cell === rawData ? { ...rawData } : { ...cell };
          if (mark === null) {
            shown.markers = { ...shown.markers, tr: NOTE_CORNER };
            return next(shown);
          }
          const { fill, font, corner } = MARK_COLOURS[mark.level];
          shown.interceptorStyle = {
            ...shown.interceptorStyle,
            bg: { rgb: fill },
            cl: { rgb: font },
          };
          shown.markers = { ...shown.markers, tr: { color: font, size: corner } };
          return next(shown);
        },
      }),
    );
  }

  #showTexts(): void {
    const hovered = this.#injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      this.#isForSelection = false;
      if (cell === null || cell === undefined) this.#alerts.removeAlert(ALERT_KEY);
      else this.#showText(cell.location);
    });
    const selections = this.#injector.get(SheetsSelectionsService);
    const selected = selections.selectionChanged$.subscribe(() => this.#showFailure(selections));
    const shown = this.#alerts.currentAlert$.subscribe((alerts) => {
      const isShown = (wanted: string) => alerts.some(([key]) => key === wanted);
      if (isShown(ALERT_KEY) && isShown(GRID_ALERT_KEY)) this.#alerts.removeAlert(GRID_ALERT_KEY);
    });
    this.#taken.push(
      ...[hovered, selected, shown].map((one) => ({ dispose: () => one.unsubscribe() })),
    );
  }

  #showText(location: ISheetLocationBase): void {
    const said = this.#said(location);
    if (said === null) {
      this.#alerts.removeAlert(ALERT_KEY);
      return;
    }
    this.#alerts.showAlert({ ...said, title: "", location, ...ALERT_SIZE, key: ALERT_KEY });
  }

  /** Why the selected cell is an error: whoever works without a pointer learns it as well. */
  #showFailure(selections: SheetsSelectionsService): void {
    if (this.#isForSelection) this.#alerts.removeAlert(ALERT_KEY);
    this.#isForSelection = false;
    const cell = selections.getCurrentLastSelection()?.primary;
    const sheet = this.#sheets.active;
    if (!cell || sheet === undefined) return;
    const { actualRow: row, actualColumn: col } = cell;
    const location = { unitId: this.#sheets.unitId, subUnitId: sheet.getSheetId(), row, col };
    if (this.#failureAt(location) === null) return;
    this.#isForSelection = true;
    this.#showText(location);
  }

  #failureAt(location: ISheetLocationBase): string | null {
    return this.#injector.get(Failures).messageAt(this.#sheets, location);
  }

  /** What the marks of a cell say, then why a function failed in it, then its note. */
  #said(location: ISheetLocationBase): Said | null {
    const { unitId, subUnitId, row, col } = location;
    if (unitId !== this.#sheets.unitId) return null;
    const mark = this.#marks.at(subUnitId, row, col);
    const { note } = customOf(this.#sheets.byId(subUnitId)?.getCellRaw(row, col));
    const failure = this.#failureAt(location);
    const texts = [...(mark?.texts ?? []), ...[failure ?? [], note ?? []].flat()];
    if (texts.length === 0) return null;
    const level = failure === null ? (mark?.level ?? "note") : "error";
    return { type: ALERT_TYPES[level], message: texts.join("\n") };
  }
}
