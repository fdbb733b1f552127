import { InterceptorEffectEnum } from "@univerjs/core";
import type { IDisposable, Injector } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { customOf } from "./cell-data";
import { CellTexts } from "./cell-texts";
import { MARK_COLOURS, NOTE_CORNER } from "./mark-colours";
import type { Marks } from "./marks";
import type { Sheets } from "./sheets";

/** Later than the grid's own looks, so that a mark lies over them. */
const PRIORITY = 200;

/**
 * Shows marks while cells are drawn. Nothing of them is in the workbook: they are not saved, not
 * copied and not in the undo list. The notes of a person, which are, have a corner as well.
 */
export class MarkLayer {
  readonly #injector: Injector;
  readonly #sheets: Sheets;
  readonly #marks: Marks;
  readonly #texts: CellTexts;
  readonly #taken: IDisposable[] = [];

  constructor(injector: Injector, sheets: Sheets, marks: Marks) {
    this.#injector = injector;
    this.#sheets = sheets;
    this.#marks = marks;
    this.#texts = new CellTexts(injector, sheets, marks);
    this.#colourCells();
  }

  redraw(): void {
    this.#texts.hide();
    const render = this.#injector.get(IRenderManagerService).getRenderById(this.#sheets.unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  dispose(): void {
    this.#texts.dispose();
    for (const one of this.#taken) one.dispose();
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
}
