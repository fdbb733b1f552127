import { parseRect } from "../../core/book/address";
import { valueAt, type Book, type Place, type Scalar } from "../../core/book/book";
import { accountForCell, type CellAccount } from "../../core/check/cell-account";
import { check } from "../../core/check/check";
import type { CheckResult } from "../../core/check/result";
import { holdAgainst } from "../../core/finding/explanation";
import type { Finding, Repair } from "../../core/finding/finding";
import { HostError, type HostEvent, type WorkbookPort } from "../../core/host";
import type { LayoutSet } from "../../core/layout/layout";
import { chooseLayoutSet } from "../../core/locate/choose-layout";
import { CLOCK, type Clock } from "./clock";
import { changesOf, makeChanges, reversed, type CellChange } from "./correction";
import type { Due } from "./due";
import { KeptExplanations } from "./kept-explanations";
import { marksFor } from "./marks";
import { readDue } from "./read-due";
import { Rechecks } from "./rechecks";
import { refusalOf } from "./refusal";
import type { Problem, Session, SessionState, Target } from "./state";
import { Store } from "./store";

/** The layer that the marks of findings are on. */
const LAYER = "findings";

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
  readonly #rechecks: Rechecks;
  readonly #stopListening: () => void;
  #applied: readonly CellChange[] = [];
  #explanationsAreRead = false;

  constructor(port: WorkbookPort, options: SessionOptions) {
    this.#port = port;
    this.#options = options;
    this.#explanations = new KeptExplanations(port);
    this.#store = new Store(initialState(port, options.layouts));
    this.#rechecks = new Rechecks(
      {
        check: (due) => this.#check(due),
        started: () => this.#store.set({ isChecking: true }),
        settled: () => this.#store.set({ isChecking: false }),
        waits: ({ code }) =>
          this.#store.set({ waiting: code === "cell-editing" ? code : "host-busy" }),
        failed: (error) => {
          const { result } = this.#store.get();
          const stage = result === null ? "failed" : this.#store.get().stage;
          this.#store.set({ stage, failure: refusalOf(error), waiting: null });
        },
      },
      options.clock ?? CLOCK,
    );
    this.#stopListening = port.listen((event) => {
      if (event.kind === "selected") this.#store.set({ selection: event.at });
      else if (event.kind === "editing") {
        this.#store.set({ waiting: event.open ? "cell-editing" : null });
      } else this.#notice(event);
    });
    void this.#rechecks.everything();
  }

  getState(): SessionState {
    return this.#store.get();
  }

  subscribe(on: () => void): () => void {
    return this.#store.subscribe(on);
  }

  checkNow(): Promise<void> {
    return this.#rechecks.everything();
  }

  goTo({ sheet, cell }: Target): Promise<void> {
    return this.#command(async () => {
      const rect = parseRect(cell);
      if (rect === null) throw new HostError("bad-range", { sheet, range: cell });
      await this.#port.select({ sheet, ...rect });
      return null;
    });
  }

  repair(_finding: Finding, { edits }: Repair): Promise<void> {
    return this.#command(async () => {
      const { book } = this.#store.get();
      const changes = changesOf(edits, (at) => valueIn(book, at));
      const problem = await makeChanges(this.#port, changes, this.#options.words.correction);
      if (problem !== null) return problem;
      this.#applied = changes;
      this.#store.set({ applied: { edits } });
      this.#noticeOwn(changes);
      return null;
    });
  }

  undo(): Promise<void> {
    return this.#command(async () => {
      const changes = reversed(this.#applied);
      const problem = await makeChanges(this.#port, changes, this.#options.words.undo);
      if (problem !== null) return problem;
      this.#forgetApplied();
      this.#noticeOwn(changes);
      return null;
    });
  }

  explain(finding: Finding, reason: string): Promise<void> {
    return this.#command(async () => {
      await this.#explanations.explain(finding, reason);
      this.#holdExplanations();
      return null;
    });
  }

  forgetExplanation(fingerprint: string): Promise<void> {
    return this.#command(async () => {
      await this.#explanations.forget(fingerprint);
      this.#holdExplanations();
      return null;
    });
  }

  showMarks(on: boolean): Promise<void> {
    return this.#command(async () => {
      await this.#mark(on);
      this.#store.set({ hasMarks: on });
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

  dismissProblem(): void {
    this.#store.set({ problem: null });
  }

  setVisible(isVisible: boolean): void {
    if (isVisible) this.#rechecks.resume();
    else this.#rechecks.pause();
  }

  async close(): Promise<void> {
    this.#rechecks.close();
    this.#stopListening();
    if (this.#store.get().hasMarks) await this.showMarks(false);
    await this.#port.close();
  }

  async #check(due: Due): Promise<void> {
    const before = this.#store.get();
    const book = await readDue(this.#port, before.book, due);
    if (!this.#explanationsAreRead) {
      await this.#explanations.load();
      this.#explanationsAreRead = true;
    }
    const layout = chooseLayoutSet(book, this.#options.layouts);
    const result = check(book, layout);
    const stage = stageOf(book, result);
    const explained = holdAgainst(this.#explanations.list, result.findings);
    this.#store.set({ stage, book, layout, result, explained, failure: null, waiting: null });
    // A sheet that refuses marks does not make the check a failure.
    if (this.#store.get().hasMarks) await this.showMarks(true);
  }

  #holdExplanations(): void {
    const findings = this.#store.get().result?.findings ?? [];
    this.#store.set({ explained: holdAgainst(this.#explanations.list, findings) });
  }

  async #mark(on: boolean): Promise<void> {
    const { result, explained } = this.#store.get();
    if (!this.#port.can.marks) return;
    const open = result?.findings.filter(({ fingerprint }) => !explained.inForce.has(fingerprint));
    const marks =
      result === null || !on
        ? []
        : marksFor(open ?? [], (finding) => this.#options.words.finding(finding, result));
    await this.#port.mark(LAYER, marks);
  }

  #notice(event: HostEvent): void {
    // What was corrected may stand elsewhere now, so that it cannot be taken back by address.
    if (event.kind === "structure") this.#forgetApplied();
    this.#rechecks.notice(event);
  }

  #forgetApplied(): void {
    this.#applied = [];
    this.#store.set({ applied: null });
  }

  /** A host without events does not tell of the change that was just made through it. */
  #noticeOwn(changes: readonly CellChange[]): void {
    const places = changes.map(({ at }) => at);
    this.#rechecks.notice({ kind: "changed", places, by: "self" });
  }

  /** Commands never throw: what did not happen is a problem in the state. */
  async #command(run: () => Promise<Problem | null>): Promise<void> {
    try {
      this.#store.set({ problem: await run() });
    } catch (error) {
      this.#store.set({ problem: { kind: "host", refusal: refusalOf(error) } });
    }
  }
}

function initialState(port: WorkbookPort, layouts: readonly LayoutSet[]): SessionState {
  const empty: Book = { sheets: [] };
  return {
    stage: "opening",
    isChecking: true,
    waiting: null,
    failure: null,
    layout: chooseLayoutSet(empty, layouts),
    book: null,
    result: null,
    explained: holdAgainst([], []),
    keepsExplanations: port.can.storage,
    selection: null,
    hasMarks: false,
    applied: null,
    problem: null,
  };
}

function valueIn(book: Book | null, at: Place): Scalar {
  const sheet = book?.sheets.find(({ name }) => name === at.sheet);
  return sheet === undefined ? null : valueAt(sheet, at.r0, at.c0);
}

function stageOf(book: Book, { disclosure }: CheckResult): SessionState["stage"] {
  if (book.sheets.every(({ used }) => used === null)) return "empty";
  return disclosure.tables.length === 0 ? "unrecognised" : "ready";
}
