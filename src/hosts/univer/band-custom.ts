import type { CustomData, Nullable } from "@univerjs/core";

/** What the grid carries along with a row or column of a file. */
export interface BandCustom {
  /** Where it was in the file. */
  readonly origin: number;
  /** In pixels, as it was opened. */
  readonly size: number;
  readonly isHidden: boolean;
}

/** Null for a row or column that came later. */
export function bandCustomOf(custom: Nullable<CustomData>): BandCustom | null {
  const band = custom as Nullable<Partial<BandCustom>>;
  if (band?.origin === undefined) return null;
  return { origin: band.origin, size: band.size ?? 0, isHidden: band.isHidden ?? false };
}
