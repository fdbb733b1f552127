import type { Finding, Repair } from "../../core/finding/finding";
import type { Target } from "../session/state";
import type { Item } from "./items";

/** What a row of the list can ask for. The same object for the life of the view. */
export interface RowActions {
  /** Shows the details and goes to the first cell. */
  readonly open: (item: Item) => void;
  readonly close: () => void;
  readonly goTo: (target: Target) => void;
  readonly repair: (finding: Finding, repair: Repair) => Promise<void>;
  readonly explain: (item: Item) => void;
}
