/** The ways of getting a file out of the page, in the order they are tried. */
export type RungId = "picker" | "download" | "hand-over" | "browser-page";

/** Why a way is known to have failed. */
export type SaveFailure =
  /** The chosen place could not be written to. */
  | "not-written"
  /** The page may not save files. */
  | "not-allowed"
  /** The server did not answer. */
  | "no-server"
  /** The server would not take the file. */
  | "server-refused"
  /** The browser window did not open. */
  | "not-opened";

/**
 * How an attempt ended. `saved`: the file is there. `unknown`: the browser took it over and does not
 * tell; web views of Office drop such files without a word. `cancelled`: the user thought better of it.
 */
export type SaveOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "unknown" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: SaveFailure };

/** A file to be saved. */
export interface SaveFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** One way of saving. `save` is called in the handler of a click and never rejects. */
export interface Rung {
  readonly id: RungId;
  readonly save: (file: SaveFile) => Promise<SaveOutcome>;
}
