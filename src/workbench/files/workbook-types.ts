import { cleanName } from "../../ui/save/file-name";

const XLSX = ".xlsx";
const XLSM = ".xlsm";

type Accepted = Readonly<Record<string, readonly string[]>>;

const ACCEPTED: Readonly<Record<typeof XLSX | typeof XLSM, Accepted>> = {
  [XLSX]: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [XLSX] },
  [XLSM]: { "application/vnd.ms-excel.sheet.macroEnabled.12": [XLSM] },
};

/** What a dialog for opening offers, as one kind of file. */
export const OPENED: Accepted = { ...ACCEPTED[XLSX], ...ACCEPTED[XLSM] };

/** The same for an input element. */
export const OPENED_ENDINGS = [XLSX, XLSM].join(",");

/**
 * The name and the one kind under which a workbook is saved. A file with macros keeps its kind: Excel
 * opens neither kind under the ending of the other.
 */
export function savedAs(name: string): { readonly name: string; readonly accept: Accepted } {
  const ending = name.toLowerCase().endsWith(XLSM) ? XLSM : XLSX;
  const stem = cleanName(name.replace(/\.xls[xm]$/iu, ""));
  return { name: `${stem === "" ? "workbook" : stem}${ending}`, accept: ACCEPTED[ending] };
}
