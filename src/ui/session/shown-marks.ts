import type { Mark, WorkbookPort } from "../../core/host";
import { InTurn } from "./in-turn";

/** The layer that the marks of findings are on. */
const LAYER = "findings";

/** What the views are told of the marks. */
export interface MarksState {
  readonly hasMarks: boolean;
  /** The marks in the sheets are those of an earlier check. */
  readonly areMarksOld: boolean;
}

/**
 * The marks of the findings on the sheets, drawn one after the other. An Excel that keeps no undo
 * list over what an add-in does loses it with every drawing, so there marks are drawn only when
 * somebody asks for it, and told to be old until then.
 */
export class ShownMarks {
  readonly #port: WorkbookPort;
  readonly #wanted: () => readonly Mark[];
  readonly #tell: (state: MarksState) => void;
  readonly #turns = new InTurn();
  #isOn = false;
  #wasOn = false;
  #isClosed = false;
  /** What lies on the sheets as far as is known; null where that may be anything. */
  #drawn: string | null = "[]";

  constructor(
    port: WorkbookPort,
    wanted: () => readonly Mark[],
    tell: (state: MarksState) => void,
  ) {
    this.#port = port;
    this.#wanted = wanted;
    this.#tell = tell;
  }

  /** Somebody switched the marks on or off; rejects where the host refuses. */
  show(isOn: boolean): Promise<void> {
    return this.#turns.take(async () => {
      await this.#draw(isOn ? this.#wanted() : []);
      this.#isOn = isOn;
      this.#tellState();
    });
  }

  /** Somebody asked for a check: the marks follow it. A sheet that refuses marks is no failure. */
  refresh(): Promise<void> {
    return this.#turns.take(() => this.#redraw());
  }

  /** The findings are others; the marks follow where that costs the user nothing. */
  follow(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#port.can.undo) await this.#redraw();
      else this.#tellState();
    });
  }

  /** Takes away what may have been drawn; nothing is drawn afterwards. */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      this.#isClosed = true;
      // Also where they were switched off: a sheet that was protected then has kept them.
      if (this.#wasOn) await this.#draw([]).catch(() => undefined);
    });
  }

  async #redraw(): Promise<void> {
    if (!this.#isOn || this.#isClosed) return;
    await this.#draw(this.#wanted()).catch(() => undefined);
    this.#tellState();
  }

  async #draw(marks: readonly Mark[]): Promise<void> {
    if (!this.#port.can.marks || (this.#isClosed && marks.length > 0)) return;
    this.#wasOn ||= marks.length > 0;
    // Until the host has answered there may be some of the old marks and some of the new.
    this.#drawn = null;
    await this.#port.mark(LAYER, marks);
    this.#drawn = JSON.stringify(marks);
  }

  #tellState(): void {
    const isOld = this.#isOn && this.#drawn !== JSON.stringify(this.#wanted());
    this.#tell({ hasMarks: this.#isOn, areMarksOld: isOld });
  }
}
