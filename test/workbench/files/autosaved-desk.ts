import { startAutosave, type Autosave } from "../../../src/workbench/files/autosave";
import type { KeepResult } from "../../../src/workbench/files/store/drafts";
import { HandClock } from "../../ui/session/clock";

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";
}

/** A document whose content is the number of its edits, under autosave. */
export class AutosavedDesk {
  readonly clock = new HandClock();
  readonly document = new FakeDocument();
  readonly page = Object.assign(new EventTarget(), { document: this.document });
  readonly autosave: Autosave;
  edits = 0;
  /** What the draft holds, null where there is none, and when it was kept. */
  draft: number | null = null;
  readonly keptAt: number[] = [];
  readonly makeTakes: number;
  making = 0;
  mostMaking = 0;
  /** How the next attempts end, then all are kept. */
  readonly troubles: (Exclude<KeepResult, "kept"> | "not-made")[] = [];

  constructor(makeTakes = 0) {
    this.makeTakes = makeTakes;
    this.autosave = startAutosave({
      clock: this.clock,
      page: this.page,
      make: () => this.#make(),
      keep: (bytes) => {
        const trouble = this.troubles.shift();
        if (trouble === "no-room" || trouble === "no-storage") return Promise.resolve(trouble);
        this.draft = bytes[0] ?? null;
        this.keptAt.push(this.clock.now());
        return Promise.resolve("kept");
      },
      drop: () => {
        this.draft = null;
        return Promise.resolve();
      },
    });
  }

  edit(): void {
    this.edits += 1;
    this.autosave.changed();
  }

  async hide(): Promise<void> {
    this.document.visibilityState = "hidden";
    this.document.dispatchEvent(new Event("visibilitychange"));
    await this.clock.pass(0);
  }

  async #make(): Promise<Uint8Array> {
    const bytes = Uint8Array.of(this.edits);
    this.making += 1;
    this.mostMaking = Math.max(this.mostMaking, this.making);
    if (this.makeTakes > 0) {
      await new Promise<void>((resolve) => {
        this.clock.after(this.makeTakes, resolve);
      });
    }
    this.making -= 1;
    if (this.troubles[0] === "not-made") {
      this.troubles.shift();
      throw new Error("host closed");
    }
    return bytes;
  }
}
