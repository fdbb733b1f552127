import { normaliseLabel } from "../book/label";

/** Whether a line is a note under a table: it begins with 注, 备注 or 说明. */
export function isNote(text: string): boolean {
  return /^(?:备?注|说明)[:：]?/u.test(normaliseLabel(text));
}

/** Whether words say that the table they stand under is empty. */
export function saysEmpty(text: string): boolean {
  return /空表|表(?:内)?(?:为空|无数据|没有数据)/u.test(normaliseLabel(text));
}

/** Whether words say that there is no budget of some kind, of this table or of another. */
export function saysNone(text: string): boolean {
  return /(?:无|没有|未安排|不涉及).*(?:预算|收入|支出|拨款|资金|数据)/u.test(normaliseLabel(text));
}
