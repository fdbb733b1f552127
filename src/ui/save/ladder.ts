import { browserPageRung } from "./browser-page";
import { downloadRung } from "./download";
import { handOverRung } from "./hand-over";
import { pickerRung } from "./picker";
import type { Rung } from "./rung";
import type { SaveFacts } from "./save-facts";

/**
 * The ways of saving that this page has, surest first. There is always the download; no way behind it
 * tells whether the file arrived, so the next one is always offered.
 */
export function ladder(facts: SaveFacts): readonly Rung[] {
  const { showSavePicker, download, handOverUrl, browserPage, openInBrowser } = facts;
  return [
    ...(showSavePicker === null ? [] : [pickerRung(showSavePicker)]),
    downloadRung(download),
    ...(handOverUrl === null ? [] : [handOverRung(handOverUrl, openInBrowser)]),
    ...(browserPage === null ? [] : [browserPageRung(browserPage, openInBrowser)]),
  ];
}
