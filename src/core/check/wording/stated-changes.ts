import { remembered } from "../../remembered";
import type { StatementFigure } from "../../statement/figures";

/** What one sentence says of how a quantity changed: by an amount, in per cent, or both. */
export interface StatedChange {
  /** Id of the claim; null where no rule knows what changed. */
  readonly claim: string | null;
  readonly change: StatementFigure | null;
  readonly percent: StatementFigure | null;
}

/** The changes that the figures of a statement tell of, in order. */
export const statedChanges = remembered(
  (figures: readonly StatementFigure[]): readonly StatedChange[] => {
    const changes: Open[] = [];
    let open = new Map<string, Open>();
    let sentence = "";
    let paragraph: unknown = null;
    for (const one of figures) {
      const here = String(one.figure.sentence);
      if (here !== sentence || one.paragraph !== paragraph) open = new Map();
      [sentence, paragraph] = [here, one.paragraph];
      const { measure } = one;
      if (one.claim === null) endUnnamed(open, one);
      if (measure !== "change" && measure !== "percent") continue;
      const known = open.get(one.claim?.id ?? "");
      if (known?.[measure] === null) known[measure] = one;
      else {
        const made: Open = { claim: one.claim?.id ?? null, change: null, percent: null };
        made[measure] = one;
        changes.push(made);
        open.set(one.claim?.id ?? "", made);
      }
    }
    return changes;
  },
);

interface Open {
  readonly claim: string | null;
  change: StatementFigure | null;
  percent: StatementFigure | null;
}

/** Of what no rule knows, a share belongs to the change right before it and to nothing else. */
function endUnnamed(open: Map<string, Open>, { measure, figure }: StatementFigure): void {
  if (measure !== "percent" || figure.label !== "") open.delete("");
}
