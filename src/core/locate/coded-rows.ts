import { normaliseLabel } from "../book/label";
import { levelOf, type CatalogueIndex } from "../layout/catalogue";
import type { CodedBlock } from "../layout/layout";
import { hasAmount } from "./amount-row";
import { codeRepair } from "./code-repair";
import type { LocatedRow } from "./disclosure";
import { squeezed, type Grid } from "./grid";

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

/** A row of the sheet that may be a 科目 row. */
interface Line {
  readonly sheetRow: number;
  /** The code cell as it stands. */
  readonly raw: string;
  /** The code without spaces, in half-width digits. */
  readonly found: string;
  readonly name: string;
  /** The words a reader would call the row by. */
  readonly words: string;
}

/**
 * Reads the 科目 rows of a table. The total row is the one named 合计 that has no code. A row with
 * amounts whose code is not to be had keeps its amounts under a key of its own. Without a code or a
 * name column rows are not told apart, and that the column is missing says it all.
 */
export function readCodedRows(
  grid: Grid,
  sheetRows: readonly number[],
  block: CodedBlock,
  blockIndex: number,
  columns: ReadonlyMap<string, number>,
  catalogue: CatalogueIndex,
  year: number,
): CodedRows {
  if (!columns.has(block.code)) return { rows: [], remarks: [] };
  const repair = codeRepair(catalogue, year);
  const rows: LocatedRow[] = [];
  const remarks: CodeRemark[] = [];
  const counts = new Map<string, number>();
  let above: string | null = null;
  for (const line of linesOf(grid, sheetRows, block, columns)) {
    const { sheetRow, raw, found, name, words } = line;
    const repaired: string | null = isTotal(line) ? null : repair(found, name, above);
    const code: string | null =
      repaired ?? (levelOf(found, catalogue.depth) === null ? null : found);
    const key = isTotal(line) ? TOTAL : (code ?? `?${words}`);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const row: LocatedRow = {
      key: count === 1 ? key : `${key}#${String(count)}`,
      block: blockIndex,
      sheetRow,
      label: code === null ? words : name,
      fixed: null,
      code,
    };
    rows.push(row);
    if (isTotal(line)) continue;
    const remark = (kind: CodeRemark["kind"], expected: string | null): void => {
      remarks.push({ kind, row, found: raw, expected });
    };
    if (found === "") {
      if (columns.has(block.name)) remark("code-missing", repaired);
    } else if (code !== found) remark("code-malformed", repaired);
    else if (raw !== found) remark("code-spaces", found);
    if (code !== null && count > 1) remark("code-repeated", null);
    above = code ?? above;
  }
  return { rows, remarks };
}

/** The rows with a code, a total or an amount; not the figures somebody left under the table. */
function linesOf(
  grid: Grid,
  sheetRows: readonly number[],
  block: CodedBlock,
  columns: ReadonlyMap<string, number>,
): Line[] {
  const read = (row: number, id: string): string => {
    const column = columns.get(id);
    return column === undefined ? "" : grid.raw(row, column);
  };
  const lines = sheetRows.flatMap((sheetRow): Line[] => {
    const raw = read(sheetRow, block.code);
    const name = squeezed(read(sheetRow, block.name));
    const found = squeezed(raw.normalize("NFKC"));
    const line = { sheetRow, raw, found, name, words: name || squeezed(raw) };
    const isRow =
      isTotal(line) || /^\W?\d/u.test(found) || hasAmount(grid, sheetRow, block.amounts, columns);
    return isRow ? [line] : [];
  });
  const named = lines.filter(({ words }) => words !== "").at(-1);
  return named === undefined ? lines : lines.slice(0, lines.indexOf(named) + 1);
}

function isTotal({ found, words }: Line): boolean {
  return (found === "" || found === "合计") && /合计$|^总计$/u.test(normaliseLabel(words));
}
