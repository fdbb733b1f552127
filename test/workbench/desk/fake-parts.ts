import type { OpenedDocument } from "../../../src/hosts/file/open-document";
import type { EditedBook } from "../../../src/core/book/edited-book";
import { HostError } from "../../../src/core/host";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { openSession } from "../../../src/ui/session/live-session";
import type { Files, Parts, Shown } from "../../../src/workbench/desk/parts";
import type { ChosenFile } from "../../../src/workbench/files/chosen-file";
import type { Dropped } from "../../../src/workbench/files/drop";
import type { SaveResult } from "../../../src/workbench/files/save";
import type { Draft, WaitingDraft } from "../../../src/workbench/files/store/drafts";
import type { RecentFile } from "../../../src/workbench/files/store/recent-files";
import { MemoryPort } from "../../support/memory-port";

const EMPTY: OpenedDocument = {
  book: { sheets: [] },
  look: { styles: [], sheets: [] },
  texts: new Map(),
};
const EDITED: EditedBook = { styles: [], sheets: [], texts: new Map() };

/** A file of so many bytes; its content says which it is. */
export function fileOf(name: string, handle: FileSystemFileHandle | null = null): ChosenFile {
  return { name, bytes: bytesOf(name), handle, seen: { lastModified: 1, size: name.length } };
}

export function handleOf(name: string): FileSystemFileHandle {
  return { kind: "file", name } as FileSystemFileHandle;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A page around the desk that does at once what it is told, and remembers what was asked of it. */
export class FakePage {
  /** What choosing, dropping and saving will answer. */
  chosen: ChosenFile | null | HostError = null;
  dropped: Dropped | HostError = "no-file";
  saving: SaveResult | null = null;
  /** Files that cannot be read, by name. */
  readonly damaged = new Set<string>();
  readonly shown: string[] = [];
  readonly saved: { readonly to: string; readonly text: string; readonly isForced: boolean }[] = [];
  readonly drafts = new Map<string, Draft>();
  waiting: WaitingDraft[] = [];
  recent: RecentFile[] = [];
  /** Timers that the next `pass` lets run. */
  #timers = new Set<() => void>();
  #edit: () => void = () => undefined;
  #count = 0;

  /** An edit of the workbook on show. */
  edit(): void {
    this.#edit();
  }

  /** Lets every timer run out. */
  async pass(): Promise<void> {
    const due = [...this.#timers];
    this.#timers.clear();
    for (const run of due) run();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  parts(): Parts {
    const drafts = {
      keep: (id: string, draft: Draft) => {
        this.drafts.set(id, draft);
        return Promise.resolve("kept" as const);
      },
      waiting: () => Promise.resolve(this.waiting),
      take: (id: string) => Promise.resolve(this.drafts.get(id) ?? null),
      drop: (id: string) => {
        this.drafts.delete(id);
        this.waiting = this.waiting.filter((draft) => draft.id !== id);
        return Promise.resolve();
      },
    };
    const recent = {
      list: () => Promise.resolve(this.recent),
      note: ({ name, handle }: Pick<ChosenFile, "name" | "handle">) => {
        if (handle !== null) this.recent = [{ id: 1, name, handle, openedAt: 0 }];
        return Promise.resolve();
      },
      forget: (id: number) => {
        this.recent = this.recent.filter((file) => file.id !== id);
        return Promise.resolve();
      },
      open: ({ name, handle }: RecentFile) => Promise.resolve(fileOf(name, handle)),
    };
    return {
      read: (bytes) => {
        if (this.damaged.has(textOf(bytes))) return Promise.reject(new HostError("damaged"));
        return Promise.resolve({ ...EMPTY, texts: new Map([["name", textOf(bytes)]]) });
      },
      show: (document) => Promise.resolve(this.#show(document)),
      openSession: (port) =>
        openSession(port, {
          layouts: LAYOUT_SETS,
          words: { finding: () => "", correction: "", undo: "" },
        }),
      patch: (bytes) => Promise.resolve(bytesOf(`${textOf(bytes)}, edited`)),
      files: this.#files(),
      recent: recent as unknown as Parts["recent"],
      drafts: drafts as unknown as Parts["drafts"],
      page: window,
      clock: {
        now: () => 0,
        after: (_, then) => {
          this.#timers.add(then);
          return () => {
            this.#timers.delete(then);
          };
        },
      },
      newId: () => `document-${String((this.#count += 1))}`,
    };
  }

  #show({ texts }: OpenedDocument): Shown {
    this.shown.push(texts.get("name") ?? "");
    return {
      port: new MemoryPort({ sheets: [] }),
      finishTyping: () => Promise.resolve(),
      edited: () => Promise.resolve(EDITED),
      onEdited: (on) => {
        this.#edit = on;
        return () => {
          this.#edit = () => undefined;
        };
      },
    };
  }

  #files(): Files {
    return {
      choose: () => answer(this.chosen),
      dropped: () => answer(this.dropped),
      sample: () => Promise.resolve(fileOf("sample.xlsx")),
      saveTo: (handle, bytes, seen) => {
        this.saved.push({ to: handle.name, text: textOf(bytes), isForced: seen === null });
        return Promise.resolve(this.saving ?? savedTo(handle));
      },
      saveAs: (name, bytes) => {
        this.saved.push({ to: name, text: textOf(bytes), isForced: false });
        return Promise.resolve(this.saving ?? savedTo(handleOf(name)));
      },
    };
  }
}

function savedTo(handle: FileSystemFileHandle): SaveResult {
  return { kind: "saved", handle, name: handle.name, seen: { lastModified: 2, size: 1 } };
}

function answer<T>(what: T | HostError): Promise<T> {
  return what instanceof HostError ? Promise.reject(what) : Promise.resolve(what);
}
