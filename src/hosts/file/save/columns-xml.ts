import { SHEET_COLUMNS } from "../../../core/book/address";
import type { EditedBand } from "../../../core/book/edited-book";
import type { Bands } from "./bands";
import { attribute, isElement, join, named, split, withAttribute } from "./markup";

/** Columns that one `col` element speaks of; both ends count from 0. */
interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** The element as written. */
  readonly xml: string;
}

/** Width of a column that was never given one, in characters. */
const USUAL_WIDTH = "8.43";

/** The `cols` of a sheet after its columns moved and changed; null where it needs none. */
export function rewriteColumns(
  cols: string | null,
  worksheet: string,
  columns: Bands,
  edited: readonly EditedBand[],
): string | null {
  const isChanged = edited.some(
    ({ size, isHidden }) => size !== undefined || isHidden !== undefined,
  );
  if (columns.isUnmoved && !isChanged) return cols;
  const markup = split(cols ?? named(worksheet, "<cols></cols>"));
  let spans = markup.pieces.filter(isElement).flatMap((xml) => movedSpans(xml, columns));
  for (const [column, band] of edited.entries()) {
    if (band.size === undefined && band.isHidden === undefined) continue;
    spans = withColumn(spans, column, (old) => changed(old ?? named(worksheet, "<col/>"), band));
  }
  if (spans.length === 0) return null;
  const pieces = spans
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, xml }) =>
      withAttribute(withAttribute(xml, "min", String(first + 1)), "max", String(last + 1)),
    );
  return join({ ...markup, pieces });
}

/** Number of the style of every column that has one, by `col` elements of the file. */
export function columnStyles(cols: string | null): (column: number) => number {
  const spans = cols === null ? [] : split(cols).pieces.filter(isElement).map(spanOf);
  return (column) => {
    const span = spans.find(({ first, last }) => first <= column && column <= last);
    return span === undefined ? 0 : Number(attribute(span.xml, "style") ?? 0);
  };
}

function spanOf(xml: string): ColumnSpan {
  const [min, max] = [attribute(xml, "min"), attribute(xml, "max")];
  return { first: Number(min) - 1, last: Math.min(Number(max), SHEET_COLUMNS) - 1, xml };
}

function movedSpans(xml: string, columns: Bands): ColumnSpan[] {
  const { first, last } = spanOf(xml);
  return columns.spansOf(first, last).map(([from, to]) => ({ first: from, last: to, xml }));
}

function withColumn(
  spans: readonly ColumnSpan[],
  column: number,
  change: (xml: string | null) => string,
): ColumnSpan[] {
  const own = spans.find(({ first, last }) => first <= column && column <= last);
  const xml = change(own?.xml ?? null);
  if (own === undefined) return [...spans, { first: column, last: column, xml }];
  const pieces = [
    { ...own, last: column - 1 },
    { first: column, last: column, xml },
    { ...own, first: column + 1 },
  ].filter(({ first, last }) => first <= last);
  return spans.flatMap((span) => (span === own ? pieces : [span]));
}

function changed(xml: string, { size, isHidden }: EditedBand): string {
  let made = xml;
  if (size !== undefined) {
    made = withAttribute(withAttribute(made, "width", String(size)), "customWidth", "1");
  } else if (attribute(made, "width") === undefined) {
    made = withAttribute(made, "width", USUAL_WIDTH);
  }
  if (isHidden !== undefined) made = withAttribute(made, "hidden", isHidden ? "1" : null);
  return made;
}
