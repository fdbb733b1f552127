import { normaliseLabel } from "../book/label";
import type { TableAmounts } from "../ledger/table-amounts";
import { deviationAt } from "../locate/deviation";
import type { Deviation, LocatedTable } from "../locate/disclosure";
import { saysEmpty, saysNone } from "../locate/notes";

/** An empty table must say that there is no such budget, and only an empty table may say so. */
export function noticeDeviations({ table, cells }: TableAmounts): Deviation[] {
  const { emptyNotice } = table.layout;
  if (table.dataRows.length > 0 && !hasCodes(table)) return [];
  const hasAmounts = cells.some(({ fen }) => fen !== 0);
  if (hasAmounts || table.rows.some(({ code }) => code !== null)) {
    const notice = table.notices.find(({ text }) => contradicts(text, emptyNotice));
    if (notice === undefined) return [];
    return [deviationAt(table, "notice-on-filled", notice, { found: notice.text })];
  }
  const isSaid = table.notices.some(({ text }) => saysEmpty(text) || saysNone(text));
  if (isSaid || emptyNotice === null) return [];
  const { r1, c0 } = table.rect;
  const below = { row: r1 + 1, column: c0 };
  return [deviationAt(table, "notice-missing", below, { expected: `注：${emptyNotice}` })];
}

/** Without its column of codes no row is read, which does not make the table empty. */
function hasCodes({ layout, columns }: LocatedTable): boolean {
  return layout.blocks.every((block) => block.kind === "fixed" || columns.has(block.code));
}

/** A note on a table with rows may say that there is no other budget, but not that there is none. */
function contradicts(text: string, emptyNotice: string | null): boolean {
  const [subject] = normaliseLabel(emptyNotice ?? "").split(",");
  return (
    saysEmpty(text) ||
    (subject !== undefined && subject !== "" && normaliseLabel(text).includes(subject))
  );
}
