/** Whether this is a code of a budget unit (预算单位编码): six digits, or nine with the unit's own. */
export function isUnitCode(code: string): boolean {
  return /^\d{6}(?:\d{3})?$/u.test(code);
}

/**
 * Whether a name of a unit is found again in a table's heading, where it stands right behind the
 * code: a digit, a dash or a bracket in front would be taken for a part of that.
 */
export function isUnitName(name: string): boolean {
  return /^[^\s\d:\-)\]】\p{Cc}\p{Cf}][^\s:\p{Cc}\p{Cf}]*$/u.test(name.normalize("NFKC"));
}

/** Whether this is a budget year (预算年度) as tables state it. */
export function isBudgetYear(year: string): boolean {
  return /^20\d{2}$/u.test(year);
}
