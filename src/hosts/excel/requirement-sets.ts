import type { Capabilities } from "../../core/host";

/** Newest ExcelApi set of which the host uses anything. */
const NEWEST = 20;

/**
 * The minor number of the highest ExcelApi 1.x set this Excel has, 1 where it says nothing.
 * Sets include each other, so one number tells them all.
 */
export function excelApiLevel(): number {
  for (let minor = NEWEST; minor > 1; minor--) {
    if (Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) return minor;
  }
  return 1;
}

/** The first ExcelApi 1.x set that has what each part of the host is built on. */
export const SINCE = {
  usedValues: 2,
  protection: 2,
  merge: 2,
  columnWidth: 2,
  hiding: 2,
  usedOrNull: 4,
  customXml: 5,
  conditionalFormats: 6,
  sheetEvents: 7,
  freezePanes: 7,
  workbookProtection: 7,
  calculated: 8,
  lists: 8,
  workbookEvents: 9,
  rangeAreas: 9,
  pageLayout: 9,
  indent: 9,
  comments: 10,
  mergedAreas: 13,
  triggerSource: 14,
  namedEvents: 17,
  notes: 18,
  undoGroups: 20,
} as const;

/** What an Excel of this level can do for the pane. */
export function capabilitiesAt(level: number): Capabilities {
  return {
    live: level >= SINCE.sheetEvents,
    marks: level >= SINCE.conditionalFormats,
    notes: level >= SINCE.notes,
    merges: level >= SINCE.mergedAreas,
    undo: level >= SINCE.undoGroups,
    recalc: true,
    storage: level >= SINCE.customXml,
  };
}

/** What this Excel can do on a new sheet to keep it from slips of the hand. */
export function newSheetGuards(): { readonly lists: boolean; readonly protection: boolean } {
  const level = excelApiLevel();
  return { lists: level >= SINCE.lists, protection: level >= SINCE.protection };
}
