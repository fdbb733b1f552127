import type { Unprintable } from "../../locale/unprintable";

type PdfErrorCode = "missing-glyph" | "too-wide" | "text-lost" | "text-outside";

/** A character that cannot be printed; `where` is its place in words for the maintainers. */
export interface MissingGlyph extends Unprintable {
  readonly where: string;
}

/** A table with more columns than a page has room for. */
export interface WideTable {
  readonly title: string;
  readonly columns: number;
  readonly mostColumns: number;
}

/** Why no document was made. The writer gives a whole, legible document or this. */
export class PdfError extends Error {
  readonly code: PdfErrorCode;
  /** Filled for `missing-glyph`: every such character, once for each place. */
  readonly missing: readonly MissingGlyph[];
  /** For `too-wide`. */
  readonly table: WideTable | null;

  constructor(
    code: PdfErrorCode,
    message: string,
    { missing = [], table = null }: Partial<Pick<PdfError, "missing" | "table">> = {},
  ) {
    super(message);
    this.name = "PdfError";
    this.code = code;
    this.missing = missing;
    this.table = table;
  }
}
