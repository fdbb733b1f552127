import { vi } from "vitest";
import type { Book } from "../../../../src/core/book/book";
import { readBook } from "../../../../src/core/book/read-book";
import { check } from "../../../../src/core/check/check";
import { readExplanations, type Explanation } from "../../../../src/core/finding/explanation";
import type { Finding } from "../../../../src/core/finding/finding";
import { openExcel } from "../../../../src/hosts/excel/excel-port";
import { isMarkOf } from "../../../../src/hosts/excel/mark-tag";
import { LAYOUT_SETS } from "../../../../src/statute/layout-sets";
import { openSession } from "../../../../src/ui/session/live-session";
import type { Session } from "../../../../src/ui/session/state";
import { FakeExcel } from "../../../hosts/excel/fake/fake-excel";
import { ExcelHands } from "./excel-hands";
import { PaneHands } from "./pane-hands";
import type { Step } from "./steps";

const CALM = 120_000;
const OWN_STYLE = { fill: "#FFFF00", of: "user" };

/** A session over the Excel host over the fake Excel, with somebody at both. Wants fake timers. */
export class LiveRun {
  readonly fake: FakeExcel;
  readonly session: Session;
  readonly #inExcel: ExcelHands;
  readonly #inPane: PaneHands;
  readonly #takeAway: () => void;
  readonly #meanwhile: Step[] = [];

  constructor(book: Book, level: number) {
    this.fake = new FakeExcel(book, { level });
    this.#takeAway = this.fake.install();
    for (const { name } of this.fake.host.book.data.sheets) {
      this.fake.user.dress(name, "A1:B2", OWN_STYLE);
      this.fake.user.addRule(name, "A1:C6", "=TRUE");
    }
    this.#inExcel = new ExcelHands(this.fake);
    const port = openExcel();
    const words = { finding: ({ rule }: Finding) => rule, correction: "更正", undo: "撤销" };
    this.session = openSession(port, { layouts: LAYOUT_SETS, words });
    this.#inPane = new PaneHands(this.session, port, this.fake.host.book);
    this.#lurk();
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.isMeanwhile) this.#meanwhile.push(step);
      else this.#do(step);
      if (step.wait > 0) await vi.advanceTimersByTimeAsync(step.wait);
    }
  }

  /** Nothing more goes wrong and everything that was begun comes to its end. */
  async calm(): Promise<void> {
    for (const step of this.#meanwhile.splice(0)) this.#do(step);
    this.fake.user.stopEditing();
    this.session.setVisible(true);
    await vi.advanceTimersByTimeAsync(CALM);
    this.fake.host.recover();
    await vi.advanceTimersByTimeAsync(CALM);
  }

  /** The findings shown and those of a check from scratch. */
  async verdicts(): Promise<{ readonly shown: string; readonly fresh: string }> {
    const { result, layout, failure, waiting, isChecking } = this.session.getState();
    const port = openExcel();
    const reading = readBook(port);
    await vi.advanceTimersByTimeAsync(1000);
    const fresh = check(structuredClone(await reading), structuredClone(layout));
    const state = { failure: null, waiting: null, isChecking: false };
    return {
      shown: JSON.stringify([result?.findings, { failure, waiting, isChecking }]),
      fresh: JSON.stringify([fresh.findings, state]),
    };
  }

  /** One more deed after the calm, so that also what no event told of is read. */
  async touch(): Promise<void> {
    const [first] = this.fake.host.book.data.sheets;
    this.fake.user.protect(first!.name, false);
    this.fake.user.type(first!.name, "A1", "表");
    await vi.advanceTimersByTimeAsync(CALM);
  }

  /** Closes the session and tells what it left behind. */
  async leftBehind(): Promise<object> {
    for (const { name } of this.fake.host.book.data.sheets) this.fake.user.protect(name, false);
    const closing = this.session.close();
    await vi.advanceTimersByTimeAsync(CALM);
    await closing;
    const { sheets } = this.fake.host.book.data;
    const port = openExcel();
    const recalling = port.recall("budget-disclosure.explanations");
    await vi.advanceTimersByTimeAsync(1000);
    const kept = readExplanations((await recalling) ?? "") ?? [];
    const left = {
      handlers: this.fake.handlers,
      marks: sheets.flatMap(({ rules }) => rules.filter((rule) => isOwn(rule.formula))).length,
      notes: sheets.flatMap(({ notes }) => notes).length,
      lost: [...this.#inPane.explained].filter(([of, why]) => !isKept(kept, of, why)),
      dressed: this.#damaged(),
      wrongs: this.#inPane.wrongs,
    };
    this.#takeAway();
    return left;
  }

  #do(step: Step): void {
    if (!this.#inExcel.do(step)) this.#inPane.do(step);
  }

  /** Before every answer of Excel one of the waiting deeds is done. */
  #lurk(): void {
    this.fake.host.meanwhile = () => {
      this.#lurk();
      const step = this.#meanwhile.shift();
      if (step !== undefined) this.#do(step);
    };
  }

  #damaged(): string[] {
    return this.fake.host.book.data.sheets.flatMap((sheet) => {
      const styles = [...sheet.entries()].map(([, , { style }]) => style);
      const bad = styles.filter((style) => style["of"] === "user" && style !== OWN_STYLE);
      const rules = sheet.rules.filter(({ formula }) => !isOwn(formula));
      const odd = rules.filter(({ formula, fill }) => formula !== "=TRUE" || fill !== "");
      return bad.length + odd.length > 0 ? [sheet.name] : [];
    });
  }
}

function isOwn(formula: string): boolean {
  return isMarkOf("findings", formula);
}

function isKept(kept: readonly Explanation[], fingerprint: string, reason: string): boolean {
  return kept.some((one) => one.fingerprint === fingerprint && one.reason === reason);
}

/** What a session must leave behind. */
export const NOTHING_LEFT = {
  handlers: 0,
  marks: 0,
  notes: 0,
  lost: [],
  dressed: [],
  wrongs: [],
} as const;
