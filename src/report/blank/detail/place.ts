import { columnName } from "../../../core/book/address";
import type { DetailColumn, DetailForm } from "../../../core/layout/detail";

/** Title, guide, caption and head of the 明细; its lines begin below them. */
export const FIRST_LINE = 4;
/** Lines that a new 明细 has room for; rows inserted between them are taken in. */
const ROOM = 300;

/** Columns of the 明细 from left to right. */
export const DETAIL_COLUMNS: readonly DetailColumn[] = [
  "serial",
  "code",
  "code-name",
  "economic",
  "economic-name",
  "source",
  "carried",
  "use",
  "amount",
  "remark",
  "hint",
];

/** How many lines a 明细 gets that holds so many: some are always left free. */
export function roomFor(lines: number): number {
  return Math.max(ROOM, lines + Math.ceil(lines / 10));
}

/** Sheet column of a column of the 明细. */
export function detailColumn(column: DetailColumn): number {
  return DETAIL_COLUMNS.indexOf(column);
}

/** All lines of a column, for a formula on another sheet. */
export function detailArea({ sheet }: DetailForm, column: DetailColumn, room: number): string {
  const letters = columnName(detailColumn(column));
  return `'${sheet}'!$${letters}$${FIRST_LINE + 1}:$${letters}$${FIRST_LINE + room}`;
}
