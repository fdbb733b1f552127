import { HostError } from "../../core/host";
import { FileReader } from "./file-reader";
import { Allowance, damaged } from "./limits";
import { readKeptTexts } from "./look/kept-texts";
import { orElse } from "./look/optional-part";
import { readNumberFormats } from "./number-formats";
import { readWorkbook } from "./package";
import type { PartText, SheetPart, Workbook } from "./package";
import { requireWorkbookParts } from "./package-kind";
import { readSharedStrings } from "./shared-strings";
import { readCells } from "./sheet-cells";
import type { SheetListener } from "./sheet-cells";
import { layOut } from "./sheet-grid";
import type { FileSheet } from "./sheet-grid";
import { requireZip } from "./signature";
import { elementsIn } from "./xml-scan";
import { readDirectory } from "./zip-guard";
import { readPart } from "./zip-part";

/**
 * Opens an .xlsx or .xlsm file for reading, in a browser as in Node. Whatever is wrong with the
 * file comes out as a HostError; macros, links and pictures in it are never looked at.
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<FileReader> {
  return asHostError(async () => {
    const opened = await openPackage(bytes);
    const sheets = await readSheets(opened, await readTables(opened));
    return new FileReader(sheets, () => keptTexts(opened));
  });
}

/** The texts kept in a workbook under keys. Nothing that is wrong with them can be in the way. */
export async function keptTexts(opened: OpenPackage): Promise<ReadonlyMap<string, string>> {
  const { workbook, textOf } = opened;
  return orElse(() => asHostError(() => readKeptTexts(workbook.customXml, textOf)), new Map());
}

/** Does what may fail over a file, and gives every failure the form of a HostError. */
export async function asHostError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    // A form of damage nobody thought of is still damage to the person who opens the file.
    throw new HostError("damaged", { part: "", detail: String(error) });
  }
}

/** The parts of a file behind the guard, and the workbook they make. */
export interface OpenPackage {
  readonly textOf: PartText;
  readonly workbook: Workbook;
}

/** Opens the container of a workbook without reading its cells. */
export async function openPackage(bytes: Uint8Array): Promise<OpenPackage> {
  requireZip(bytes);
  const directory = readDirectory(bytes);
  requireWorkbookParts(directory);
  // Two sheets may have one part, which is then read twice and counts twice.
  const unpacked = new Allowance("totalBytes");
  const elements = new Allowance("elements");
  const textOf: PartText = async (name) => {
    const entry = directory.get(name.toLowerCase());
    if (entry === undefined) return null;
    const part = entry.name;
    unpacked.take(entry.bytes, { part });
    const xml = await readPart(bytes, entry);
    elements.take(elementsIn(xml), { part });
    return xml;
  };
  return { textOf, workbook: await readWorkbook(textOf) };
}

/** What cells refer to by number: texts, and the number format of each cell style. */
export interface Tables {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
}

export async function readTables({ textOf, workbook }: OpenPackage): Promise<Tables> {
  const strings = await tableOf(workbook.sharedStrings, textOf, readSharedStrings);
  const formats = await tableOf(workbook.styles, textOf, readNumberFormats);
  return { strings, formats };
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

/** Reads the sheets; `listenerOf` may give each of them someone who hears of more than its contents. */
export async function readSheets(
  { textOf, workbook }: OpenPackage,
  { strings, formats }: Tables,
  listenerOf?: (sheet: SheetPart) => SheetListener,
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
    const context = { part, strings, date1904: workbook.date1904 };
    const cells = readCells(xml, context, allowances, listenerOf?.(sheet));
    sheets.push(layOut(sheet, cells, formats, gridCells));
  }
  return sheets;
}
