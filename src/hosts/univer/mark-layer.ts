import { InterceptorEffectEnum } from "@univerjs/core";
import type { IDisposable, Injector } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { ISheetLocationBase } from "@univerjs/sheets";
import {
  CellAlertManagerService,
  CellAlertType,
  HoverManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import { MARK_COLOURS } from "./mark-colours";
import type { Marks } from "./marks";

const ALERT_KEY = "budget-disclosure.mark";
/** Later than the grid's own looks, so that a mark lies over them. */
const PRIORITY = 200;
const ALERT_SIZE = { width: 156, height: 80 } as const;

const ALERT_TYPES = {
  error: CellAlertType.ERROR,
  warning: CellAlertType.WARNING,
  note: CellAlertType.INFO,
} as const;

/**
 * Shows marks while cells are drawn, and their texts under the pointer. Nothing of them is in the
 * workbook: they are not saved, not copied and not in the undo list.
 */
export class MarkLayer {
  readonly #injector: Injector;
  readonly #unitId: string;
  readonly #marks: Marks;
  readonly #taken: IDisposable[] = [];

  constructor(injector: Injector, unitId: string, marks: Marks) {
    this.#injector = injector;
    this.#unitId = unitId;
    this.#marks = marks;
    this.#colourCells();
    this.#showTexts();
  }

  redraw(): void {
    this.#alerts.removeAlert(ALERT_KEY);
    const render = this.#injector.get(IRenderManagerService).getRenderById(this.#unitId);
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
          const mark = unitId === this.#unitId ? this.#marks.at(subUnitId, row, col) : null;
          if (mark === null) return next(cell);
          const { fill, font, corner } = MARK_COLOURS[mark.level];
          // The cell itself is the workbook's; only a copy may be coloured.
          const shown = cell === rawData ? { ...rawData } : { ...cell };
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
      if (cell === null || cell === undefined) this.#alerts.removeAlert(ALERT_KEY);
      else this.#showText(cell.location);
    });
    this.#taken.push({ dispose: () => hovered.unsubscribe() });
  }

  #showText(location: ISheetLocationBase): void {
    const { unitId, subUnitId, row, col } = location;
    const mark = unitId === this.#unitId ? this.#marks.at(subUnitId, row, col) : null;
    if (mark === null || mark.texts.length === 0) {
      this.#alerts.removeAlert(ALERT_KEY);
      return;
    }
    this.#alerts.showAlert({
      type: ALERT_TYPES[mark.level],
      title: "",
      message: mark.texts.join("\n"),
      location,
      ...ALERT_SIZE,
      key: ALERT_KEY,
    });
  }
}
