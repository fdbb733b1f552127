import { normaliseLabel } from "../book/label";
import { levelOf, nameOf, type CatalogueIndex } from "../layout/catalogue";
import type { CodedBlock } from "../layout/layout";
import type { LocatedRow } from "./disclosure";
import type { Grid } from "./grid";

/** A 科目 row whose code had to be set right or cannot be read. */
export interface CodeRemark {
  readonly kind: "code-missing" | "code-malformed" | "code-spaces" | "code-repeated";
  readonly row: LocatedRow;
  readonly found: string;
  /** The code it should be, where the name tells. */
  readonly expected: string | null;
}

export interface CodedRows {
  readonly rows: readonly LocatedRow[];
  readonly remarks: readonly CodeRemark[];
}

/** Key of the total row of a table of codes. */
export const TOTAL = "total";

/** Reads the 科目 rows of a table. The total row is the one named 合计 that has no code. */
export function readCodedRows(
  grid: Grid,
  sheetRows: readonly number[],
  block: CodedBlock,
  blockIndex: number,
  columns: ReadonlyMap<string, number>,
  catalogue: CatalogueIndex,
  year: number,
): CodedRows {
  const codeColumn = columns.get(block.code);
  const nameColumn = columns.get(block.name);
  const rows: LocatedRow[] = [];
  const remarks: CodeRemark[] = [];
  const seen = new Set<string>();
  for (const sheetRow of sheetRows) {
    const raw = codeColumn === undefined ? "" : grid.raw(sheetRow, codeColumn);
    const name = nameColumn === undefined ? "" : grid.raw(sheetRow, nameColumn);
    const found = raw.normalize("NFKC").replace(/\s/gu, "");
    const make = (key: string, code: string | null): LocatedRow => ({
      key,
      block: blockIndex,
      sheetRow,
      label: name.replace(/[\s\u3000]+/gu, "").trim() || raw.trim(),
      fixed: null,
      code,
    });
    if ((found === "" || found === "合计") && /合计$|^总计$/u.test(normaliseLabel(name || raw))) {
      rows.push(make(TOTAL, null));
      continue;
    }
    if (found === "") {
      if (!isFilled(grid, sheetRow, block, columns)) continue;
      remarks.push({
        kind: "code-missing",
        row: make("", null),
        found: name.trim(),
        expected: null,
      });
      continue;
    }
    const repaired = repairCode(found, name, catalogue, year);
    const code = repaired ?? found;
    const row = make(seen.has(code) ? `${code}#${String(sheetRow + 1)}` : code, code);
    if (levelOf(found, catalogue.depth) === null) {
      remarks.push({ kind: "code-malformed", row, found: raw, expected: repaired });
    } else if (raw !== found) {
      remarks.push({ kind: "code-spaces", row, found: raw, expected: found });
    }
    if (seen.has(code)) remarks.push({ kind: "code-repeated", row, found: code, expected: null });
    seen.add(code);
    rows.push(row);
  }
  return { rows, remarks };
}

function isFilled(
  grid: Grid,
  row: number,
  block: CodedBlock,
  columns: ReadonlyMap<string, number>,
): boolean {
  return [block.name, ...block.amounts].some((id) => {
    const column = columns.get(id);
    return column !== undefined && grid.text(row, column) !== "";
  });
}

/**
 * A code of an even number of digits has lost a zero (301 2 for 30102, 208055 for 2080505). It is
 * put back only where the catalogue's name for the longer code is the name in the row.
 */
function repairCode(
  found: string,
  name: string,
  catalogue: CatalogueIndex,
  year: number,
): string | null {
  if (levelOf(found, catalogue.depth) !== null || !/^\d+$/u.test(found)) return null;
  const wanted = normaliseLabel(name);
  for (let at = 3; at < found.length; at += 1) {
    const candidate = `${found.slice(0, at)}0${found.slice(at)}`;
    if (levelOf(candidate, catalogue.depth) === null) continue;
    const known = nameOf(catalogue, candidate, year);
    if (known !== null && normaliseLabel(known.name) === wanted) return candidate;
  }
  return null;
}
