import { readFile, unreadable, type ChosenFile } from "./chosen-file";

/** One file, or why there is none: `several` were dropped, or something that is no file at all. */
export type Dropped = ChosenFile | "several" | "no-file";

/** An item of a drop; only Chromium hands out a handle. */
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * The workbook of a drop. To be called in the handler of the event itself: what was dropped is gone
 * with it. One file is opened at a time; of several none is taken, since their order means nothing.
 * HostError `too-large` or `unreadable-file`, the latter for a folder too.
 */
export async function droppedFile({ items }: DataTransfer): Promise<Dropped> {
  const files = [...items].filter(({ kind }) => kind === "file");
  const [item] = files;
  if (item === undefined) return "no-file";
  if (files.length > 1) return "several";
  // All of these are asked before the first wait.
  const file = item.getAsFile();
  const isFolder = item.webkitGetAsEntry()?.isDirectory === true;
  const handle = handleOf(item);
  if (file === null || isFolder) throw unreadable(file?.name ?? "", null);
  return readFile(file, await handle);
}

async function handleOf(item: DroppedItem): Promise<FileSystemFileHandle | null> {
  try {
    const handle = (await item.getAsFileSystemHandle?.()) ?? null;
    return handle?.kind === "file" ? (handle as FileSystemFileHandle) : null;
  } catch {
    // The content is there all the same.
    return null;
  }
}
