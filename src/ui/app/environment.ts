import type { Capabilities } from "../../core/host";

/** What the views need from where they run. */
export interface Environment {
  /** What the host can do; what it cannot is said in the help. */
  readonly can: Capabilities;
  readonly versions: { readonly program: string; readonly host: string };
  /** The browser's storage. Asking for it may throw where a policy blocks it. */
  readonly storage: () => Pick<Storage, "getItem" | "setItem">;
  /** Offers a text as a file to keep; rejects where it cannot. */
  readonly exportText: (name: string, text: string) => Promise<void>;
  /** Loads the whole page anew. */
  readonly reload: () => void;
}
