import type { Rung } from "./rung";
import type { SaveFacts } from "./save-facts";

/** The same program as a web page: the workbook is dropped there and the report made once more. */
export function browserPageRung(page: string, openInBrowser: SaveFacts["openInBrowser"]): Rung {
  return {
    id: "browser-page",
    save: () =>
      Promise.resolve(
        openInBrowser(page) ? { kind: "unknown" } : { kind: "failed", failure: "not-opened" },
      ),
  };
}
