import type { SaveFacts } from "../save/save-facts";
import type { Environment } from "./environment";

/** What every page gives the views; `host` is the name and version of what the pane stands beside. */
export function pageEnvironment(
  { download }: SaveFacts,
  host: string,
): Pick<Environment, "versions" | "storage" | "exportText" | "reload"> {
  return {
    versions: { program: process.env["ADDIN_VERSION"] ?? "", host },
    storage: () => localStorage,
    exportText: (name, text) => {
      download({ bytes: new TextEncoder().encode(text), name });
      return Promise.resolve();
    },
    reload: () => {
      location.reload();
    },
  };
}
