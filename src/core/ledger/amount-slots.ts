import type { Deviation } from "../locate/disclosure";
import type { DraftCell } from "./ledger";

/** The amounts of one place of a disclosure: a statutory table, an annex, or the statement. */
export interface AmountSlots {
  readonly cells: readonly DraftCell[];
  readonly blocks: readonly BlockSlots[];
  /** Position in `cells` of each slot; -1 where the cell holds something other than an amount. */
  readonly slots: readonly number[];
  readonly deviations: readonly Deviation[];
  /**
   * All that the relations over it depend on, as a text: its rows and columns and what cannot be read,
   * but none of its figures.
   */
  readonly shape: string;
}

/** Where the amounts of a block are: slot `rows.get(row) + columns.get(column)`. */
interface BlockSlots {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
}
