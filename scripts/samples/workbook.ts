import { writeXlsx } from "hucre";
import { pack, unpack } from "./container";
import { formsOf } from "./forms";
import { defaultFont } from "./looks";
import { printNames, sheetOf } from "./sheet";
import type { Transcription } from "./transcription";

const bookPart = "xl/workbook.xml";
const forcedCalculation = /<calcPr [^>]*fullCalcOnLoad="1"[^>]*\/>/;

/**
 * hucre always asks Excel to calculate anew on opening. This book holds values only, and the
 * request would make Excel offer to save a file nobody changed.
 */
function withoutCalculation(workbook: Uint8Array): Uint8Array {
  const entries = unpack(workbook);
  const xml = Buffer.from(entries[bookPart] ?? []).toString("utf8");
  if (!forcedCalculation.test(xml)) throw new Error("hucre writes calcPr differently now.");
  return pack({ ...entries, [bookPart]: Buffer.from(xml.replace(forcedCalculation, ""), "utf8") });
}

/** The workbook a unit would hand in: one sheet for each form, values only. */
export async function workbookOf(source: Transcription): Promise<Uint8Array> {
  const sheets = formsOf(source).map((form) => ({ form, sheet: sheetOf(form) }));
  const { name } = source.organisation;
  const { year } = source.statutory;
  const bytes = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ form, sheet }) => printNames(form, sheet)),
    defaultFont,
    properties: {
      title: `${name}${year}年单位预算`,
      // A fixed day: the file must not depend on when it was made.
      modified: new Date(`${year}-01-01T00:00:00Z`),
    },
  });
  return withoutCalculation(bytes);
}
