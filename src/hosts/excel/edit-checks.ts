import type { Place } from "../../core/book/book";
import { rectToA1 } from "../../core/book/address";
import { HostError } from "../../core/host";
import type { Edit } from "../../core/host";
import { requireOnSheet } from "./areas";
import type { ListedSheet } from "./sheet-list";

/** An edit of cells, whichever of the two it is. */
export type CellEdit = Exclude<Edit, { kind: "sheet" }>;

export function gridOf(edit: CellEdit): readonly (readonly unknown[])[] {
  return edit.kind === "values" ? edit.values : edit.formulas;
}

/** Refuses edits that do not fit on a sheet or whose grid is not that of their rectangle. */
export function requireShapes(edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind === "sheet") continue;
    const { at } = edit;
    requireOnSheet(at);
    const rows = gridOf(edit);
    const wide = rows.every((row) => row.length === at.c1 - at.c0 + 1);
    if (!wide || rows.length !== at.r1 - at.r0 + 1) throw badRange(at);
    if (edit.kind === "formulas" && !edit.formulas.flat().every((text) => text.startsWith("="))) {
      throw badRange(at);
    }
  }
}

/** Refuses edits of sheets that are missing, and new sheets whose name is taken. */
export function requireSheets(
  edits: readonly Edit[],
  listed: readonly ListedSheet[],
  structureProtected: boolean,
): void {
  // Excel does not tell names apart by upper and lower case.
  const taken = new Set(listed.map((sheet) => sheet.name.toLowerCase()));
  const made = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === "sheet") {
      const { name } = edit.sheet;
      if (structureProtected) throw new HostError("protected-workbook", { sheet: name });
      if (taken.has(name.toLowerCase())) throw new HostError("sheet-exists", { sheet: name });
      taken.add(name.toLowerCase());
      made.add(name);
      continue;
    }
    const { sheet: name } = edit.at;
    if (made.has(name)) continue;
    if (!listed.some((one) => one.name === name)) {
      throw new HostError("unknown-sheet", { sheet: name });
    }
  }
}

function badRange(at: Place): HostError {
  return new HostError("bad-range", { sheet: at.sheet, range: rectToA1(at) });
}
