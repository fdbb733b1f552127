import { HostError } from "../../core/host";
import { downloadRung } from "../../ui/save/download";
import type { SaveFacts } from "../../ui/save/save-facts";
import { domErrorName } from "../../ui/save/dom-error";
import { isSameMark, markOf, type FileMark } from "./file-mark";
import { isPermitted } from "./permission";
import type { Pickers } from "./pickers";
import { savedAs } from "./workbook-types";

/**
 * How saving ended. `saved`: the file is there; the next `saveTo` compares with `seen`. `downloaded`: the
 * browser took it over and does not tell whether it arrived. `cancelled`: the user left the dialog.
 * `refused`: the user does not let the page write. `changed-outside`: somebody else wrote to the file,
 * and nothing was written.
 */
export type SaveResult =
  | {
      readonly kind: "saved";
      readonly handle: FileSystemFileHandle;
      readonly name: string;
      readonly seen: FileMark;
    }
  | { readonly kind: "downloaded" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused" }
  | { readonly kind: "changed-outside" }
  /** HostError `unwritable-file`. */
  | { readonly kind: "failed"; readonly error: HostError };

/**
 * Writes over a file, whole or not at all: until everything is written the old content stays. `seen`
 * is what the file was when it was opened or saved last; null writes over whatever is there now.
 * To be called soon after the user's click. Never rejects.
 */
export async function saveTo(
  handle: FileSystemFileHandle,
  bytes: Uint8Array,
  seen: FileMark | null,
): Promise<SaveResult> {
  if (!(await isPermitted(handle, "readwrite"))) return { kind: "refused" };
  try {
    if (seen !== null && !isSameMark(seen, markOf(await handle.getFile()))) {
      return { kind: "changed-outside" };
    }
    await writeWhole(handle, bytes);
    const now = markOf(await handle.getFile());
    return { kind: "saved", handle, name: handle.name, seen: now };
  } catch (error) {
    return failed(handle.name, error);
  }
}

/** The ways in which this page may save under a name: a dialog, else a download. */
export interface SaveWays {
  readonly picker: Pickers["save"];
  readonly download: SaveFacts["download"];
}

/**
 * Saves under a name of the user's choice; where the browser has no dialog for that, as a download
 * under the suggested one. To be called soon after the user's click. Never rejects.
 */
export async function saveAs(
  suggested: string,
  bytes: Uint8Array,
  { picker, download }: SaveWays,
): Promise<SaveResult> {
  const { name, accept } = savedAs(suggested);
  if (picker === null) return offer(name, bytes, download);
  let handle: FileSystemFileHandle;
  try {
    handle = await picker({ suggestedName: name, types: [{ accept }] });
  } catch (error) {
    if (domErrorName(error) === "AbortError") return { kind: "cancelled" };
    // Forbidden by the policy of an office, or too long after the click; a download is neither.
    return offer(name, bytes, download);
  }
  return saveTo(handle, bytes, null);
}

async function offer(
  name: string,
  bytes: Uint8Array,
  download: SaveFacts["download"],
): Promise<SaveResult> {
  const { kind } = await downloadRung(download).save({ name, bytes });
  return kind === "failed" ? failed(name, null) : { kind: "downloaded" };
}

async function writeWhole(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
    await writable.close();
  } catch (error) {
    // Lets the half-written copy go. After a failed close there is nothing left to abort.
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

function failed(name: string, cause: unknown): SaveResult {
  const error = new HostError("unwritable-file", { name, detail: domErrorName(cause) });
  return { kind: "failed", error };
}
