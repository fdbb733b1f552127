import { saveWorkbook } from "../hosts/file/save/save-workbook";
import type { Locale } from "../locale/locale";
import { LAYOUT_SETS } from "../statute/layout-sets";
import type { SaveFacts } from "../ui/save/save-facts";
import { CLOCK } from "../ui/session/clock";
import { openSession } from "../ui/session/live-session";
import { sessionWords } from "../ui/session/words";
import type { Parts } from "./desk/parts";
import { droppedFile } from "./files/drop";
import { chooseFile } from "./files/open";
import { pickersOf } from "./files/pickers";
import { saveAs, saveTo } from "./files/save";
import { fileStore } from "./files/store/file-store";
import { newId } from "./files/store/new-id";
import type { GridHolder } from "./grid-holder";
import { readDocument } from "./read/in-page";
import { fetchSample } from "./sample";

/** What the desk works with in a real page. */
export function deskParts(locale: Locale, grid: GridHolder, saveFacts: SaveFacts): Parts {
  const { recent, drafts } = fileStore(window, CLOCK, () => Date.now());
  return {
    read: readDocument,
    show: (document) => grid.show(document),
    openSession: (port) =>
      openSession(port, {
        layouts: LAYOUT_SETS,
        words: sessionWords(locale),
      }),
    patch: saveWorkbook,
    files: {
      choose: () => chooseFile(window),
      dropped: droppedFile,
      sample: () => fetchSample(document.baseURI),
      saveTo,
      saveAs: (name, bytes) =>
        saveAs(name, bytes, { picker: pickersOf(window).save, download: saveFacts.download }),
    },
    recent,
    drafts,
    page: window,
    clock: CLOCK,
    newId,
  };
}
