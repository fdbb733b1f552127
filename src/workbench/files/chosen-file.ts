import { HostError } from "../../core/host";
import { within } from "../../hosts/file/limits";
import { domErrorName } from "../../ui/save/dom-error";
import { markOf, type FileMark } from "./file-mark";

/** A workbook the user chose, read whole. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it can be saved to and opened from again; null where the browser gives only its content. */
  readonly handle: FileSystemFileHandle | null;
  /** What the file was when it was read; saving compares with it. */
  readonly seen: FileMark;
}

/** Reads a file whole, after a look at its size. HostError `too-large` or `unreadable-file`. */
export async function readFile(
  file: File,
  handle: FileSystemFileHandle | null,
): Promise<ChosenFile> {
  const { name } = file;
  within("fileBytes", file.size, { name });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, bytes, handle, seen: markOf(file) };
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** Reads the file behind a handle as it is now. HostError as `readFile`. */
export async function readHandle(handle: FileSystemFileHandle): Promise<ChosenFile> {
  let file: File;
  try {
    file = await handle.getFile();
  } catch (error) {
    throw unreadable(handle.name, error);
  }
  return readFile(file, handle);
}

/** The refusal of a file that cannot be read; `cause` is named for developers only. */
export function unreadable(name: string, cause: unknown): HostError {
  return new HostError("unreadable-file", { name, detail: domErrorName(cause) });
}
