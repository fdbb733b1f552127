import type { CellAt, Rect } from "../book/book";
import type { AnnexLayout, Dimension, IndicatorColumn } from "../layout/annex";
import type { Decimal } from "../money/decimal";
import type { Unit } from "../money/unit";
import type { Comparison } from "../text/figure";
import type { Grid } from "./grid";
import type { Words } from "./preface";

/** A row of an annex. */
export interface AnnexRow {
  /**
   * Id of a fixed row; of items `total`, or `subtotal-1`, `item-1` and so on, top to bottom. A row
   * with figures among fixed ones that nobody knows is an item.
   */
  readonly key: string;
  readonly group: "total" | "subtotal" | "item" | "fixed";
  /** Key of the subtotal an item stands under; null without one. */
  readonly under: string | null;
  readonly sheetRow: number;
  /** Words of its name column, without blanks; of a merged name in each of its rows. */
  readonly label: string;
}

/** An annex as it was found. */
export interface LocatedAnnex {
  readonly layout: AnnexLayout;
  readonly grid: Grid;
  readonly sheet: string;
  /** From the title to the last row. */
  readonly rect: Rect;
  readonly head: Rect;
  readonly title: Words | null;
  /** The day figures are of (截止时间), in the words of the sheet. */
  readonly cutOff: Words | null;
  /** Unit of its amounts: the stated one, else the layout's. */
  readonly unit: Unit;
  /** Sheet column of each column that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly AnnexRow[];
}

/** One performance indicator. Texts are without line breaks and outer blanks. */
export interface Indicator {
  readonly sheetRow: number;
  /** 一级, 二级 and 三级指标; a name merged over several rows is that of each. */
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** Null where the 二级指标 is none of the known kinds. */
  readonly dimension: Dimension | null;
  readonly description: string;
  readonly scoring: string;
  readonly basis: string;
  /** From the column of signs or from the words of the value; null where nothing is said. */
  readonly comparison: Comparison | null;
  /**
   * The value as printed: `95`, `≥95%`, 每季度支出. Where a unit's table describes it in words
   * (文字描述) they stand in the column of units.
   */
  readonly value: string;
  /** The value as a number with its unit (`%`, 万元, 套 …); null for words. */
  readonly figure: { readonly value: Decimal; readonly unit: string } | null;
  /** The cell of a column; that of a merged area is its top-left cell. Null where there is none. */
  readonly at: (column: IndicatorColumn) => CellAt | null;
}

/** One performance table, of the unit or of a project. */
export interface LocatedIndicators {
  readonly sheet: string;
  readonly rect: Rect;
  readonly head: Rect;
  readonly title: Words | null;
  /** Name of the project without number and 绩效目标表; empty in the table of the unit. */
  readonly project: string;
  /** The lines of its 绩效目标, as they stand. */
  readonly goals: readonly Words[];
  readonly indicators: readonly Indicator[];
}

/** The performance tables that were found; of the unit's the first. */
export interface LocatedPerformance {
  readonly unit: LocatedIndicators | null;
  readonly projects: readonly LocatedIndicators[];
}

/** A unit in the table of 机构设置. */
export interface OrganisationRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** 行政, 参公, 事业 …, as printed; empty where the table does not say. */
  readonly type: string;
}

/** An entry of 名词解释. */
export interface GlossaryEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly term: string;
  readonly text: string;
}
