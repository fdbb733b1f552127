import { refusalOf } from "../../ui/session/refusal";
import { startAutosave, type Autosave, type Moment } from "../files/autosave";
import type { FileMark } from "../files/file-mark";
import { guardLeaving } from "../files/leave-guard";
import type { SaveResult } from "../files/save";
import type { Draft } from "../files/store/drafts";
import type { Parts, Shown } from "./parts";
import type { Notice, Opened } from "./state";

/** Where a document comes from. */
export interface Source {
  /** Another for every document that is opened; a restored draft keeps that of its document. */
  readonly id: string;
  readonly name: string;
  /** The file that every saving changes into a new one. */
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
  readonly seen: FileMark | null;
  /** It is in no file of the user's as it is here. */
  readonly isUnsaved: boolean;
}

/** One document on the desk: its session, its draft and the file it is saved to. */
export class OpenDocument {
  readonly #parts: Parts;
  readonly #bytes: Uint8Array;
  readonly #shown: Shown;
  readonly #autosave: Autosave;
  readonly #stops: readonly (() => void)[];
  #opened: Opened;
  #handle: FileSystemFileHandle | null;
  #seen: FileMark | null;

  constructor(parts: Parts, source: Source, shown: Shown) {
    const { id, name, bytes, handle, seen, isUnsaved } = source;
    this.#parts = parts;
    this.#bytes = bytes;
    this.#shown = shown;
    this.#handle = handle;
    this.#seen = seen;
    this.#opened = { id, name, port: shown.port, session: parts.openSession(shown.port) };
    this.#autosave = startAutosave({
      clock: parts.clock,
      make: () => this.#make(),
      keep: (draft) => parts.drafts.keep(id, this.#draftOf(draft)),
      drop: () => parts.drafts.drop(id),
      page: parts.page,
    });
    this.#stops = [
      shown.onEdited(() => this.#autosave.changed()),
      guardLeaving(parts.page, this.#autosave),
    ];
    if (isUnsaved) this.#autosave.changed();
  }

  get opened(): Opened {
    return this.#opened;
  }

  get state(): { readonly isDirty: boolean; readonly cannotKeep: boolean } {
    const { isDirty, trouble } = this.#autosave.get();
    return { isDirty, cannotKeep: trouble !== null && trouble !== "not-made" };
  }

  subscribe(on: () => void): () => void {
    return this.#autosave.subscribe(on);
  }

  /** Saves to the file that was opened; what there is to say, null where the user left a dialog. */
  save(isForced: boolean): Promise<Notice | null> {
    const [handle, seen] = [this.#handle, isForced ? null : this.#seen];
    if (handle === null) return this.saveAs();
    return this.#save((bytes) => this.#parts.files.saveTo(handle, bytes, seen));
  }

  saveAs(): Promise<Notice | null> {
    return this.#save((bytes) => this.#parts.files.saveAs(this.#opened.name, bytes));
  }

  /** Ends it without a draft: everything is saved, or the user does not want it. */
  async close(): Promise<void> {
    await this.#autosave.stop();
    for (const stop of this.#stops) stop();
    await this.#parts.drafts.drop(this.#opened.id);
    await this.#opened.session.close();
  }

  async #make(): Promise<Uint8Array> {
    return this.#parts.patch(this.#bytes, await this.#shown.edited());
  }

  #draftOf(bytes: Uint8Array): Draft {
    const { name } = this.#opened;
    return { name, bytes, handle: this.#handle, seen: this.#seen };
  }

  async #save(write: (bytes: Uint8Array) => Promise<SaveResult>): Promise<Notice | null> {
    const { name } = this.#opened;
    let moment: Moment;
    let result: SaveResult;
    try {
      await this.#shown.finishTyping();
      moment = this.#autosave.mark();
      result = await write(await this.#make());
    } catch (error) {
      return { kind: "not-saved", name, refusal: refusalOf(error) };
    }
    switch (result.kind) {
      case "saved":
        await this.#keepHandle(result);
        await this.#autosave.saved(moment);
        return { kind: "saved", name: result.name };
      case "downloaded":
        // Nobody tells whether it arrived, but a browser shows its downloads.
        await this.#autosave.saved(moment);
        return { kind: "downloaded", name };
      case "cancelled":
        return null;
      case "refused":
        return { kind: "not-allowed", name };
      case "changed-outside":
        return { kind: "changed-outside", name };
      case "failed":
        return { kind: "not-saved", name, refusal: refusalOf(result.error) };
    }
  }

  async #keepHandle({ handle, name, seen }: Extract<SaveResult, { kind: "saved" }>): Promise<void> {
    this.#handle = handle;
    this.#seen = seen;
    this.#opened = { ...this.#opened, name };
    await this.#parts.recent.note({ name, handle });
  }
}
