import type { DetailChoice } from "../../../core/layout/detail";

/** One line of the 明细. */
export interface DetailLine {
  /** 项 of the functional classification. */
  readonly code: string;
  /** 款 of the economic classification, null where none is stated. */
  readonly economic: string | null;
  /** Id of the source. */
  readonly source: string;
  /** Brought forward from last year. */
  readonly isCarried: boolean;
  /** Id of the use. */
  readonly use: string;
  /** In the unit of the 明细. */
  readonly amount: number;
}

/** The label under which a choice stands in its list; throws where there is no such choice. */
export function labelOf(choices: readonly DetailChoice[], id: string): string {
  const found = choices.find((choice) => choice.id === id);
  if (found === undefined) throw new RangeError(`the 明细 has no choice ${id}`);
  return found.label;
}
