import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { toA1 } from "../../core/book/address";
import { openPackage } from "./open";
import { patchSheet } from "./patch-sheet";

/** A number put in a cell of a file, null to clear it. Rows and columns count from 0. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

/**
 * A copy of an .xlsx file with some numbers changed. Only the changed cells differ: every other part
 * of the file keeps its content. Cells that hold a formula are refused with a RangeError, as a typed
 * number would take the formula's place. Formulas elsewhere are computed anew when Excel opens it.
 */
export async function patchWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
): Promise<Uint8Array> {
  const { workbook } = await openPackage(bytes);
  const parts = unzipSync(bytes);
  const names = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  for (const { name, part } of workbook.sheets) {
    const own = edits.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    change(parts, names, part, (xml) =>
      patchSheet(
        xml,
        own.map(({ row, column, value }) => ({ row, cell: toA1(row, column), column, value })),
      ),
    );
  }
  if (workbook.sheets.some(({ part }) => hasFormula(parts[names.get(part.toLowerCase()) ?? ""]))) {
    change(parts, names, workbook.part, calculateOnOpening);
  }
  return zipSync(parts);
}

function change(
  parts: Record<string, Uint8Array>,
  names: ReadonlyMap<string, string>,
  part: string,
  make: (xml: string) => string,
): void {
  const name = names.get(part.toLowerCase()) ?? part;
  const content = parts[name];
  if (content === undefined) throw new RangeError(`no part ${part}`);
  parts[name] = strToU8(make(strFromU8(content)));
}

function hasFormula(content: Uint8Array | undefined): boolean {
  return content !== undefined && /<f[\s>/]/u.test(strFromU8(content));
}

/** Cached results of formulas over a changed cell are no longer true. */
function calculateOnOpening(xml: string): string {
  const settings = '<calcPr fullCalcOnLoad="1"/>';
  if (/<calcPr\b/u.test(xml)) {
    return xml.replace(/<calcPr\b([^>]*?)\s*\/?>/u, (_, attributes: string) => {
      const kept = attributes.replace(/\s*fullCalcOnLoad="[^"]*"/u, "");
      return `<calcPr${kept} fullCalcOnLoad="1"/>`;
    });
  }
  const after = xml.includes("</definedNames>") ? "</definedNames>" : "</sheets>";
  return xml.replace(after, `${after}${settings}`);
}
