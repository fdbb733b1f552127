import type { WorkbenchTexts } from "../workbench";

export const WORKBENCH: WorkbenchTexts = {
  title: "Budget Disclosure",
  labels: {
    open: "Open",
    create: "New",
    save: "Save",
    saveAs: "Save as",
    recent: "Recent files",
    sample: "Open the sample",
    files: "Files",
    grid: "Workbook",
    pane: "Check pane",
    hidePane: "Hide the pane",
    showPane: "Show the pane",
    forget: (name) => `Take ${name} off the list`,
    unsaved: "Unsaved changes",
    restore: "Restore",
    discard: "Discard",
    overwrite: "Overwrite anyway",
    dontSave: "Don't save",
    cancel: "Cancel",
    dismiss: "Close",
    reload: "Reload this page",
    start: "Start",
    newName: (unit, year) => `${unit}${year}年单位预算公开表.xlsx`,
    host: "Workbench in the browser",
    keyList: [
      ["F6", "Move between workbook, pane and toolbar"],
      ["Ctrl+S", "Save"],
      ["Ctrl+O", "Open"],
      ["Ctrl+F", "Find in the workbook"],
      ["Ctrl+Z", "Undo"],
    ],
  },
  says: {
    start:
      "Open the .xlsx workbook to check, or drop it here; or make a new one, or see the sample.",
    noRecent:
      "No files yet. Files opened on this computer are listed here; the list stays on this computer.",
    dropHere: "Drop to open",
    starting: "Loading.",
    opening: (name) => `Opening ${name}.`,
    saving: "Saving.",
    cannotOpen: (name, reason) => `${name}: ${reason}`,
    oneFile: "One file is opened at a time. Drop one workbook only.",
    noFile: "What was dropped is not a file. Drop an .xlsx workbook.",
    saved: (name) => `Saved to ${name}.`,
    downloaded: (name) =>
      `${name} was handed to the browser's downloads; make sure that it arrived. The file that was opened has not changed.`,
    notSaved: (name, reason) => `${name} was not saved: ${reason}`,
    notAllowed: (name) =>
      `The browser did not allow writing to ${name}. Choose Save again and allow it, or choose Save as.`,
    notReadable: (name) =>
      `The browser did not allow reading ${name}. Choose it again and allow it, or choose Open.`,
    changedOutside: (name) =>
      `${name} was changed by another program after it was opened and has not been overwritten. Save as another file, or overwrite it if you are sure.`,
    draft: (name, when) =>
      `${name} had unsaved changes on ${when}, and the page was not closed in the usual way.`,
    noDrafts:
      "The browser does not let this page keep changes, so nothing can be restored after a crash. Save often.",
    leave: (name) => `${name} has unsaved changes. Save them first?`,
    gridFailed:
      "The grid did not load. Check the network and reload this page; saved files are not affected.",
    paneFailed: "The program failed on this page.",
  },
};
