import { rectToA1 } from "../../core/book/address";
import type { Rect, Scalar } from "../../core/book/book";
import { TEXT_FORMAT } from "../../core/book/dress";
import { bandsOf } from "./pieces";
import { formulaOf } from "./cells";
import { gridOf } from "./edit-checks";
import type { CellEdit } from "./edit-checks";
import { textFor } from "./written-text";

/** A band of an edit, with what its cells held before. */
export interface CellWrite {
  readonly sheet: string;
  readonly rect: Rect;
  readonly kind: CellEdit["kind"];
  readonly rows: readonly (readonly unknown[])[];
  before: Before | null;
}

interface Before {
  readonly formats: readonly (readonly string[])[];
  readonly contents: readonly (readonly unknown[])[];
}

/** Cuts an edit into bands of at most so many cells. */
export function writesOf(edit: CellEdit, cells: number): CellWrite[] {
  return bandsOf(edit.at, cells).map((band) => ({
    sheet: edit.at.sheet,
    rect: { r0: band.r0, c0: band.c0, r1: band.r1, c1: band.c1 },
    kind: edit.kind,
    rows: gridOf(edit).slice(band.r0 - edit.at.r0, band.r1 - edit.at.r0 + 1),
    before: null,
  }));
}

/** Asks what the cells hold; the returned function keeps it after the sync. */
export function askBefore(context: Excel.RequestContext, write: CellWrite): () => void {
  const range = rangeOf(context, write);
  range.load("values,valueTypes,formulas,numberFormat");
  return () => {
    const formats = range.numberFormat as string[][];
    const contents = (range.formulas as unknown[][]).map((row, i) =>
      row.map((content, j) => {
        const value: unknown = range.values[i]?.[j];
        const formula = formulaOf(content, value, range.valueTypes[i]?.[j]);
        if (formula !== null || typeof content !== "string") return formula ?? content;
        return textFor(formats[i]?.[j] ?? "", content);
      }),
    );
    write.before = { formats, contents };
  };
}

/** Queues the new contents of the cells. */
export function queueWrite(context: Excel.RequestContext, write: CellWrite): void {
  const range = rangeOf(context, write);
  const formatAt = (i: number, j: number) => write.before?.formats[i]?.[j] ?? "";
  // A number or formula written to a text cell would become text.
  const freed = write.rows.map((row, i) =>
    row.map((content, j) =>
      formatAt(i, j) === TEXT_FORMAT && !staysText(write, content) ? "General" : null,
    ),
  );
  if (freed.flat().some((format) => format !== null)) range.numberFormat = freed;
  range.formulas = write.rows.map((row, i) =>
    row.map((content, j) =>
      write.kind === "formulas" ? content : contentFor(formatAt(i, j), content as Scalar),
    ),
  );
}

/**
 * Queues what the cells held before. A text cell may hold a number that was there before the cell
 * became one, so the formats that contents depend on come first and the rest last.
 */
export function queueBefore(context: Excel.RequestContext, write: CellWrite): void {
  if (write.before === null) return;
  const { formats, contents } = write.before;
  const range = rangeOf(context, write);
  const isText = (content: unknown) => typeof content === "string" && !content.startsWith("=");
  range.numberFormat = formats.map((row, i) =>
    row.map((format, j) => (isText(contents[i]?.[j]) ? format : "General")),
  );
  range.formulas = contents.map((row) => [...row]);
  range.numberFormat = formats.map((row) => [...row]);
}

/** The same without formats, which a protected sheet may refuse; its cells have kept theirs then. */
export function queueContentsBefore(context: Excel.RequestContext, write: CellWrite): void {
  if (write.before === null) return;
  rangeOf(context, write).formulas = write.before.contents.map((row) => [...row]);
}

/** What Excel has to be given for a value: it clears a cell for `""` and skips it for null. */
export function contentFor(format: string, value: Scalar): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "object") return value.err;
  return typeof value === "string" ? textFor(format, value) : value;
}

function staysText(write: CellWrite, content: unknown): boolean {
  return write.kind === "values" && (typeof content === "string" || content === null);
}

function rangeOf(context: Excel.RequestContext, { sheet, rect }: CellWrite): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(rectToA1(rect));
}
