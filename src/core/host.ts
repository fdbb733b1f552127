import type { Place, Scalar, Visibility } from "./book/book";

/** What `sheets()` tells of one sheet without reading its cells. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
  readonly used: Place | null;
  readonly protected: boolean;
}

export type Part = "values" | "formulas" | "formats" | "merges";

/** A request to read one rectangle, or the whole used range where `rect` is left out. */
export interface Want {
  readonly sheet: string;
  readonly rect?: Place;
  readonly parts: readonly Part[];
}

/** The answer to one Want. Parts that were not asked for are left out; `merges` is then empty. */
export interface Snapshot {
  readonly rect: Place;
  readonly values: readonly (readonly Scalar[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly merges: readonly Place[];
}

/**
 * The half of the host port that every host has. Everything is batched: one `read` for all
 * wanted rectangles, answers in the order of the wants. Reads return plain data.
 */
export interface WorkbookReader {
  sheets(): Promise<readonly SheetInfo[]>;
  read(wants: readonly Want[]): Promise<readonly Snapshot[]>;
  close(): Promise<void>;
}

export type HostErrorCode =
  | "empty-file"
  | "not-a-workbook"
  | "truncated"
  | "legacy-or-encrypted"
  | "encrypted"
  | "legacy-format"
  | "xlsb"
  | "unsafe"
  | "too-large"
  | "damaged"
  | "unknown-sheet"
  | "bad-range"
  | "closed";

/**
 * A host could not do what was asked. `code` chooses the sentence shown to the user,
 * `params` fills it in; the message itself is for developers only.
 */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: HostErrorCode, params: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "HostError";
    this.code = code;
    this.params = params;
  }
}
