import { parseRect } from "../../core/book/address";
import { isSameRect } from "../../core/book/rects";
import { valueAt, type Book, type Place, type Scalar } from "../../core/book/book";
import { accountForCell, type CellAccount } from "../../core/check/cell-account";
import { check } from "../../core/check/check";
import type { CheckResult } from "../../core/check/result";
import { holdAgainst } from "../../core/finding/explanation";
import type { Finding, Repair } from "../../core/finding/finding";
import {
  HostError,
  type Concealed,
  type HostEvent,
  type Mark,
  type WorkbookPort,
} from "../../core/host";
import type { LayoutSet } from "../../core/layout/layout";
import { chooseLayoutSet } from "../../core/locate/choose-layout";
import { CLOCK, type Clock } from "./clock";
import { Corrections } from "./corrections";
import type { Due } from "./due";
import { initialState, stageOf } from "./initial-state";
import { KeptExplanations } from "./kept-explanations";
import { marksFor } from "./marks";
import { Paced } from "./paced";
import { readDue } from "./read-due";
import { isPassing, Rechecks } from "./rechecks";
import { refusalOf } from "./refusal";
import { ShownMarks } from "./shown-marks";
import type { Problem, Session, SessionState, Target } from "./state";
import { Store } from "./store";

/** Milliseconds between two selections that are told, while an arrow key is held down. */
const SELECTION_PACE = 100;

export interface SessionOptions {
  readonly layouts: readonly LayoutSet[];
  /** Words of a finding for a note on its cell, and the name of a correction in an undo list. */
  readonly words: {
    readonly finding: (finding: Finding, result: CheckResult) => string;
    readonly correction: string;
    readonly undo: string;
  };
  readonly clock?: Clock;
}

/** Opens a session: reads the workbook, checks it, and goes on doing so after every change. */
export function openSession(port: WorkbookPort, options: SessionOptions): Session {
  return new LiveSession(port, options);
}

class LiveSession implements Session {
  readonly #port: WorkbookPort;
  readonly #options: SessionOptions;
  readonly #store: Store<SessionState>;
  readonly #explanations: KeptExplanations;
  readonly #corrections: Corrections;
  readonly #marks: ShownMarks;
  readonly #rechecks: Rechecks;
  readonly #selections: Paced<Place>;
  readonly #stopListening: () => void;
  #closing: Promise<void> | null = null;

  constructor(port: WorkbookPort, options: SessionOptions) {
    const { layouts, words, clock = CLOCK } = options;
    const store = new Store(initialState(port, layouts));
    this.#port = port;
    this.#options = options;
    this.#store = store;
    this.#explanations = new KeptExplanations(port);
    this.#marks = new ShownMarks(
      port,
      () => this.#wantedMarks(),
      (shown) => store.set(shown),
    );
    this.#corrections = new Corrections(port, {
      valueAt: (at) => valueIn(store.get().book, at),
      findings: () => store.get().result?.findings ?? [],
      labels: words,
      applied: (edits) => store.set({ applied: edits === null ? null : { edits } }),
      // A host without events does not tell of what was just written through it.
      written: (places) => this.#rechecks.notice({ kind: "changed", places, by: "self" }),
    });
    this.#rechecks = new Rechecks(
      {
        check: (due) => this.#check(due),
        started: () => store.set({ isChecking: true }),
        settled: () => store.set({ isChecking: false }),
        waits: ({ code }) => store.set({ waiting: code === "cell-editing" ? code : "host-busy" }),
        failed: (error) => {
          const { result, stage } = store.get();
          const shown = result === null ? "failed" : stage;
          store.set({ stage: shown, failure: refusalOf(error), waiting: null });
        },
      },
      clock,
    );
    this.#selections = new Paced(clock, SELECTION_PACE, (at) => this.#select(at));
    this.#stopListening = port.listen((event) => this.#hear(event));
    void this.#rechecks.everything();
  }

  getState(): SessionState {
    return this.#store.get();
  }

  subscribe(on: () => void): () => void {
    return this.#store.subscribe(on);
  }

  async checkNow(): Promise<void> {
    await this.#rechecks.everything();
    await this.#marks.refresh();
  }

  goTo({ sheet, cell }: Target): Promise<void> {
    return this.#command(async () => {
      const rect = parseRect(cell);
      if (rect === null) throw new HostError("bad-range", { sheet, range: cell });
      await this.#port.select({ sheet, ...rect });
      return null;
    });
  }

  repair(finding: Finding, repair: Repair): Promise<void> {
    return this.#command(() => this.#corrections.repair(finding, repair));
  }

  undo(): Promise<void> {
    return this.#command(() => this.#corrections.undo());
  }

  explain(finding: Finding, reason: string): Promise<void> {
    return this.#command(async () => {
      await this.#explanations.explain(finding, reason);
      await this.#holdExplanations();
      return null;
    });
  }

  forgetExplanation(fingerprint: string): Promise<void> {
    return this.#command(async () => {
      await this.#explanations.forget(fingerprint);
      await this.#holdExplanations();
      return null;
    });
  }

  showMarks(on: boolean): Promise<void> {
    return this.#command(async () => {
      await this.#marks.show(on);
      return null;
    });
  }

  accountForSelection(): CellAccount | null {
    const { selection, result } = this.#store.get();
    if (selection === null || result === null) return null;
    return accountForCell(result, {
      sheet: selection.sheet,
      row: selection.r0,
      column: selection.c0,
    });
  }

  async conceals(places: readonly Place[]): Promise<Concealed> {
    try {
      return await this.#port.conceals(places);
    } catch {
      return { lines: null, notes: null };
    }
  }

  dismissProblem(): void {
    this.#store.set({ problem: null });
  }

  setVisible(isVisible: boolean): void {
    if (isVisible) this.#rechecks.resume();
    else this.#rechecks.pause();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#rechecks.close();
    this.#selections.stop();
    this.#stopListening();
    await this.#marks.close();
    await this.#port.close();
  }

  async #check(due: Due): Promise<void> {
    const before = this.#store.get();
    const held = this.#explanations.list;
    const checked = this.#corrections.checking();
    const book = await readDue(this.#port, before.book, due);
    await this.#readExplanations(due);
    if (this.#isClosed()) return;
    const layout = chooseLayoutSet(book, this.#options.layouts);
    // Most events of a recalculation change nothing that is read.
    const isSame = book === before.book && before.result !== null;
    const result = isSame ? before.result : check(book, layout);
    const stage = stageOf(book, result);
    const { list } = this.#explanations;
    const isHeld = isSame && list === held;
    const explained = isHeld
      ? this.#store.get().explained
      : holdAgainst(list, result.findings, layout.rules);
    this.#store.set({ stage, book, layout, result, explained, failure: null, waiting: null });
    checked();
    await this.#marks.follow();
  }

  /**
   * Reads the explanations with the whole workbook. Findings are worth showing without them, so
   * only a host that asks for patience is asked again before the check goes on.
   */
  async #readExplanations({ everything }: Due): Promise<void> {
    if (!everything && this.#explanations.isRead) return;
    try {
      await this.#explanations.load();
    } catch (error) {
      if (isPassing(error)) throw error;
      this.#store.set({ problem: { kind: "host", refusal: refusalOf(error) } });
    }
  }

  async #holdExplanations(): Promise<void> {
    const { result, layout } = this.#store.get();
    const findings = result?.findings ?? [];
    const explained = holdAgainst(this.#explanations.list, findings, layout.rules);
    this.#store.set({ explained });
    await this.#marks.follow();
  }

  #wantedMarks(): Mark[] {
    const { result, explained } = this.#store.get();
    if (result === null) return [];
    const open = result.findings.filter(({ fingerprint }) => !explained.inForce.has(fingerprint));
    return marksFor(open, (finding) => this.#options.words.finding(finding, result));
  }

  #hear(event: HostEvent): void {
    if (event.kind === "selected") this.#selections.put(event.at);
    else if (event.kind === "editing") {
      this.#store.set({ waiting: event.open ? "cell-editing" : null });
    } else {
      // What was corrected may stand elsewhere now, so that it cannot be taken back by address.
      if (event.kind === "structure") this.#corrections.forget();
      this.#rechecks.notice(event);
    }
  }

  #select(at: Place): void {
    const { selection } = this.#store.get();
    const isSame = selection?.sheet === at.sheet && isSameRect(selection, at);
    if (!isSame) this.#store.set({ selection: at });
  }

  /** Commands never throw: what did not happen is a problem in the state. */
  async #command(run: () => Promise<Problem | null>): Promise<void> {
    if (this.#isClosed()) return;
    let problem: Problem | null;
    try {
      problem = await run();
    } catch (error) {
      problem = { kind: "host", refusal: refusalOf(error) };
    }
    if (!this.#isClosed()) this.#store.set({ problem });
  }

  #isClosed(): boolean {
    return this.#closing !== null;
  }
}

function valueIn(book: Book | null, at: Place): Scalar {
  const sheet = book?.sheets.find(({ name }) => name === at.sheet);
  return sheet === undefined ? null : valueAt(sheet, at.r0, at.c0);
}
