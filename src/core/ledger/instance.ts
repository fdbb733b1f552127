import type { Term } from "../layout/rule";

/** A relation in terms of the layout: Σ left (=|≤) Σ right. */
export interface Instance {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Instances it is the sum of. */
  readonly sumOf: readonly Instance[];
}
