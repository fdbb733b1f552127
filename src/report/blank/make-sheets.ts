import type { NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import type { Unit } from "../../core/money/unit";
import { REPORT } from "../../locale/report";
import { blankSheets, detailSheets } from "./blank-sheets";
import type { Stated } from "./heading";

/** What a user chooses of a blank workbook. */
export interface BlankChoices {
  /** `detail` has a 明细 from which all tables follow; in `plain` each table is filled on its own. */
  readonly filling: "detail" | "plain";
  /** What the amounts of the 明细 are in. */
  readonly detailUnit: Unit;
  /** Protects the formulas, without a password. */
  readonly isProtected: boolean;
}

/** The sheets of a blank workbook. The document is Chinese in every language of the product. */
export function makeSheets(
  layout: LayoutSet,
  { entity, year }: Pick<Stated, "entity" | "year">,
  { filling, detailUnit, isProtected }: BlankChoices,
): readonly NewSheet[] {
  const make = filling === "detail" ? detailSheets : blankSheets;
  return make(layout, { entity, year, texts: REPORT, detailUnit, isProtected });
}
