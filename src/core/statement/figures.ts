import type { Claim } from "../layout/layout";
import type { StatementParagraph } from "../locate/disclosure";
import type { TextFigure } from "../text/figure";

/**
 * What a figure says of its claim: `amount` what it is this year, `change` how much more or less than
 * last year, `last` what it was last year, `percent` the change in per cent of last year's.
 */
export type ClaimMeasure = "amount" | "change" | "last" | "percent";

/** A figure of the statement with what it speaks of. */
export interface StatementFigure {
  readonly figure: TextFigure;
  readonly paragraph: StatementParagraph;
  /** Id of the section it stands in; empty before the first. */
  readonly section: string;
  /** Null where no rule knows what it is. */
  readonly claim: Claim | null;
  readonly measure: ClaimMeasure;
  /** The claim's id, numbered from the second time on: `basic`, `basic#2`. Empty without a claim. */
  readonly key: string;
}
