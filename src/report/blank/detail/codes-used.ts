import type { DetailForm, DetailWhere } from "../../../core/layout/detail";
import type { LayoutSet } from "../../../core/layout/layout";
import { labelOf, type DetailLine } from "./line";

/** The 科目 that each table of codes needs for some lines, by the table's id. */
export function codesUsed(
  { tables, detail }: LayoutSet,
  lines: readonly DetailLine[],
): Record<string, string[]> {
  const used: Record<string, string[]> = {};
  for (const { id, blocks } of tables) {
    const block = blocks.find(({ kind }) => kind === "coded");
    const draw = detail.tables.find(({ table }) => table === id);
    if (block?.kind !== "coded" || draw === undefined) continue;
    const own = lines.filter((line) => takes(detail, draw.where, line));
    const codes = own.map((line) =>
      block.classification === "functional" ? line.code : line.economic,
    );
    used[id] = [...new Set(codes.filter((code) => code !== null))];
  }
  return used;
}

/** Whether the wide condition of a table takes a line. */
function takes(form: DetailForm, where: DetailWhere, line: DetailLine): boolean {
  const use = labelOf(form.uses, line.use);
  return (
    (where.source === undefined || matches(labelOf(form.sources, line.source), where.source)) &&
    (where.isCarried === undefined || where.isCarried === line.isCarried) &&
    (where.use === undefined || where.use === use) &&
    (where.isSpent === undefined || where.isSpent === (use !== form.left))
  );
}

/** A pattern of SUMIFS with `*` in front, or a whole label. */
function matches(label: string, pattern: string): boolean {
  return pattern.startsWith("*") ? label.endsWith(pattern.slice(1)) : label === pattern;
}
