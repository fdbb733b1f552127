import { extname } from "node:path";
import { writeArchive } from "../hosts/file/write/archive";
import { writeWorkbook } from "../hosts/file/write/write-workbook";
import { dataPackageFiles } from "../report/csv/data-package";
import { reportJson } from "../report/json/report";
import type { Report } from "../report/model";
import { dataSheets } from "../report/xlsx/data-sheets";

/** A report as data, in one of the forms that the ending of a file's name can ask for. */
type WriteData = (report: Report) => Uint8Array | string;

const FORMS: ReadonlyMap<string, WriteData> = new Map<string, WriteData>([
  [".xlsx", (report) => writeWorkbook(dataSheets(report))],
  [".json", (report) => `${JSON.stringify(reportJson(report), null, 2)}\n`],
  [
    ".zip",
    (report) =>
      writeArchive(dataPackageFiles(report).map(({ path, text }) => [path, text] as const)),
  ],
]);

/** The form that a file's name asks for: a workbook, JSON, or CSV tables with their descriptor; else null. */
export function dataForm(path: string): WriteData | null {
  return FORMS.get(extname(path).toLowerCase()) ?? null;
}

/** The endings there are, for messages. */
export const DATA_ENDINGS: readonly string[] = [...FORMS.keys()];
