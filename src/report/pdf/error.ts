type PdfErrorCode = "missing-glyph" | "text-lost" | "text-outside";

/** A character that no font has, and the place in the report where it stands. */
export interface MissingGlyph {
  readonly char: string;
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
