import type { IDisposable } from "@univerjs/core";
import {
  InsertDefinedNameCommand,
  SetTabColorCommand,
  SetTextRotationCommand,
  SetWorksheetRightToLeftCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import {
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  SetRangeSubscriptCommand,
  SetRangeSuperscriptCommand,
  SidebarDefinedNameOperation,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import type { CommandGate } from "./command-gate";
import { DATA_VALIDATION_MENU_ID } from "./lists";

/** Protecting asks a server for the people who may edit; a workbook opened here has no server. */
const NEEDS_A_SERVER = [
  "sheet.contextMenu.permission",
  AddRangeProtectionFromToolbarCommand.id,
  AddRangeProtectionFromSheetBarCommand.id,
  ChangeSheetProtectionFromSheetBarCommand.id,
  DeleteWorksheetProtectionFormSheetBarCommand.id,
  ViewSheetPermissionFromSheetBarCommand.id,
];

/** What these make is not in an `EditedBook`, and would be gone after saving. */
const CANNOT_BE_SAVED = [
  SetTextRotationCommand.id,
  SetTabColorCommand.id,
  SetWorksheetRightToLeftCommand.id,
  ToggleGridlinesCommand.id,
  SetRangeSubscriptCommand.id,
  SetRangeSuperscriptCommand.id,
  SidebarDefinedNameOperation.id,
  InsertDefinedNameCommand.id,
  DATA_VALIDATION_MENU_ID,
];

const UNSAVABLE: ReadonlySet<string> = new Set(CANNOT_BE_SAVED);

/** Menus that are not offered, in the terms of the grid's plugins. */
export const HIDDEN_MENUS = Object.fromEntries(
  [...NEEDS_A_SERVER, ...CANNOT_BE_SAVED].map((id) => [id, { hidden: true }]),
);

/** Some of them have a shortcut or a button elsewhere, which then does nothing. */
export function refuseUnsavable(gate: CommandGate): IDisposable {
  return gate.judge(({ id }) => !UNSAVABLE.has(id));
}
