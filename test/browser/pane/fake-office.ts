/** Stands in for office.js in a page: Excel as the fake of test/hosts/excel, with the scene's book. */
import type { Book } from "../../../src/core/book/book";
import { FakeExcel } from "../../hosts/excel/fake/fake-excel";

/** What the add-in finds when it starts. */
export interface Scene {
  readonly book: Book;
  /** Minor number of the highest ExcelApi set. */
  readonly level?: number;
  readonly language?: string;
  readonly isDark?: boolean;
  /** What add-ins keep in the workbook, as custom XML. */
  readonly kept?: readonly string[];
  /** The user is typing in a cell when the pane opens. */
  readonly isEditing?: boolean;
  /** Excel answers every request with this error. */
  readonly fault?: string;
}

declare global {
  interface Window {
    scene: Scene;
    fake: FakeExcel;
    /** The custom functions by their ids. */
    functions: Readonly<Record<string, (...given: unknown[]) => unknown>>;
  }
}

const { book, level, language, isDark, kept = [], isEditing, fault } = window.scene;
const fake = new FakeExcel(book, level === undefined ? {} : { level });
if (language !== undefined) fake.office.displayLanguage = language;
if (isDark === true) {
  fake.office.theme = {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  };
}
for (const xml of kept) {
  const { data } = fake.host.book;
  data.customXml.push({ id: data.newId(), xml });
}
if (fault !== undefined) fake.fail({ code: fault, times: Number.MAX_SAFE_INTEGER });
if (isEditing === true) fake.user.startEditing();
fake.install();
window.fake = fake;

// As the original does.
Object.assign(window.history, { pushState: null, replaceState: null });
// The web views of Excel have no save dialog, and in a frame of another site it is refused.
Object.assign(window, { showSaveFilePicker: undefined });

const functions: Record<string, (...given: unknown[]) => unknown> = {};
/** The runtime of the custom functions: keeps what is registered. */
Object.assign(window, {
  CustomFunctions: {
    associate: (id: string, run: (...given: unknown[]) => unknown) => {
      functions[id] = run;
    },
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  },
  functions,
});
