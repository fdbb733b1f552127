import type { NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import type { Unit } from "../../core/money/unit";
import { codesSheet } from "./detail/codes-sheet";
import { codesUsed } from "./detail/codes-used";
import { detailSheet } from "./detail/detail-sheet";
import type { DetailLine } from "./detail/line";
import { roomFor } from "./detail/place";
import { detailFormulas } from "./detail/table-formulas";
import { formulasOf } from "./formulas";
import type { Stated } from "./heading";
import { lastYearSheet } from "./last-year-sheet";
import { planTables } from "./plan";
import { statementSheet } from "./statement-sheet";
import { tableSheet } from "./table-sheet";

export interface BlankOptions extends Stated {
  /** The 科目 the unit will use in each table, by the table's id; levels above them are added. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** What the amounts of the 明细 are in; 元 where left out. */
  readonly detailUnit?: Unit;
  /** Protects the sheets without a password; what is to be typed stays open. */
  readonly isProtected?: boolean;
}

/**
 * A blank statutory workbook: a sheet for each table of a layout set, one for last year's figures and
 * one for the statement. What a rule says to follow from other cells is a live formula; everything else waits to be typed.
 */
export function blankSheets(set: LayoutSet, options: BlankOptions): readonly NewSheet[] {
  const { year, isProtected = false } = options;
  const plans = planTables(set, options.codes ?? {}, year);
  const making = {
    stated: options,
    formulas: formulasOf(set, plans),
    codes: null,
    isWorkedOut: true,
    isProtected,
  };
  return [
    ...plans.map((plan) => tableSheet(plan, making)),
    lastYearSheet(set, options, isProtected),
    statementSheet(set, options),
  ];
}

/**
 * The same workbook with a 明细 in front, from which every amount of its tables follows, and a hidden
 * sheet of 科目. For lines that are given, the tables have the 科目 rows that these need, and Excel
 * works the formulas out.
 */
export function detailSheets(
  set: LayoutSet,
  options: BlankOptions,
  lines: readonly DetailLine[] = [],
): readonly NewSheet[] {
  const { year, isProtected = false, detailUnit: unit = "yuan" } = options;
  const plans = planTables(set, { ...codesUsed(set, lines), ...options.codes }, year);
  const codes = codesSheet(set, year);
  const room = roomFor(lines.length);
  const making = {
    stated: options,
    formulas: detailFormulas(set, plans, { room, unit }),
    codes,
    isWorkedOut: lines.length === 0,
    isProtected,
  };
  const stated = options;
  const detail = { form: set.detail, lines, room, unit, plans, codes, stated, isProtected };
  return [
    detailSheet(detail),
    ...plans.map((plan) => tableSheet(plan, making)),
    lastYearSheet(set, options, isProtected),
    statementSheet(set, options),
    codes.sheet,
  ];
}
