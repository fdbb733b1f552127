import type { Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import {
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { descriptionsOf, executorsOf } from "./functions";
import type { GridFunction } from "./grid-function";

/** Protecting asks a server for the people who may edit; a workbook opened here has no server. */
const HIDDEN = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    AddRangeProtectionFromToolbarCommand.id,
    AddRangeProtectionFromSheetBarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);

/**
 * Registers what the grid is made of. Functions are given to the plugins themselves: registered any
 * later they would be unknown to the first calculation.
 */
export function registerPlugins(
  univer: Univer,
  container: HTMLElement,
  functions: readonly GridFunction[],
): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    disableAutoFocus: true,
    ribbonType: "simple",
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: executorsOf(functions) });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu: HIDDEN,
    // Codes are text on purpose, and a corner on each of them would look like a mark.
    disableForceStringMark: true,
    disableForceStringAlert: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    description: descriptionsOf(functions),
    // Otherwise the results that a file brings along stand until their inputs change.
    initialFormulaComputing: CalculationMode.FORCED,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
}
