import { normaliseLabel } from "../book/label";
import type { DraftCell } from "../ledger/ledger";
import type { Deviation, LocatedTable } from "../locate/disclosure";
import { saysEmpty, saysNone } from "../locate/notes";
import type { Words } from "../locate/preface";

/** An empty table must say that there is no such budget, and only an empty table may say so. */
export function noticeDeviations(table: LocatedTable, cells: readonly DraftCell[]): Deviation[] {
  const { emptyNotice, id } = table.layout;
  if (table.dataRows.length > 0 && !hasCodes(table)) return [];
  const hasAmounts = cells.some((cell) => cell.table === id && cell.fen !== 0);
  if (hasAmounts || table.rows.some(({ code }) => code !== null)) {
    const notice = table.notices.find(({ text }) => contradicts(text, emptyNotice));
    if (notice === undefined) return [];
    return [deviation(table, "notice-on-filled", notice, { found: notice.text })];
  }
  const isSaid = table.notices.some(({ text }) => saysEmpty(text) || saysNone(text));
  if (isSaid || emptyNotice === null) return [];
  return [deviation(table, "notice-missing", null, { expected: `注：${emptyNotice}` })];
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

function deviation(
  table: LocatedTable,
  kind: Deviation["kind"],
  at: Words | null,
  params: Deviation["params"],
): Deviation {
  return {
    kind,
    table: table.layout.id,
    sheet: table.sheet,
    row: at?.row ?? table.rect.r1 + 1,
    column: at?.column ?? table.rect.c0,
    rowKey: null,
    columnId: null,
    params,
  };
}
