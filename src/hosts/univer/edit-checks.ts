import type { Place } from "../../core/book/book";
import { HostError } from "../../core/host";
import type { Edit } from "../../core/host";
import { requireOnSheet } from "./places";
import type { Sheets } from "./sheets";

/** Refuses edits of which one cannot be made, before any is. */
export function requireEdits(edits: readonly Edit[], sheets: Sheets): void {
  const listed = sheets.list();
  // Spreadsheets do not tell names apart by upper and lower case.
  const taken = new Set(listed.map(({ name }) => name.toLowerCase()));
  const made = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === "sheet") {
      const { name } = edit.sheet;
      if (taken.has(name.toLowerCase())) throw new HostError("sheet-exists", { sheet: name });
      taken.add(name.toLowerCase());
      made.add(name);
      continue;
    }
    requireGrid(edit);
    const { sheet } = edit.at;
    if (made.has(sheet)) continue;
    if (isLocked(edit.at, sheets)) throw new HostError("protected-sheet", { sheet });
  }
}

function isLocked({ sheet: name, r0, c0, r1, c1 }: Place, sheets: Sheets): boolean {
  const sheet = sheets.named(name);
  if (!sheets.isProtected(sheet)) return false;
  for (let row = r0; row <= r1; row++) {
    for (let column = c0; column <= c1; column++) {
      if (!sheets.isOpen(sheet, row, column)) return true;
    }
  }
  return false;
}

function requireGrid(edit: Exclude<Edit, { kind: "sheet" }>): void {
  const { at } = edit;
  requireOnSheet(at);
  const rows: readonly (readonly unknown[])[] =
    edit.kind === "values" ? edit.values : edit.formulas;
  const fits =
    rows.length === at.r1 - at.r0 + 1 && rows.every((row) => row.length === at.c1 - at.c0 + 1);
  const areFormulas =
    edit.kind === "values" || edit.formulas.flat().every((text) => text.startsWith("="));
  if (fits && areFormulas) return;
  throw new HostError("bad-range", {
    sheet: at.sheet,
    range: [at.r0, at.c0, at.r1, at.c1].join(),
  });
}
