import { quotedSheet } from "../../core/book/references";
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { Injector, ISheetDataValidationRule } from "@univerjs/core";
import {
  DataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import type { IUpdateDataValidationMutationParams } from "@univerjs/data-validation";
import { rectToA1 } from "../../core/book/address";
import type { Place } from "../../core/book/book";
import type { CellList } from "../../core/book/new-sheet";
import { rangeOf } from "./ranges";

/** Under this name a workbook brings its lists along. */
export const LISTS_RESOURCE = "SHEET_DATA_VALIDATION_PLUGIN";

/** The menu by which the grid's users would make lists of their own. */
export const DATA_VALIDATION_MENU_ID = "sheet.menu.data-validation";

/** The drop-down lists of one sheet, by its id, as the grid takes them. */
export function listRules(sheetId: string, lists: readonly CellList[]): ISheetDataValidationRule[] {
  return lists.map(({ rect, from, isStrict }, index) => ({
    uid: `${sheetId}-list-${index}`,
    type: DataValidationType.LIST,
    ranges: [rangeOf(rect)],
    formula1: isPlace(from) ? `=${referenceTo(from)}` : JSON.stringify(from),
    allowBlank: true,
    showDropDown: true,
    showErrorMessage: true,
    errorStyle: isStrict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFO,
    renderMode: DataValidationRenderMode.ARROW,
  }));
}

function isPlace(from: CellList["from"]): from is Place {
  return !Array.isArray(from);
}

/** Without dollars: the grid lets a list follow its cells only where the reference may move. */
function referenceTo(place: Place): string {
  return `${quotedSheet(place.sheet)}!${rectToA1(place)}`;
}

/**
 * Has lists follow the cells they are taken from. The grid looks for these when a rule is added,
 * before it has read the formula of the rule; a change of the rule that changes nothing mends it.
 */
export function followSources(injector: Injector, unitId: string): void {
  const commands = injector.get(ICommandService);
  for (const [subUnitId, rules] of injector.get(DataValidationModel).getUnitRules(unitId)) {
    for (const { uid, ranges, formula1 } of rules) {
      if (formula1?.startsWith("=") !== true) continue;
      // What a rule of any workbook may have for ranges has no type; those of a sheet have one.
      const payload = ranges as ISheetDataValidationRule["ranges"];
      const params: IUpdateDataValidationMutationParams = {
        unitId,
        subUnitId,
        ruleId: uid,
        payload: { type: UpdateRuleType.RANGE, payload },
        source: "patched",
      };
      commands.syncExecuteCommand(UpdateDataValidationMutation.id, params);
    }
  }
}
