import type { SaveFile } from "./rung";
import type { SaveFacts, ShowSavePicker } from "./save-facts";

/** The part of a window that saving needs. */
export interface SavingWindow {
  readonly self: unknown;
  readonly top: unknown;
  readonly document: Document;
  readonly URL: Pick<typeof URL, "createObjectURL" | "revokeObjectURL">;
  setTimeout(run: () => void, milliseconds: number): unknown;
  showSaveFilePicker?: ShowSavePicker;
}

/** How long a link stays good: the browser may ask the user for a place first. */
const LINK_LASTS = 120_000;

/** What a window can do, together with what only the mounting page knows. */
export function browserFacts(
  page: SavingWindow,
  rest: Pick<SaveFacts, "handOverUrl" | "browserPage" | "openInBrowser">,
): SaveFacts {
  const picker = page.showSaveFilePicker;
  // In a frame of another site the dialog is refused.
  const mayPick = picker !== undefined && page.self === page.top;
  return {
    ...rest,
    showSavePicker: mayPick ? (options) => picker.call(page, options) : null,
    download: (file) => {
      offer(page, file);
    },
  };
}

function offer(page: SavingWindow, { bytes, name }: SaveFile): void {
  // As PDF some web views would show the file in place of the page.
  const type = "application/octet-stream";
  const url = page.URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = page.document.createElement("a");
  link.href = url;
  link.download = name;
  // Firefox follows only links that stand in the document.
  page.document.body.append(link);
  link.click();
  link.remove();
  page.setTimeout(() => {
    page.URL.revokeObjectURL(url);
  }, LINK_LASTS);
}
