import type { WorkbookPort } from "../../../../src/core/host";
import type { Session } from "../../../../src/ui/session/state";
import type { LiveWorkbook } from "../../../hosts/excel/fake/live-workbook";
import type { Deed, Step } from "./steps";

/** Uses the pane as a step says, one command after the other, and watches what it writes. */
export class PaneHands {
  /** The reasons that the pane has accepted, by fingerprint. */
  readonly explained = new Map<string, string>();
  /** What the pane wrote where it should not have. */
  readonly wrongs: string[] = [];
  readonly #session: Session;
  readonly #port: WorkbookPort;
  #last: Promise<unknown> = Promise.resolve();
  #writes = 0;
  #sheets = 0;

  constructor(session: Session, port: WorkbookPort, book: LiveWorkbook) {
    this.#session = session;
    this.#port = port;
    const write = book.write.bind(book);
    book.write = (sheet, rect, rows, actor) => {
      if (actor === "add-in") this.#writes += 1;
      write(sheet, rect, rows, actor);
    };
  }

  do(step: Step): void {
    if (step.deed === "hidePane") this.#session.setVisible(false);
    else if (step.deed === "showPane") this.#session.setVisible(true);
    else this.#last = this.#last.then(() => this.#deeds[step.deed]?.(step));
  }

  readonly #deeds: Partial<Record<Deed, (step: Step) => Promise<void>>> = {
    repair: (step) => this.#repair(step, 1),
    repairTwice: (step) => this.#repair(step, 2),
    undoRepair: () => this.#watched(Infinity, () => this.#session.undo()),
    marksOn: () => this.#session.showMarks(true),
    marksOff: () => this.#session.showMarks(false),
    explain: async ({ pick }) => {
      const finding = this.#findings[pick % Math.max(1, this.#findings.length)];
      if (finding === undefined) return;
      await this.#session.explain(finding, `因${pick}`);
      if (this.#isDone) this.explained.set(finding.fingerprint, `因${pick}`);
    },
    forget: async () => {
      const [one] = this.#session.getState().explained.inForce.keys();
      if (one === undefined) return;
      await this.#session.forgetExplanation(one);
      if (this.#isDone) this.explained.delete(one);
    },
    goTo: async ({ pick }) => {
      const at = this.#findings[pick % Math.max(1, this.#findings.length)]?.at ?? null;
      if (at !== null) await this.#session.goTo(at);
    },
    checkNow: () => this.#session.checkNow(),
    createSheet: async () => {
      this.#sheets += 1;
      const looks = { orientation: "portrait", widths: [9], frozenRows: 1, merges: [] } as const;
      const cells = [{ row: 0, column: 0, value: "标题", look: "title" as const }];
      const sheet = { name: `空白${this.#sheets}`, ...looks, cells };
      // A refusal is as good as a sheet: it must only leave nothing behind.
      await this.#port.apply([{ kind: "sheet", sheet }], "新建").catch(() => undefined);
    },
  };

  async #repair({ pick }: Step, clicks: number): Promise<void> {
    const offers = this.#findings.filter(({ repairs }) => repairs.length > 0);
    const finding = offers[pick % Math.max(1, offers.length)];
    const repair = finding?.repairs[0];
    if (finding === undefined || repair === undefined) return;
    await this.#watched(repair.edits.length, async () => {
      const made = Array.from({ length: clicks }, () => this.#session.repair(finding, repair));
      await Promise.all(made);
    });
  }

  /** A correction writes its cells at most once, and none where the pane says it did not. */
  async #watched(most: number, command: () => Promise<void>): Promise<void> {
    const before = this.#writes;
    const problems = new Set<string>();
    const stop = this.#session.subscribe(() => {
      problems.add(this.#session.getState().problem?.kind ?? "none");
    });
    await command();
    stop();
    // What failed half way is written a second time, to take it back.
    if (problems.has("host")) return;
    const written = this.#writes - before;
    const { problem } = this.#session.getState();
    if (written > most) this.wrongs.push(`${written} writes for ${most} cells`);
    if (problem !== null && written > 0) this.wrongs.push(`${problem.kind} after a write`);
  }

  get #findings() {
    return this.#session.getState().result?.findings ?? [];
  }

  get #isDone(): boolean {
    return this.#session.getState().problem === null;
  }
}
