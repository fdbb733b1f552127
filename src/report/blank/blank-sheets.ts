import type { NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import { formulasOf } from "./formulas";
import type { Stated } from "./heading";
import { planTables } from "./plan";
import { statementSheet } from "./statement-sheet";
import { tableSheet } from "./table-sheet";

export interface BlankOptions extends Stated {
  /** The 科目 the unit will use in each table, by the table's id; levels above them are added. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
}

/**
 * A blank statutory workbook: a sheet for each table of a layout set and one for the statement. What
 * a rule says to follow from other cells is a live formula; everything else waits to be typed.
 */
export function blankSheets(set: LayoutSet, options: BlankOptions): readonly NewSheet[] {
  const plans = planTables(set, options.codes ?? {}, options.year);
  const formulas = formulasOf(set, plans);
  return [
    ...plans.map((plan) => tableSheet(plan, formulas, options)),
    statementSheet(set, options),
  ];
}
