import type { ColumnKind, Head, Row } from "./transcription";

/** One stretch of a sheet, from the top down. */
export type Part =
  | { readonly kind: "title" | "heading" | "paragraph" | "note"; readonly text: string }
  /** The line above a table; `spans` says how many columns each text may run over. */
  | {
      readonly kind: "caption";
      readonly texts: readonly string[];
      readonly spans: readonly number[];
    }
  | { readonly kind: "head"; readonly header: readonly Head[] }
  | { readonly kind: "numbering"; readonly cells: readonly string[] }
  | {
      readonly kind: "rows";
      readonly columns: readonly ColumnKind[];
      readonly rows: readonly Row[];
      /** The first column's cell runs down over the blank ones below it. */
      readonly grouped?: boolean;
    }
  /** A label in the first column and a text over all others. */
  | { readonly kind: "goal"; readonly label: string; readonly text: string }
  | { readonly kind: "gap"; readonly newPage: boolean };

/** One sheet, as data. */
export interface Form {
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  /** Column widths in characters of the default font. */
  readonly widths: readonly number[];
  readonly parts: readonly Part[];
  /** Rows at the top that stay in sight and are repeated on every printed page. */
  readonly repeat?: number;
}
