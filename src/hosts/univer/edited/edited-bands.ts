import { BooleanNumber } from "@univerjs/core";
import type { IColumnData, IObjectArrayPrimitiveType, IRowData } from "@univerjs/core";
import type { EditedBand } from "../../../core/book/edited-book";
import { bandCustomOf } from "../band-custom";
import { rowPoints } from "../look/sizes";

/** A row or column of the grid, in pixels. */
interface LiveBand {
  readonly origin: number | null;
  /** What it was opened with, null where it came later. */
  readonly before: { readonly size: number; readonly isHidden: boolean } | null;
  readonly size: number | null;
  readonly isHidden: boolean;
}

type Data<T> = IObjectArrayPrimitiveType<Partial<T>>;

/** `ofFile` says whether the sheet has rows in a file at all. */
export function editedRows(data: Data<IRowData>, ofFile: boolean): EditedBand[] {
  const live = (row: Partial<IRowData> | undefined) => liveBand(row, row?.h);
  return editedBands(data, ofFile, live, rowPoints);
}

export function editedColumns(
  data: Data<IColumnData>,
  ofFile: boolean,
  characters: (pixels: number) => number,
): EditedBand[] {
  const live = (column: Partial<IColumnData> | undefined) => liveBand(column, column?.w);
  return editedBands(data, ofFile, live, characters);
}

function liveBand(
  data: Partial<IRowData & IColumnData> | undefined,
  size: number | undefined,
): LiveBand {
  const custom = bandCustomOf(data?.custom);
  return {
    origin: custom?.origin ?? null,
    before: custom,
    size: size ?? null,
    isHidden: data?.hd === BooleanNumber.TRUE,
  };
}

function editedBands<T>(
  data: Data<T>,
  ofFile: boolean,
  live: (one: Partial<T> | undefined) => LiveBand,
  measure: (pixels: number) => number,
): EditedBand[] {
  // An object lists its whole numbers in rising order.
  const last = Number(Object.keys(data).at(-1) ?? -1);
  const bands = Array.from({ length: last + 1 }, (_, index) => live(data[index]));
  // Behind the last one of the file nothing was pushed on: those are the file's next.
  const lastOfFile = ofFile
    ? bands.reduce((found, { origin }, index) => (origin === null ? found : index), -1)
    : bands.length;
  const end = bands[lastOfFile]?.origin ?? -1;
  return bands.map((band, index) =>
    editedBand(index > lastOfFile ? { ...band, origin: end + index - lastOfFile } : band, measure),
  );
}

function editedBand(
  { origin, before, size, isHidden }: LiveBand,
  measure: (pixels: number) => number,
): EditedBand {
  const isResized = size !== null && size !== before?.size;
  return {
    origin,
    ...(isResized && { size: measure(size) }),
    ...(isHidden !== (before?.isHidden ?? false) && { isHidden }),
  };
}
