import type { DeviationKind, Severity } from "../layout/rule";
import type { Unit } from "../money/unit";

/** A cell that a finding speaks of. `row` and `column` are in the words of the table. */
export interface CellPlace {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A figure inside of a text that is corrected, in its digits as they stand there. */
export interface FigureInText {
  /** Where it begins in the text of the cell, in UTF-16 units. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** One cell that a repair changes, in the words of the sheet; a blank is an empty text. */
export interface RepairEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  /**
   * The figure that is wrong where the cell holds a paragraph: `from` and `to` are then the whole
   * text. Edits of one cell all start from the same text; `cellCorrections` puts them together.
   */
  readonly words?: FigureInText;
  /** `to` is a formula with a leading `=`, to be entered anew; `from` is what Excel shows for it so far. */
  readonly isFormula?: true;
}

/** How a wrong figure came about, in the accountant's terms; null where its shape tells nothing. */
export type RepairMethod =
  | "divide-by-nine"
  | "divide-by-two"
  | "last-digits"
  | "digit-lost"
  | "digit-added"
  | "unit"
  | "omitted"
  | "surplus"
  | "wrong-row"
  | "wrong-column"
  | "stale-total"
  | "every-printing";

/** A smallest set of corrections after which every relation of the finding holds. */
export interface Repair {
  readonly rank: number;
  readonly method: RepairMethod | null;
  readonly edits: readonly RepairEdit[];
}

/**
 * What a rule has to say, as a fact: `total-differs` parts and total do not add up, `copy-differs`
 * two printings of one figure differ, `exceeds` a figure is greater than it may be, `rounding-tail`
 * the difference is what rounding explains, `too-many-faults` so much fails together that no small
 * correction explains it, `joint-conflict` every relation holds alone and all together cannot,
 * `stale-result` the inputs of formulas agree and their stored results do not.
 */
export type ArithmeticFact =
  | "total-differs"
  | "copy-differs"
  | "exceeds"
  | "rounding-tail"
  | "too-many-faults"
  | "joint-conflict"
  | "stale-result";

/** The other facts that are neither arithmetic nor a deviation of form. */
export type OtherFact = "codes-disagree" | "code-in-wrong-column";

export type Fact = ArithmeticFact | OtherFact | DeviationKind;

/** A rule's verdict: identifiers, parameters and cells. Its text is made in src/locale. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fact: Fact;
  /** Null where the finding is about no cell, e.g. a missing table. */
  readonly at: CellPlace | null;
  /** The table it is listed under; null for the book as a whole. */
  readonly table: string | null;
  readonly related: readonly CellPlace[];
  /** Other rules broken by the same cause. */
  readonly alsoBroken: readonly string[];
  /** Decimal strings in `unit`. */
  readonly expected: string | null;
  readonly found: string | null;
  readonly difference: string | null;
  readonly unit: Unit | null;
  /** Words that fill in the sentence. */
  readonly params: Readonly<Record<string, string>>;
  readonly repairs: readonly Repair[];
  /** Rule, row and column: survives inserted rows and moved sheets. */
  readonly fingerprint: string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Orders findings by table, then severity, then place: the same input gives the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.table ?? "", b.table ?? "") ||
    RANK[a.severity] - RANK[b.severity] ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
