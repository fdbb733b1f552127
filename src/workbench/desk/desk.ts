import type { OpenedDocument } from "../../hosts/file/open-document";
import { refusalOf } from "../../ui/session/refusal";
import { Store } from "../../ui/session/store";
import type { ChosenFile } from "../files/chosen-file";
import type { WaitingDraft } from "../files/store/drafts";
import type { RecentFile } from "../files/store/recent-files";
import { OpenDocument, type Source } from "./open-document";
import type { Parts, Shown } from "./parts";
import type { DeskState, Notice } from "./state";

/** What the user does with files. Nothing rejects: what did not happen is a notice in the state. */
export class Desk {
  readonly #parts: Parts;
  readonly #store = new Store<DeskState>({
    isStarting: true,
    opened: null,
    opening: null,
    isSaving: false,
    isDirty: false,
    isLeaving: false,
    notice: null,
    recent: [],
    drafts: [],
  });
  #document: OpenDocument | null = null;
  /** What goes on when the user has decided about unsaved changes. */
  #next: (() => Promise<void>) | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  getState(): DeskState {
    return this.#store.get();
  }

  subscribe(on: () => void): () => void {
    return this.#store.subscribe(on);
  }

  /** Looks for what was left, and shows the sample to a newcomer who has nothing to restore. */
  async start(isNewcomer: boolean): Promise<void> {
    await Promise.all([this.#listRecent(), this.#listDrafts()]);
    const { drafts } = this.#store.get();
    if (isNewcomer && drafts.length === 0) await this.#showSample();
    this.#store.set({ isStarting: false });
  }

  open(): Promise<void> {
    return this.#leaving(async () => {
      const { files } = this.#parts;
      await this.#opening("", async () => this.#showFile(await files.choose()));
    });
  }

  /** To be called in the handler of the event: what was dropped is gone with it. */
  async drop(transfer: DataTransfer): Promise<void> {
    const taken = this.#parts.files.dropped(transfer);
    // Waited for only once the user has decided what becomes of unsaved changes.
    taken.catch(() => undefined);
    await this.#leaving(() =>
      this.#opening("", async () => {
        const dropped = await taken;
        if (dropped === "several") this.#say({ kind: "one-file" });
        else if (dropped === "no-file") this.#say({ kind: "no-file" });
        else await this.#showFile(dropped);
      }),
    );
  }

  openSample(): Promise<void> {
    return this.#leaving(() => this.#showSample());
  }

  openRecent(file: RecentFile): Promise<void> {
    const { recent } = this.#parts;
    return this.#leaving(() =>
      this.#opening(file.name, async () => {
        try {
          const read = await recent.open(file);
          if (read === "refused") this.#say({ kind: "not-readable", name: file.name });
          else await this.#showFile(read);
        } finally {
          await this.#listRecent();
        }
      }),
    );
  }

  async forgetRecent({ id }: RecentFile): Promise<void> {
    await this.#parts.recent.forget(id);
    await this.#listRecent();
  }

  /** Puts a workbook on the desk that is in no file yet. */
  create(name: string, bytes: Uint8Array): Promise<void> {
    const id = this.#parts.newId();
    const source = { id, name, bytes, handle: null, seen: null, isUnsaved: true };
    return this.#leaving(() => this.#opening(name, () => this.#show(source)));
  }

  async restore({ id, name }: WaitingDraft): Promise<void> {
    await this.#leaving(() =>
      this.#opening(name, async () => {
        const draft = await this.#parts.drafts.take(id);
        if (draft !== null) await this.#show({ id, ...draft, isUnsaved: true });
        await this.#listDrafts();
      }),
    );
  }

  async discard({ id }: WaitingDraft): Promise<void> {
    await this.#parts.drafts.drop(id);
    await this.#listDrafts();
  }

  /** Saves to the file that was opened, or under a name where there is none. True when it was saved. */
  save({ isForced = false } = {}): Promise<boolean> {
    return this.#saving((document) => document.save(isForced));
  }

  saveAs(): Promise<boolean> {
    return this.#saving((document) => document.saveAs());
  }

  /** The user's decision about unsaved changes, before something else is opened. */
  async decide(decision: "save" | "discard" | "cancel"): Promise<void> {
    const next = this.#next;
    if (decision === "save" && !(await this.save())) return;
    this.#next = null;
    this.#store.set({ isLeaving: false });
    if (decision !== "cancel") await next?.();
  }

  dismissNotice(): void {
    this.#store.set({ notice: null });
  }

  async #leaving(next: () => Promise<void>): Promise<void> {
    const { opening, isSaving, isDirty } = this.#store.get();
    if (opening !== null || isSaving) return;
    if (!isDirty) return next();
    this.#next = next;
    this.#store.set({ isLeaving: true });
  }

  #showSample(): Promise<void> {
    return this.#opening("", async () => this.#showFile(await this.#parts.files.sample()));
  }

  async #showFile(file: ChosenFile | null): Promise<void> {
    if (file === null) return;
    await this.#show({ id: this.#parts.newId(), ...file, isUnsaved: false });
    await this.#parts.recent.note(file);
    await this.#listRecent();
  }

  /** `name` is that of the file as far as it is known; `#show` knows it for sure. */
  async #opening(name: string, work: () => Promise<void>): Promise<void> {
    this.#store.set({ notice: null });
    try {
      await work();
    } catch (error) {
      const { opening } = this.#store.get();
      const { code, params } = refusalOf(error);
      // What could not even be read names itself; once is enough in a sentence.
      const { name: own, ...rest } = params;
      const refusal = { code, params: rest };
      this.#say({ kind: "cannot-open", name: opening ?? own ?? name, refusal });
    }
    this.#store.set({ opening: null });
  }

  async #show(source: Source): Promise<void> {
    this.#store.set({ opening: source.name });
    // Refused before anything is closed: what is on the desk stays there.
    const document = await this.#parts.read(source.bytes);
    await this.#document?.close();
    this.#document = null;
    this.#store.set({ opened: null, isDirty: false });
    const shown = await this.#showInGrid(document);
    if (shown === null) return;
    const open = new OpenDocument(this.#parts, source, shown);
    this.#document = open;
    open.subscribe(() => this.#follow(open));
    this.#store.set({ opened: open.opened });
    this.#follow(open);
  }

  /** Null where the grid failed, which is fetched with the first workbook. */
  async #showInGrid(document: OpenedDocument): Promise<Shown | null> {
    try {
      return await this.#parts.show(document);
    } catch (error) {
      // For whoever opens the console; the user is told what to do.
      reportError(error);
      this.#say({ kind: "grid-failed" });
      return null;
    }
  }

  #follow(open: OpenDocument): void {
    if (this.#document !== open) return;
    const { isDirty, cannotKeep } = open.state;
    const { notice } = this.#store.get();
    this.#store.set({ isDirty });
    if (cannotKeep && notice === null) this.#say({ kind: "no-drafts" });
  }

  async #saving(save: (document: OpenDocument) => Promise<Notice | null>): Promise<boolean> {
    const open = this.#document;
    if (open === null || this.#store.get().isSaving) return false;
    this.#store.set({ isSaving: true, notice: null });
    const notice = await save(open);
    this.#store.set({ isSaving: false, notice, opened: open.opened });
    await this.#listRecent();
    return notice?.kind === "saved" || notice?.kind === "downloaded";
  }

  #say(notice: Notice): void {
    this.#store.set({ notice });
  }

  async #listRecent(): Promise<void> {
    this.#store.set({ recent: await this.#parts.recent.list() });
  }

  async #listDrafts(): Promise<void> {
    this.#store.set({ drafts: await this.#parts.drafts.waiting() });
  }
}
