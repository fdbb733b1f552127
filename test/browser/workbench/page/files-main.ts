import { HostError } from "../../../../src/core/host";
import { CLOCK } from "../../../../src/ui/session/clock";
import { browserFacts } from "../../../../src/ui/save/browser-facts";
import { startAutosave, type Autosave } from "../../../../src/workbench/files/autosave";
import type { ChosenFile } from "../../../../src/workbench/files/chosen-file";
import { droppedFile } from "../../../../src/workbench/files/drop";
import { guardLeaving } from "../../../../src/workbench/files/leave-guard";
import { chooseFile } from "../../../../src/workbench/files/open";
import { pickersOf } from "../../../../src/workbench/files/pickers";
import { saveAs, saveTo } from "../../../../src/workbench/files/save";
import { fileStore } from "../../../../src/workbench/files/store/file-store";
import { newId } from "../../../../src/workbench/files/store/new-id";
import type { Bridge, Told } from "./bridge";

const { recent, drafts } = fileStore(window, CLOCK, () => Date.now());
const SEEN = { lastModified: 0, size: 0 };

let answer: Promise<Told> | null = null;
let autosave: Autosave | null = null;
let content = "";

async function fileOf(name: string): Promise<FileSystemFileHandle> {
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle(name, { create: true });
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function tell(result: Promise<ChosenFile | string | null>): Promise<Told> {
  try {
    const file = await result;
    if (file === null || typeof file === "string") return file ?? "nothing";
    const { name, bytes, handle, seen } = file;
    return { name, text: textOf(bytes), hasHandle: handle !== null, size: seen.size };
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
}

const bridge: Bridge = {
  newId,
  keep: async (id, text, fileName) =>
    drafts.keep(id, {
      name: "预算.xlsx",
      bytes: bytesOf(text),
      handle: fileName === null ? null : await fileOf(fileName),
      seen: SEEN,
    }),
  keepLarge: (id, size) =>
    drafts.keep(id, {
      name: "预算.xlsx",
      bytes: large(size),
      handle: null,
      seen: SEEN,
    }),
  waiting: async () => (await drafts.waiting()).map(({ id }) => id),
  take: async (id) => {
    const draft = await drafts.take(id);
    if (draft === null) return null;
    const file = await draft.handle?.getFile();
    return { text: textOf(draft.bytes), file: (await file?.text()) ?? null };
  },
  drop: (id) => drafts.drop(id),
  saveOver: async (name, text, { isStale, breaks }) => {
    const handle = await fileOf(name);
    const seen = isStale ? SEEN : await readMark(name);
    if (breaks) breakWriting();
    const result = await saveTo(handle, bytesOf(text), seen);
    return result.kind === "failed" ? result.error.code : result.kind;
  },
  read: async (name) => (await (await fileOf(name)).getFile()).text(),
  remove: async (name) => (await navigator.storage.getDirectory()).removeEntry(name),
  note: async (name) => recent.note({ name, handle: await fileOf(name) }),
  recent: async () => (await recent.list()).map(({ name }) => name),
  openRecent: async (name) => {
    const file = (await recent.list()).find((one) => one.name === name);
    return file === undefined ? "not listed" : tell(recent.open(file));
  },
  answer: () => answer ?? Promise.resolve("not asked"),
  saveAsDownload: async (name, text) => {
    const { download } = browserFacts(window, {
      handOverUrl: null,
      browserPage: null,
      openInBrowser: () => false,
    });
    return (await saveAs(name, bytesOf(text), { picker: null, download })).kind;
  },
  hasDialogs: () => {
    const { open, save } = pickersOf(window);
    return open !== null && save !== null;
  },
  edit: (id, text) => {
    content = text;
    if (autosave === null) {
      autosave = startAutosave({
        clock: CLOCK,
        make: () => Promise.resolve(bytesOf(content)),
        keep: (bytes) => drafts.keep(id, { name: "预算.xlsx", bytes, handle: null, seen: null }),
        drop: () => drafts.drop(id),
        page: window,
      });
      guardLeaving(window, autosave);
    }
    autosave.changed();
  },
  flush: () => autosave?.flush() ?? Promise.resolve(),
  saved: () => autosave?.saved(autosave.mark()) ?? Promise.resolve(),
};

async function readMark(name: string): Promise<{ lastModified: number; size: number }> {
  const { lastModified, size } = await (await fileOf(name)).getFile();
  return { lastModified, size };
}

/** Bytes that no storage can make smaller. */
function large(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** From now on the disk fails after the first bytes. */
function breakWriting(): void {
  const write = Reflect.get(FileSystemWritableFileStream.prototype, "write") as (
    this: FileSystemWritableFileStream,
    bytes: Uint8Array,
  ) => Promise<void>;
  FileSystemWritableFileStream.prototype.write = async function (bytes) {
    await write.call(this, (bytes as Uint8Array).subarray(0, 1));
    throw new DOMException("", "QuotaExceededError");
  };
}

document.querySelector("#open")?.addEventListener("click", () => {
  answer = tell(chooseFile({ self: 0, top: 0, document }));
});
document.querySelector("#open-dialog")?.addEventListener("click", () => {
  answer = tell(chooseFile(window));
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  answer = tell(droppedFile(event.dataTransfer!));
});
document.addEventListener("dragover", (event) => {
  event.preventDefault();
});
window.files = bridge;
