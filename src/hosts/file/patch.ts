import { openPackage } from "./open";
import { patchSheet, type SheetEdit } from "./patch-sheet";
import { sharedTexts } from "./rich-text";
import { dropCalcChain } from "./save/calc-chain";
import { calculatedOnOpening } from "./save/calculation";
import { PackageDraft } from "./save/package-draft";

/**
 * What is to stand in a cell of a file: a number, a text whatever it begins with, null to clear it, or
 * a formula with a leading `=` and functions under their visible names. Rows and columns count from 0.
 */
export type CellEdit = SheetEdit & { readonly sheet: string };

/**
 * A copy of an .xlsx file with some cells changed. Only those differ: every other part of the file
 * keeps its bytes. A value for a cell that holds a formula is refused with a RangeError, as it
 * would take the formula's place. A formula keeps the result that the file has for the formula before
 * it, unless that is an error. What cannot be known here Excel calculates when it opens the file.
 */
export async function patchWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
): Promise<Uint8Array> {
  const { workbook } = await openPackage(bytes);
  const draft = new PackageDraft(bytes);
  const strings = edits.some((edit) => "figures" in edit) ? workbook.sharedStrings : null;
  const stringsXml = strings === null ? null : await draft.xmlOf(strings);
  const shared = stringsXml === null ? [] : sharedTexts(stringsXml);
  let isOutdated = edits.some((edit) => "value" in edit) && (await hasFormulas(draft, workbook));
  for (const { name, part } of workbook.sheets) {
    const own = edits.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    const xml = (await draft.xmlOf(part)) ?? "";
    const patched = patchSheet(xml, part, own, shared);
    if (patched.xml !== xml) draft.put(part, patched.xml);
    isOutdated ||= patched.lacksResult;
    if (patched.hasNewFormula) await dropCalcChain(draft, workbook.part);
  }
  if (isOutdated) await draft.change(workbook.part, calculatedOnOpening);
  return draft.bytes();
}

type Sheets = Awaited<ReturnType<typeof openPackage>>["workbook"];

async function hasFormulas(draft: PackageDraft, { sheets }: Sheets): Promise<boolean> {
  for (const { part } of sheets) {
    if (/<(?:\w+:)?f[\s>/]/u.test((await draft.textOf(part)) ?? "")) return true;
  }
  return false;
}
