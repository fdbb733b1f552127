import type { Univer } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { IActiveDirtyManagerService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { DirtyConversions } from "./dirty-data";
import { descriptionsOf, executorsOf } from "./functions";
import type { Failures } from "./failures";
import type { GridFunction } from "./grid-function";
import { HIDDEN_MENUS } from "./hidden-menus";

/** The engine, which calculates when `Calculation` says so. */
class FormulaEngine extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([IActiveDirtyManagerService, { useClass: DirtyConversions }]);
  }
}

/**
 * Registers what the grid is made of. Functions are given to the plugins themselves: registered any
 * later they would be unknown to the first calculation.
 */
export function registerPlugins(
  univer: Univer,
  container: HTMLElement,
  functions: readonly GridFunction[],
  failures: Failures,
): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    disableAutoFocus: true,
    ribbonType: "simple",
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(FormulaEngine, { function: executorsOf(functions, failures) });
  univer.registerPlugin(UniverSheetsPlugin, {
    isRowStylePrecedeColumnStyle: true,
    // Otherwise it copies a large sheet bit by bit later on, and cannot bring back a deleted one.
    largeSheetOperation: { largeSheetCellCountThreshold: Infinity, batchSize: Infinity },
  });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu: HIDDEN_MENUS,
    // Codes are text on purpose, and a corner on each of them would look like a mark.
    disableForceStringMark: true,
    disableForceStringAlert: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin, { menu: HIDDEN_MENUS });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    description: descriptionsOf(functions),
    // Otherwise the results that a file brings along stand until their inputs change.
    initialFormulaComputing: CalculationMode.FORCED,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { menu: HIDDEN_MENUS });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    menu: HIDDEN_MENUS,
    // What a user makes of a list is not in an `EditedBook`.
    showEditOnDropdown: false,
    // It takes the keyboard from whoever has begun to type into the cell.
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
}
