import type { Capabilities } from "../../core/host";

/** What the views need from where they run. */
export interface Environment {
  /** What the host can do; what it cannot is said in the help. */
  readonly can: Capabilities;
  /** Keys of the page around the pane, told in the help behind those of the pane. */
  readonly pageKeys?: readonly (readonly [keys: string, does: string])[];
  /** Marks are drawn over the workbook and never saved, so that nothing has to be cleared. */
  readonly areMarksApart?: boolean;
  readonly versions: { readonly program: string; readonly host: string };
  /** The browser's storage. Asking for it may throw where a policy blocks it. */
  readonly storage: () => Pick<Storage, "getItem" | "setItem">;
  /** Offers a text as a file to keep; rejects where it cannot. */
  readonly exportText: (name: string, text: string) => Promise<void>;
  /** Loads the whole page anew. */
  readonly reload: () => void;
}
