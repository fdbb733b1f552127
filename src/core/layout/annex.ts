import type { Unit } from "../money/unit";
import type { Comparison } from "../text/figure";
import type { Bilingual } from "./basis";

/** What a column of an annex holds. */
export type AnnexRole = "name" | "text" | "amount" | "count";

/** A column of an annex and the heads it is known by, the ones above it included where they matter. */
export interface AnnexColumn {
  readonly id: string;
  readonly role: AnnexRole;
  /** Without years and brackets, which heads may have: 2023年预留中小微企业份额, 价值（金额单位：万元）. */
  readonly words: readonly string[];
}

/** A row of an annex that is known by its words. */
export interface AnnexRowLayout {
  readonly id: string;
  /** Without numbers and 其中： in front and without a bracket at the end, which rows may have. */
  readonly words: readonly string[];
}

/**
 * A table beside the statement: procurement, assets, last year's figures, organisation. It has no
 * statutory columns as the nine tables have; places and years print more or fewer.
 */
export interface AnnexLayout {
  /** `P`, `A`, `L` or `O`. */
  readonly id: string;
  /** What it is called in findings. */
  readonly name: Bilingual;
  /** Titles it is found by, the statutory one first. */
  readonly titles: readonly string[];
  /** Section of the statement that cannot do without it, unless it says that there is none. */
  readonly section: string | null;
  /** Unit of its amounts where the sheet states none. */
  readonly unit: Unit;
  readonly columns: readonly AnnexColumn[];
  /** Rows known by their words, or `items`: a total, subtotals and the lines under them. */
  readonly rows: readonly AnnexRowLayout[] | "items";
  /** Catalogue codes (政府采购目录) of fixed assets begin with one of these. */
  readonly fixedAssets?: readonly string[];
  /** Projects of day-to-day running have one of these in their name: 公用类. */
  readonly runningProjects?: readonly string[];
  /** What the statement calls the fixed assets to be bought: 拟购置固定资产. */
  readonly plannedAssets?: readonly string[];
  /** Days of the year before that assets may be of, as `12-31`. */
  readonly cutOffs?: readonly string[];
}

/** Kind of a performance indicator (二级指标), whatever the table calls it. */
export type Dimension =
  | "quantity"
  | "quality"
  | "time"
  | "cost"
  | "economic"
  | "social"
  | "ecological"
  | "sustained"
  | "satisfaction";

/** The performance tables as data: the heads their columns and kinds of indicators are known by. */
export interface PerformanceLayout {
  /** What they are called in findings. */
  readonly name: Bilingual;
  readonly unit: { readonly titles: readonly string[] };
  readonly project: { readonly titles: readonly string[] };
  /** What stands before the lines of a goal, and before a project's name, over the head. */
  readonly goals: readonly string[];
  readonly projectNames: readonly string[];
  readonly columns: Readonly<Record<IndicatorColumn, readonly string[]>>;
  /** Signs and words before or behind a value: ≥, 不低于, 以上. */
  readonly comparisons: Readonly<Record<Comparison, readonly string[]>>;
  readonly dimensions: Readonly<Record<Dimension, readonly string[]>>;
  readonly stated: StatedGoalsLayout;
}

/** The words by which the statement tells the goal and the indicators of each project. */
export interface StatedGoalsLayout {
  /** Begins the goal of a project: 绩效目标. */
  readonly goal: readonly string[];
  /** Begins its indicators: 绩效指标. */
  readonly indicators: readonly string[];
  /** A name of nothing but these is the unit, not a project: 单位整体. */
  readonly whole: readonly string[];
  /** Stands between the kind of an indicator and what is said of it: 为. */
  readonly joiners: readonly string[];
}

/**
 * Columns of a performance table. A unit's table has its values in three (符号, 值, 单位), a project's
 * in one (≥95%).
 */
export type IndicatorColumn =
  "first" | "second" | "third" | "scoring" | "description" | "sign" | "value" | "unit" | "basis";
