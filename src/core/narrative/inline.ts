/** The cell a figure or an entry was taken from. */
export interface CellRef {
  readonly sheet: string;
  /** A1 address without the sheet, e.g. `C12`. */
  readonly cell: string;
}

/** A piece of running text: plain words, or a figure that refers to its cell. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly text: string; readonly from: CellRef };

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
