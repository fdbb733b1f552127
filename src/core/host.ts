import type { CellAt, Place, Scalar, Visibility } from "./book/book";
import type { HiddenLines } from "./book/hidden";
import type { NewSheet } from "./book/new-sheet";

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
  /**
   * With the formulas: the cells of `rect` that Excel shows as `#NAME?` because their formula calls a
   * function of ours by a name it does not bind, as rows and columns of the sheet, in that order. Left
   * out where there are none.
   */
  readonly unbound?: readonly CellAt[];
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

/** What a host can do beyond reading; the pane hides, or says, what is missing. */
export interface Capabilities {
  /** Tells of edits and selections as they happen. */
  readonly live: boolean;
  /** Shows marks on cells without touching their fill. */
  readonly marks: boolean;
  /** Shows the text of a mark as a note on its cell. */
  readonly notes: boolean;
  /** Reads merged areas. Where it cannot, `merges` is empty in every answer. */
  readonly merges: boolean;
  /** `apply` becomes one step of the host's own undo list. */
  readonly undo: boolean;
  /** Formulas are calculated anew after an edit. */
  readonly recalc: boolean;
  /** Keeps texts inside of the workbook (`recall`, `remember`). */
  readonly storage: boolean;
}

/** A change to the workbook. A null value clears the cell; a text stays text whatever it begins with. */
export type Edit =
  | {
      readonly kind: "values";
      readonly at: Place;
      readonly values: readonly (readonly Scalar[])[];
    }
  | {
      readonly kind: "formulas";
      readonly at: Place;
      /** With a leading `=`. */
      readonly formulas: readonly (readonly string[])[];
    }
  | { readonly kind: "sheet"; readonly sheet: NewSheet };

/** One marked cell. */
export interface Mark {
  readonly at: Place;
  readonly level: "error" | "warning" | "note";
  readonly text: string;
}

/** Notes and comments (批注) of persons on one sheet, at least one. */
export interface SheetNotes {
  readonly sheet: string;
  readonly count: number;
}

/** What a workbook holds that nobody sees who looks at its sheets. */
export interface Concealed {
  /** Hidden rows and columns of each place, in the order of the places; null where the host cannot tell. */
  readonly lines: readonly HiddenLines[] | null;
  /** Of all sheets, hidden ones too, in the order of the book; null where the host cannot tell. */
  readonly notes: readonly SheetNotes[] | null;
}

/** Who made a change: the user, this program, or a recalculation. */
export type ChangedBy = "user" | "self" | "calc";

/**
 * What happened in a live host. `structure` stands for everything after which addresses mean
 * something else: sheets added, renamed, moved, removed, shown or hidden; rows, columns or cells
 * inserted or deleted. `editing` says whether a cell is open for typing, so that the host must wait.
 */
export type HostEvent =
  | { readonly kind: "changed"; readonly places: readonly Place[]; readonly by: ChangedBy }
  | { readonly kind: "structure" }
  | { readonly kind: "selected"; readonly at: Place }
  | { readonly kind: "editing"; readonly open: boolean };

/**
 * A workbook that is open in front of the user: DESIGN's host port. Everything is batched and
 * addressed by sheet name and rectangle; what comes back is plain data. Calls may overlap; a host
 * answers them in the order they were made. Every refusal is a `HostError`.
 */
export interface WorkbookPort extends WorkbookReader {
  readonly can: Capabilities;
  /**
   * Makes all edits, or none where one of them is refused beforehand (`unknown-sheet`, `bad-range`,
   * `protected-sheet`, `sheet-exists`). `label` names the step in an undo list.
   */
  apply(edits: readonly Edit[], label: string): Promise<void>;
  /** Replaces the marks of a layer as a whole; no items take the layer away. */
  mark(layer: string, items: readonly Mark[]): Promise<void>;
  /** What the workbook hides; refuses as `read` does. */
  conceals(places: readonly Place[]): Promise<Concealed>;
  /** Brings a rectangle into sight and selects it. */
  select(at: Place): Promise<void>;
  /** Calls `on` for every event until the returned function is called. */
  listen(on: (event: HostEvent) => void): () => void;
  /** The text kept in the workbook under a key, null where there is none. */
  recall(key: string): Promise<string | null>;
  /** Keeps a text in the workbook under a key; null removes it. */
  remember(key: string, text: string | null): Promise<void>;
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
  | "closed"
  | "sheet-exists"
  | "protected-sheet"
  | "hidden-sheet"
  | "protected-workbook"
  | "cell-editing"
  | "host-busy"
  | "read-only"
  | "not-supported"
  | "host-failed"
  /** The file itself could not be read: moved, deleted, locked, or a folder. `name` says which. */
  | "unreadable-file"
  /** The file could not be written; `name` says which. */
  | "unwritable-file"
  /** A fault of this program, not of the host. */
  | "program-failed";

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
