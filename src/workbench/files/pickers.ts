import type { ShowSavePicker } from "../../ui/save/save-facts";

type SaveOptions = Parameters<ShowSavePicker>[0];

/** The part of a window that choosing files needs; the dialogs are Chromium's alone. */
export interface FilesWindow {
  readonly self: unknown;
  readonly top: unknown;
  readonly document: Document;
  showOpenFilePicker?(
    options: Pick<SaveOptions, "types"> & { readonly multiple: false },
  ): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options: SaveOptions): Promise<FileSystemFileHandle>;
}

/** The dialogs that answer with a handle; null where there is none. */
export interface Pickers {
  readonly open: NonNullable<FilesWindow["showOpenFilePicker"]> | null;
  readonly save: NonNullable<FilesWindow["showSaveFilePicker"]> | null;
}

/** The dialogs of a window. In a frame of another site they are refused. */
export function pickersOf(page: FilesWindow): Pickers {
  if (page.self !== page.top) return { open: null, save: null };
  return {
    open: page.showOpenFilePicker?.bind(page) ?? null,
    save: page.showSaveFilePicker?.bind(page) ?? null,
  };
}
