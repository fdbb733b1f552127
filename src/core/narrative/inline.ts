import type { Unit } from "../money/unit";

/** The cell a figure or an entry was taken from. */
export interface CellRef {
  readonly sheet: string;
  /** A1 address without the sheet, e.g. `C12`. */
  readonly cell: string;
}

/** A cell that holds an amount, in its unit. */
export interface AmountRef extends CellRef {
  readonly unit: Unit;
}

/**
 * How a figure in 万元 was worked out of cells: the `sum` of those of this year, their `change` against
 * those of last year, or that change in `percent`, both without a sign.
 */
export interface Working {
  readonly as: "sum" | "change" | "percent";
  readonly now: readonly AmountRef[];
  readonly last: readonly AmountRef[];
}

/** A piece of running text: plain words, or a figure that refers to its cell. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "figure";
      readonly text: string;
      /** The first of the cells it was worked out of. */
      readonly from: CellRef;
      /** Absent where the figure is that of its cell. */
      readonly working?: Working;
    };

export interface NarrativeParagraph {
  readonly kind: "paragraph";
  readonly inlines: readonly Inline[];
}

/** A heading within a section, with its number. */
export interface NarrativeHeading {
  readonly kind: "heading";
  readonly text: string;
}

/** A line of the statement. */
export type NarrativeLine = NarrativeHeading | NarrativeParagraph;

/** The words of a line. */
export function wordsOfLine(line: NarrativeLine): string {
  return line.kind === "heading" ? line.text : line.inlines.map(({ text }) => text).join("");
}
