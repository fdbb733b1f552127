import type { Unprintable } from "../../locale/unprintable";

type PdfErrorCode = "missing-glyph" | "text-lost" | "text-outside";

/** A character that cannot be printed; `where` is its place in words for the maintainers. */
export interface MissingGlyph extends Unprintable {
  readonly where: string;
}

/** Why no document was made. The writer gives a whole, legible document or this. */
export class PdfError extends Error {
  readonly code: PdfErrorCode;
  /** Filled for `missing-glyph`: every such character, once for each place. */
  readonly missing: readonly MissingGlyph[];

  constructor(code: PdfErrorCode, message: string, missing: readonly MissingGlyph[] = []) {
    super(message);
    this.name = "PdfError";
    this.code = code;
    this.missing = missing;
  }
}
