import type { Part } from "./form";
import type { Look } from "./looks";
import type { ColumnKind, Head, Row } from "./transcription";

/** A cell, or a merged area, named by its leftmost column. */
export interface Box {
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly value: string | number | null;
  readonly look: Look;
}

/** The boxes whose top edge lies on one sheet row. */
export type Line = readonly Box[];

function box(column: number, value: Box["value"], look: Look, across = 1, down = 1): Box {
  return { column, across, down, value, look };
}

const numeric: ReadonlySet<ColumnKind> = new Set(["index", "amount", "count", "number"]);

/** Figures become numbers; codes stay text, or their level could not be read from their length. */
function valueOf(printed: string | null, kind: ColumnKind): Box["value"] {
  return printed !== null && numeric.has(kind) ? Number(printed) : printed;
}

function captionLine(texts: readonly string[], spans: readonly number[]): Line {
  let column = 0;
  return texts.map((text, at): Box => {
    const across = spans[at] ?? 1;
    const middle = at === texts.length - 1 ? "captionRight" : "captionCentre";
    const made = box(column, text, at === 0 ? "captionLeft" : middle, across);
    column += across;
    return made;
  });
}

function headLines(header: readonly Head[]): readonly Line[] {
  const depth = header.some((cell) => typeof cell !== "string") ? 2 : 1;
  const upper: Box[] = [];
  const lower: Box[] = [];
  let column = 0;
  for (const cell of header) {
    if (typeof cell === "string") {
      upper.push(box(column, cell, "head", 1, depth));
      column += 1;
    } else {
      upper.push(box(column, cell.label, "head", cell.columns.length));
      for (const label of cell.columns) lower.push(box(column++, label, "head"));
    }
  }
  return depth === 2 ? [upper, lower] : [upper];
}

/** How many rows the first cell covers when blank cells below it belong to it. */
function groupDepth(rows: readonly Row[], at: number): number {
  const next = rows.findIndex((row, index) => index > at && row[0] !== null);
  return (next < 0 ? rows.length : next) - at;
}

function rowLines(columns: readonly ColumnKind[], rows: readonly Row[], grouped: boolean): Line[] {
  return rows.map((row, at) =>
    columns.flatMap((kind, column): Box[] => {
      const printed = row[column] ?? null;
      if (!grouped || column > 0) return [box(column, valueOf(printed, kind), kind)];
      return printed === null ? [] : [box(0, printed, "label", 1, groupDepth(rows, at))];
    }),
  );
}

function numberingLine(cells: readonly string[]): Line {
  return cells.map((cell, at) => box(at, at === 0 ? cell : Number(cell), "numbering"));
}

/** Lays one part out on a sheet of `width` columns. */
export function linesOf(part: Part, width: number): readonly Line[] {
  switch (part.kind) {
    case "title":
    case "heading":
    case "paragraph":
    case "note":
      return [[box(0, part.text, part.kind, width)]];
    case "caption":
      return [captionLine(part.texts, part.spans)];
    case "head":
      return headLines(part.header);
    case "numbering":
      return [numberingLine(part.cells)];
    case "rows":
      return rowLines(part.columns, part.rows, part.grouped ?? false);
    case "goal":
      return [[box(0, part.label, "head"), box(1, part.text, "text", width - 1)]];
    case "gap":
      return [[]];
  }
}
