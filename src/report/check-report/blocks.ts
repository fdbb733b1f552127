import { tableCell } from "../compose/table-cell";
import type { Block, CellAlign, ParagraphBlock, TableBlock, TableCell } from "../model";

/** Columns of a table of the check report: their heads, relative widths, and how entries stand. */
export interface Columns {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly aligns: readonly CellAlign[];
}

const AMOUNT = /^-?\d[\d,.]*(?:%| (?:万元|元))?$/u;

/** A table of words; a long one takes the wider page. */
export function wordTable(
  id: string,
  { heads, widths, aligns }: Columns,
  rows: readonly (readonly string[])[],
  orientation: TableBlock["orientation"],
): TableBlock {
  // Words in a column of figures begin at its left.
  const entry = (text: string, column: number): TableCell => {
    const align = aligns[column] ?? "left";
    return tableCell(text, { align: align === "right" && !AMOUNT.test(text) ? "left" : align });
  };
  return {
    kind: "table",
    id,
    title: "",
    captionLeft: "",
    captionRight: "",
    widths,
    head: heads.length === 0 ? [] : [heads.map((text) => tableCell(text, { bold: true }))],
    body: rows.map((row) => row.map(entry)),
    notes: [],
    orientation,
  };
}

export function sentence(text: string): ParagraphBlock {
  return { kind: "paragraph", inlines: [{ kind: "text", text }], indent: true };
}

/** A heading that stands in the contents where `listed` says so. */
export function headingOver(text: string, listed: boolean): Block {
  return { kind: "heading", level: 1, text, listed };
}

/**
 * A text of a stranger's file on one line, without what steers a terminal or turns the direction of
 * writing, so that it cannot pass for something else.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}
