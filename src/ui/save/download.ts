import type { Rung } from "./rung";
import type { SaveFacts } from "./save-facts";

/** A link with a file behind it. Works in browsers; nobody tells whether it did. */
export function downloadRung(download: SaveFacts["download"]): Rung {
  return {
    id: "download",
    save: (file) => {
      try {
        download(file);
      } catch {
        return Promise.resolve({ kind: "failed", failure: "not-allowed" });
      }
      return Promise.resolve({ kind: "unknown" });
    },
  };
}
