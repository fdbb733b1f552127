import { normaliseLabel } from "../book/label";
import type { DraftCell } from "../ledger/ledger";
import type { Deviation, LocatedTable } from "../locate/disclosure";
import type { Words } from "../locate/preface";

/** An empty table must say that there is no such budget, and only an empty table may say so. */
export function noticeDeviations(table: LocatedTable, cells: readonly DraftCell[]): Deviation[] {
  const { emptyNotice, id } = table.layout;
  const notice = table.notices.find(({ text }) => saysEmpty(text)) ?? null;
  const isFilled = cells.some((cell) => cell.table === id && !cell.blank);
  if (isFilled && notice !== null) {
    return [deviation(table, "notice-on-filled", notice, { found: notice.text })];
  }
  if (!isFilled && notice === null && emptyNotice !== null) {
    return [deviation(table, "notice-missing", null, { expected: `注：${emptyNotice}` })];
  }
  return [];
}

function saysEmpty(text: string): boolean {
  return /空表|无.*(?:预算|支出|拨款)/u.test(normaliseLabel(text));
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
