import type { HostErrorCode } from "../../core/host";
import {
  foreignCure,
  limitWords,
  placeOf,
  shown,
  type ForeignCure,
  type HostParams,
} from "../host-params";

const SAVE = "Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and try again.";

/** Kinds of file by the host's name for them; any other is not named. */
const FOREIGN: Readonly<Record<string, string>> = {
  pdf: "a PDF file",
  image: "an image",
  ofd: "an OFD file",
  word: "a Word document",
  powerpoint: "a presentation",
  rtf: "an RTF document",
  archive: "an archive",
  html: "a web page (HTML)",
  xml: "an XML file",
  "xml-spreadsheet": "an XML spreadsheet",
  text: "a text file",
  opendocument: "an ODF file (.ods)",
  numbers: "a Numbers spreadsheet",
};

const CURES: Readonly<Record<ForeignCure, string>> = {
  save: SAVE,
  original: "Find the Excel file of the tables and try again.",
  unpack: "Unpack it, choose the Excel workbook inside and try again.",
};

/** What a file asks too much of, by the host's name for the limit. */
const LIMITED: Readonly<Record<string, string>> = {
  fileBytes: "size",
  parts: "parts of the file",
  partBytes: "unpacked size of a part",
  totalBytes: "unpacked size",
  sheets: "sheets",
  names: "defined names",
  elements: "elements in the file",
  textCharacters: "characters of a text",
  cells: "cells",
  gridCells: "cells in the used range of a sheet",
  bookGridCells: "cells in the used ranges of all sheets",
  merges: "merged ranges",
  strings: "texts",
  formats: "cell formats",
  formulaCharacters: "characters of formulas",
};

const UNSAFE: Readonly<Record<string, string>> = {
  "part-name": "strange part name",
  "duplicate-part": "two parts of one name",
  "two-names": "a part with two names",
  overlap: "overlapping parts",
  ratio: "implausible compression ratio",
  compression: "unknown compression",
  "encrypted-part": "encrypted part",
  zip64: "ZIP64 format",
  doctype: "DOCTYPE declaration",
};

const SENTENCES: Readonly<Record<HostErrorCode, (params: HostParams) => string>> = {
  "empty-file": () => "The file is empty. Save or copy it once more and try again.",
  "not-a-workbook": ({ found }) => {
    const kind = FOREIGN[found ?? ""];
    const fact = kind === undefined ? "The file is not" : `The file is ${kind}, not`;
    return `${fact} an Excel workbook (.xlsx). ${CURES[foreignCure(found)]}`;
  },
  truncated: () =>
    "The file is incomplete, perhaps not copied or downloaded to its end. Copy it once more and try again.",
  "legacy-or-encrypted": () =>
    "The file is of the old format (.xls, .et) or has a password. Open it, remove the password, save it as “Excel Workbook (*.xlsx)” and try again.",
  encrypted: () =>
    "The file has a password. Open it, remove the password, save a copy and try again.",
  "legacy-format": () => `The file is of the old format (.xls or .et). ${SAVE}`,
  xlsb: () => `The file is of the binary format (.xlsb). ${SAVE}`,
  unsafe: (params) => {
    const reason = UNSAFE[params["reason"] ?? ""] ?? "";
    const words = details(reason, shown(placeOf(params)));
    return `The structure of the file is not safe${words}, it was not opened. Save a copy with Excel or WPS and try again.`;
  },
  "too-large": (params) => {
    const limit = limitWords(params);
    if (limit?.what === "cellCharacters") {
      return `A cell of the sheet${quoted(params)}${details(shown(params["cell"] ?? ""))} has ${limit.found} characters, a cell can hold ${limit.limit}; the workbook was not saved. Shorten the text and try again.`;
    }
    const name = LIMITED[limit?.what ?? ""];
    const fact =
      limit === null || name === undefined
        ? "The workbook is too large."
        : `The file is too large: ${name} ${limit.found}${details(limit.where)}, limit ${limit.limit}.`;
    return `${fact} Delete pictures, sheets, rows and columns that are not needed and try again.`;
  },
  damaged: (params) =>
    `The file is damaged and cannot be read${details(shown(placeOf(params)))}. Open it in Excel or WPS, save a copy and try again.`,
  "unreadable-file": ({ name }) =>
    `The file${inQuotes(name)} cannot be read: it may have been moved, renamed or deleted, be in use by another program, or be a folder. Make sure that it is in its place and not in use, and try again.`,
  "unwritable-file": ({ name }) =>
    `The file${inQuotes(name)} was not written: it may have been moved or deleted, be in use by another program, or the disk is full. Everything is still on this page; choose a new file under Save as and try again.`,
  "unknown-sheet": (params) =>
    `There is no sheet “${shown(placeOf(params))}”, it may have been renamed or deleted. Check again.`,
  "bad-range": ({ range, sheet }) =>
    `The range of cells to read is wrong${details(shown(sheet ?? ""), shown(range ?? ""))}. The file was not changed. Send this sentence to the maintainers.`,
  closed: () => "The file is closed. Open it once more and try again.",
  "sheet-exists": (params) =>
    `There is a sheet “${shown(placeOf(params))}” already; the workbook was not changed. Rename or delete that sheet and try again.`,
  "protected-sheet": (params) =>
    `The sheet${quoted(params)} is protected; no cell was changed. Remove the sheet protection under Review and try again.`,
  "hidden-sheet": (params) =>
    `The sheet${quoted(params)} is hidden; its cells cannot be shown. Unhide it and try again.`,
  "protected-workbook": () =>
    "The structure of the workbook is protected, so that no sheet can be added. Remove the workbook protection under Review and try again.",
  "cell-editing": () => "A cell is being edited. Press Enter to finish it and try again.",
  "host-busy": () => "Excel is busy and does not answer. Wait a moment and try again.",
  "read-only": () => "The workbook is read-only and was not changed. Save a copy and try again.",
  "not-supported": (params) =>
    params["reason"] === "no-visible-sheet"
      ? `No sheet of the workbook is visible; it was not saved. Unhide the sheet${quoted(params)} and try again.`
      : "This version of Excel cannot do this step. Use a newer Excel or Excel on the web and try again.",
  "program-failed": ({ detail }) =>
    `This program failed and did not complete the step${details(shown(detail ?? ""))}. The workbook was not changed by that. Send this sentence to the maintainers.`,
  "host-failed": ({ detail }) =>
    `Excel did not complete this step${details(shown(detail ?? ""))}. Wait a moment and try again.`,
};

/** Why a file could not be opened, and what to do. */
export function hostError(code: HostErrorCode, params: HostParams): string {
  return SENTENCES[code](params);
}

function quoted(params: HostParams): string {
  return inQuotes(placeOf(params));
}

function inQuotes(name = ""): string {
  return name === "" ? "" : ` “${shown(name)}”`;
}

function details(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== "");
  return filled.length === 0 ? "" : ` (${filled.join(": ")})`;
}
