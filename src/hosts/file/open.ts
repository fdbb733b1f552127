import { HostError } from "../../core/host";
import type { WorkbookReader } from "../../core/host";
import { FileReader } from "./file-reader";
import { Allowance, damaged } from "./limits";
import { readNumberFormats } from "./number-formats";
import { readWorkbook } from "./package";
import type { PartText, Workbook } from "./package";
import { requireWorkbookParts } from "./package-kind";
import { readSharedStrings } from "./shared-strings";
import { readCells } from "./sheet-cells";
import { layOut } from "./sheet-grid";
import type { FileSheet } from "./sheet-grid";
import { requireZip } from "./signature";
import { readDirectory } from "./zip-guard";
import { readPart } from "./zip-part";

/**
 * Opens an .xlsx or .xlsm file for reading, in a browser as in Node. Whatever is wrong with the
 * file comes out as a HostError; macros, links and pictures in it are never looked at.
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<WorkbookReader> {
  try {
    return new FileReader(await readSheets(bytes));
  } catch (error) {
    if (error instanceof HostError) throw error;
    // A form of damage nobody thought of is still damage to the person who opens the file.
    throw new HostError("damaged", { part: "", detail: String(error) });
  }
}

/** The parts of a file behind the guard, and the workbook they make. */
interface OpenPackage {
  readonly textOf: PartText;
  readonly workbook: Workbook;
}

/** Opens the container of a workbook without reading its cells. */
export async function openPackage(bytes: Uint8Array): Promise<OpenPackage> {
  requireZip(bytes);
  const directory = readDirectory(bytes);
  requireWorkbookParts(directory);
  const textOf: PartText = async (name) => {
    const entry = directory.get(name.toLowerCase());
    return entry === undefined ? null : readPart(bytes, entry);
  };
  return { textOf, workbook: await readWorkbook(textOf) };
}

async function readSheets(bytes: Uint8Array): Promise<FileSheet[]> {
  const { textOf, workbook } = await openPackage(bytes);
  const strings = await tableOf(workbook.sharedStrings, textOf, readSharedStrings);
  const formats = await tableOf(workbook.styles, textOf, readNumberFormats);
  return readEachSheet(workbook, textOf, strings, formats);
}

/** A table the workbook refers to; a workbook without texts or styles has none. */
async function tableOf(
  part: string | null,
  textOf: PartText,
  read: (xml: string, part: string) => readonly string[],
): Promise<readonly string[]> {
  const xml = part === null ? null : await textOf(part);
  return part === null || xml === null ? [] : read(xml, part);
}

async function readEachSheet(
  workbook: Workbook,
  textOf: PartText,
  strings: readonly string[],
  formats: readonly string[],
): Promise<FileSheet[]> {
  const allowances = {
    cells: new Allowance("cells"),
    merges: new Allowance("merges"),
    formulaCharacters: new Allowance("formulaCharacters"),
  };
  const gridCells = new Allowance("bookGridCells");
  const sheets: FileSheet[] = [];
  // One after the other: the text of a sheet can be let go before the next one is unpacked.
  for (const sheet of workbook.sheets) {
    const { part } = sheet;
    const xml = await textOf(part);
    if (xml === null) throw damaged(part, "missing");
    const cells = readCells(xml, { part, strings, date1904: workbook.date1904 }, allowances);
    sheets.push(layOut(sheet, cells, formats, gridCells));
  }
  return sheets;
}
