import { codesAbove, indexCatalogue, nameOf } from "../../core/layout/catalogue";
import type { CodedBlock, FixedBlock, LayoutSet, TableLayout } from "../../core/layout/layout";
import { TOTAL } from "../../core/locate/coded-rows";
import { TOTAL_LABEL } from "./words";

/** What stands in one row of a block of a blank table. */
export interface BodyRow {
  /** Names it in rules: id of a fixed row, `total` or a 科目 code; null for a row still to be taken. */
  readonly key: string | null;
  /** 类 code of a fixed row, 科目 code of a coded one. */
  readonly code: string | null;
  readonly label: string | null;
  readonly indent: number;
  readonly bold: boolean;
}

/** One line of a table's body: the row of each of its blocks, null where a block has none there. */
export type BodyLine = readonly (BodyRow | null)[];

/** Rows for 科目 that fill a page. */
const PAGE: Readonly<Record<TableLayout["orientation"], number>> = { portrait: 40, landscape: 30 };
/** Rows left free behind the 科目 that are known. */
const FREE_ROWS = 10;

const FREE: BodyRow = { key: null, code: null, label: null, indent: 0, bold: false };

/**
 * The body of a blank table. Blocks side by side are set so that their totals, the bold rows, stand
 * on one line, as 本年收入合计 and 本年支出合计 do.
 */
export function bodyLines(
  set: LayoutSet,
  table: TableLayout,
  codes: readonly string[],
  year: number,
): BodyLine[] {
  const blocks = table.blocks.map((block) =>
    sections(
      block.kind === "fixed"
        ? fixedRows(block)
        : codedRows(set, block, codes, year, PAGE[table.orientation]),
    ),
  );
  const lines: BodyLine[] = [];
  for (let at = 0; at < Math.max(...blocks.map(({ length }) => length)); at += 1) {
    const parts = blocks.map((block) => block[at] ?? { rows: [], total: null });
    for (let row = 0; row < Math.max(...parts.map(({ rows }) => rows.length)); row += 1) {
      lines.push(parts.map(({ rows }) => rows[row] ?? null));
    }
    const totals = parts.map(({ total }) => total);
    if (totals.some((total) => total !== null)) lines.push(totals);
  }
  return lines;
}

/** Rows of a block up to a total. */
interface Section {
  readonly rows: readonly BodyRow[];
  readonly total: BodyRow | null;
}

function sections(rows: readonly BodyRow[]): Section[] {
  const made: Section[] = [];
  let open: BodyRow[] = [];
  for (const row of rows) {
    if (!row.bold) {
      open.push(row);
      continue;
    }
    made.push({ rows: open, total: row });
    open = [];
  }
  return [...made, { rows: open, total: null }];
}

function fixedRows({ rows }: FixedBlock): BodyRow[] {
  return rows.map(({ id, label, code, indent, bold }) => ({
    key: id,
    code: code ?? null,
    label,
    indent: indent ?? 0,
    bold: bold === true,
  }));
}

/** 合计, the 科目 that are known with every level above them, and free rows. */
function codedRows(
  { catalogues }: LayoutSet,
  { classification }: CodedBlock,
  codes: readonly string[],
  year: number,
  page: number,
): BodyRow[] {
  const catalogue = indexCatalogue(catalogues[classification]);
  const listed = [...new Set(codes.flatMap((code) => [...codesAbove(code), code]))].sort();
  const free = Math.max(FREE_ROWS, page - listed.length);
  return [
    { ...FREE, key: TOTAL, label: TOTAL_LABEL, bold: true },
    ...listed.map((code) => ({
      ...FREE,
      key: code,
      code,
      label: nameOf(catalogue, code, year)?.name ?? null,
    })),
    ...Array.from({ length: free }, () => FREE),
  ];
}
