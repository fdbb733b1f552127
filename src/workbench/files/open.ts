import { readFile, readHandle, type ChosenFile } from "./chosen-file";
import { domErrorName } from "../../ui/save/dom-error";
import { pickersOf, type FilesWindow } from "./pickers";
import { OPENED, OPENED_ENDINGS } from "./workbook-types";

/**
 * Lets the user choose a workbook; to be called in the handler of a click. Null where the dialog was
 * left without a choice. HostError `too-large` or `unreadable-file`. A browser of old may never tell
 * that its dialog was left: nothing should wait for the answer.
 */
export async function chooseFile(page: FilesWindow): Promise<ChosenFile | null> {
  const { open } = pickersOf(page);
  if (open === null) return chooseByInput(page.document);
  let handles: readonly FileSystemFileHandle[];
  try {
    handles = await open({ types: [{ accept: OPENED }], multiple: false });
  } catch (error) {
    if (domErrorName(error) === "AbortError") return null;
    // Forbidden by the policy of an office; the input is not.
    return chooseByInput(page.document);
  }
  const [handle] = handles;
  return handle === undefined ? null : readHandle(handle);
}

async function chooseByInput(document: Document): Promise<ChosenFile | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = OPENED_ENDINGS;
  input.hidden = true;
  // Safari forgets inputs that stand nowhere.
  document.body.append(input);
  const file = await new Promise<File | null>((resolve) => {
    input.addEventListener("change", () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener("cancel", () => {
      resolve(null);
    });
    input.click();
  });
  input.remove();
  return file === null ? null : readFile(file, null);
}
