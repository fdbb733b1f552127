import { BooleanNumber } from "@univerjs/core";
import type { IColumnData, IRowData } from "@univerjs/core";
import type { Band } from "../../../core/book/look";
import type { BandCustom } from "../band-custom";
import { styleId } from "./style-table";

interface BandData {
  readonly size: number;
  /** Whether the file names the size. */
  readonly isSized: boolean;
  readonly hd: BooleanNumber;
  readonly s: string | null;
  readonly custom: BandCustom;
}

/** So many rows as the grid takes them; sizes in pixels. */
export function rowData(
  bands: readonly Band[],
  count: number,
  defaultSize: number,
  pixels: (size: number) => number,
): Record<number, IRowData> {
  return Object.fromEntries(
    bandData(bands, count, defaultSize, pixels).map(({ size, isSized, hd, s, custom }, row) => [
      row,
      // A row that the file gives a height keeps it, whatever its texts would need.
      { ...(isSized && { h: size, ia: BooleanNumber.FALSE }), hd, s, custom: { ...custom } },
    ]),
  );
}

/** So many columns as the grid takes them; sizes in pixels. */
export function columnData(
  bands: readonly Band[],
  count: number,
  defaultSize: number,
  pixels: (size: number) => number,
): Record<number, IColumnData> {
  return Object.fromEntries(
    bandData(bands, count, defaultSize, pixels).map(({ size, hd, s, custom }, column) => [
      column,
      { w: size, hd, s, custom: { ...custom } },
    ]),
  );
}

function bandData(
  bands: readonly Band[],
  count: number,
  defaultSize: number,
  pixels: (size: number) => number,
): BandData[] {
  const found = Array.from<Band | undefined>({ length: count });
  for (const band of bands) found.fill(band, band.first, band.last + 1);
  return found.map((band, origin) => {
    const size = band?.size === undefined ? defaultSize : pixels(band.size);
    const isHidden = band?.isHidden === true;
    return {
      size,
      isSized: band?.size !== undefined,
      hd: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      s: band?.style === undefined ? null : styleId(band.style),
      custom: { origin, size, isHidden },
    };
  });
}
