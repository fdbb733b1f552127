/** A value put in a cell, or in every printing of one quantity. */
export interface Change {
  readonly cells: readonly number[];
  /** Value before, in 分; null for a blank. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Changes after which every relation of a component holds. */
export interface Solution {
  readonly changes: readonly Change[];
  /** How much it asks the reader to believe; the least comes first. */
  readonly cost: number;
}
