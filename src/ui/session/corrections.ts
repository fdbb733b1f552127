import type { Place, Scalar } from "../../core/book/book";
import type { Finding, Repair, RepairEdit } from "../../core/finding/finding";
import { HostError, type WorkbookPort } from "../../core/host";
import {
  addressOf,
  changesOf,
  isFigure,
  judgeChanges,
  reversed,
  writeChanges,
  type CellChange,
  type FigureChange,
} from "./correction";
import { InTurn } from "./in-turn";
import type { Problem } from "./state";

/** How often a correction begins anew where a cell was opened for typing under it. */
const ATTEMPTS = 3;

/** The session as corrections see it. */
export interface CorrectedSession {
  /** What the last check read in a cell. */
  readonly valueAt: (at: Place) => Scalar;
  readonly findings: () => readonly Finding[];
  readonly labels: { readonly correction: string; readonly undo: string };
  /** What `undo` would take back now, null for nothing. */
  readonly applied: (edits: readonly RepairEdit[] | null) => void;
  /** These cells were written. */
  readonly written: (places: readonly Place[]) => void;
}

/**
 * Makes corrections and takes the last one back, one after the other. A second click on the same
 * correction finds it made and changes nothing; nor does one on a finding that is no longer there.
 */
export class Corrections {
  readonly #port: WorkbookPort;
  readonly #session: CorrectedSession;
  readonly #turns = new InTurn();
  /**
   * What can be taken back, empty for nothing. Formulas that were entered anew never can: they read
   * as they did before, and a host does not forget again which functions they call.
   */
  #applied: readonly FigureChange[] = [];
  /** What was written since the last check began; findings on these cells are out of date. */
  #unchecked: readonly CellChange[] = [];

  constructor(port: WorkbookPort, session: CorrectedSession) {
    this.#port = port;
    this.#session = session;
  }

  repair(finding: Finding, { edits }: Repair): Promise<Problem | null> {
    return this.#turns.take(async () => {
      const changes = changesOf(edits, this.#session.valueAt);
      const overtaken = this.#overtaken(finding, edits, changes);
      const refusal = await this.#make(changes, this.#session.labels.correction, overtaken);
      if (refusal !== null) return refusal === "as-wanted" ? null : refusal;
      const figures = changes.filter(isFigure);
      if (figures.length === 0) return null;
      this.#applied = figures;
      this.#session.applied(edits);
      return null;
    });
  }

  undo(): Promise<Problem | null> {
    return this.#turns.take(async () => {
      const changes = reversed(this.#applied);
      if (changes.length === 0) return null;
      const refusal = await this.#make(changes, this.#session.labels.undo, []);
      if (refusal !== null && refusal !== "as-wanted") return refusal;
      this.forget();
      return null;
    });
  }

  /** The last correction cannot be taken back any more. */
  forget(): void {
    this.#applied = [];
    this.#session.applied(null);
  }

  /** A check begins; call the returned function when it is through. */
  checking(): () => void {
    const covered = this.#unchecked;
    return () => {
      this.#unchecked = this.#unchecked.filter((change) => !covered.includes(change));
      const isPending = this.#applied.some((change) => this.#unchecked.includes(change));
      const isReplaced = this.#applied.some(({ at, after }) => this.#session.valueAt(at) !== after);
      if (!isPending && isReplaced) this.forget();
    };
  }

  /** The cells that changed since the finding was made, as far as is known without reading. */
  #overtaken(
    finding: Finding,
    edits: readonly RepairEdit[],
    changes: readonly CellChange[],
  ): readonly CellChange[] {
    const offered = JSON.stringify(edits);
    const isOffered = this.#session
      .findings()
      .filter(({ fingerprint }) => fingerprint === finding.fingerprint)
      .some(({ repairs }) => repairs.some((repair) => JSON.stringify(repair.edits) === offered));
    if (!isOffered) return changes;
    const cells = finding.repairs.flatMap((repair) =>
      repair.edits.map(({ sheet, cell }) => `${sheet}!${cell}`),
    );
    return this.#unchecked.filter((change) => cells.includes(addressOf(change)));
  }

  /** Null when the changes were written. Judges anew where a cell was opened before the writing. */
  async #make(
    changes: readonly CellChange[],
    label: string,
    overtaken: readonly CellChange[],
  ): Promise<Problem | "as-wanted" | null> {
    for (let attempt = 1; ; attempt += 1) {
      const refusal = await judgeChanges(this.#port, changes, overtaken);
      if (refusal !== null) return refusal;
      try {
        await writeChanges(this.#port, changes, label);
        break;
      } catch (error) {
        const isOpen = error instanceof HostError && error.code === "cell-editing";
        if (!isOpen || attempt === ATTEMPTS) throw error;
      }
    }
    this.#unchecked = [...this.#unchecked, ...changes];
    this.#session.written(changes.map(({ at }) => at));
    return null;
  }
}
