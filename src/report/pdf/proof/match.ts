import type { Expected, ExpectedCell, Step } from "./expected";
import { matchRow, type Position } from "./match-row";
import { commonLength, type PrintedPage } from "./printed-page";
import { ProofError } from "./proof-error";

/** Characters of a surplus text that are told. */
const TOLD = 20;

/**
 * Goes through the pages with what is expected on them, string by string, and throws a ProofError at
 * the first that is not there, or at text that nobody expects. `before` pages stand before the one
 * with the number 1.
 */
export function matchPages(
  steps: readonly Step[],
  pages: readonly PrintedPage[],
  before: number,
): void {
  const walk = new Walk(pages, before);
  steps.forEach((step, index) => {
    walk.take(step, steps[index + 1]);
  });
  walk.finish();
}

type TableStep = Extract<Step, { readonly kind: "table" }>;

function textOf(all: readonly Expected[]): string {
  return all.map(({ text }) => text).join("");
}

class Walk {
  readonly #pages: readonly PrintedPage[];
  readonly #before: number;
  /** The number of the page of every named place. */
  readonly #anchors = new Map<string, number>();
  readonly #entries: { readonly text: string; readonly anchor: string; readonly page: number }[] =
    [];
  #page = 0;
  #at = 0;

  constructor(pages: readonly PrintedPage[], before: number) {
    this.#pages = pages;
    this.#before = before;
  }

  take(step: Step, next: Step | undefined): void {
    switch (step.kind) {
      case "text":
        this.#text(step.expected, step.anchor);
        return;
      case "entry":
        this.#text(step.expected, null);
        this.#number(step.expected, step.anchor);
        return;
      case "table":
        this.#table(step, next);
    }
  }

  /** All pages are read to their end, and the contents lead to where the places are. */
  finish(): void {
    this.#turnFull();
    const rest = this.#printed.slice(this.#at, this.#at + TOLD);
    if (rest !== "") throw new ProofError({ kind: "surplus", text: rest, page: this.#page + 1 });
    for (const { text, anchor, page } of this.#entries) {
      const isRight = this.#anchors.get(anchor) === page;
      if (!isRight) throw new ProofError({ kind: "page-number", text, page });
    }
  }

  get #printed(): string {
    return this.#pages[this.#page]?.text ?? "";
  }

  /** The page is read to its end, and it is not the last. */
  get #isFull(): boolean {
    return this.#at >= this.#printed.length && this.#page < this.#pages.length - 1;
  }

  /** Turns to the next page that has text where this one is read. */
  #turnFull(): void {
    while (this.#isFull) {
      this.#page += 1;
      this.#at = 0;
    }
  }

  #text(expected: Expected, anchor: string | null): void {
    const { text } = expected;
    let found = 0;
    while (found < text.length) {
      this.#turnFull();
      const common = commonLength(this.#printed, this.#at, text, found);
      if (common === 0) throw this.#missing(expected);
      if (found === 0) this.#name(anchor);
      found += common;
      this.#at += common;
      if (found < text.length && this.#at < this.#printed.length) throw this.#missing(expected);
    }
  }

  #name(anchor: string | null): void {
    if (anchor !== null) this.#anchors.set(anchor, this.#page + 1 - this.#before);
  }

  /** The number behind a line of the contents is a run of its own. */
  #number(expected: Expected, anchor: string): void {
    const starts = this.#pages[this.#page]?.starts ?? [];
    const run = starts.indexOf(this.#at);
    const end = starts[run + 1] ?? this.#printed.length;
    const number = run === -1 ? "" : this.#printed.slice(this.#at, end);
    if (!/^\d+$/u.test(number)) throw this.#missing(expected);
    this.#at = end;
    this.#entries.push({ text: expected.text, anchor, page: Number(number) });
  }

  #table({ head, headAgain, rows, anchor }: TableStep, next: Step | undefined): void {
    this.#turnFull();
    this.#head(head, anchor);
    const headText = textOf(headAgain);
    let isBare = false;
    let begun = this.#page;
    for (const row of rows) {
      const words = row.filter(({ isCopy }) => !isCopy);
      isBare = textOf(words) === "";
      // Nobody can tell on which page a row without words of its own stands.
      if (isBare && this.#isFull) continue;
      while (this.#isFull) {
        this.#turnFull();
        this.#head(headAgain, null, words[0] ?? null);
      }
      // Labels from above are printed again in the first row that begins on a page.
      const isFirst = this.#page !== begun;
      begun = this.#page;
      this.#row(row, headText, isFirst);
    }
    const isNext = next?.kind === "table" && textOf(next.head) === headText;
    if (isBare && !isNext) this.#skipHeads(headText);
  }

  #row(row: readonly ExpectedCell[], headText: string, isFirst: boolean): void {
    const whole = textOf(row.filter(({ isCopy }) => !isCopy));
    const hasCopies = isFirst && row.some(({ isCopy }) => isCopy);
    if (!hasCopies && this.#printed.startsWith(whole, this.#at)) {
      this.#at += whole.length;
      return;
    }
    const start: Position = { page: this.#page, at: this.#at };
    const copiesFrom = isFirst ? start.page : start.page + 1;
    const match = matchRow(row, headText, this.#pages, start, copiesFrom);
    if (match.end === null) {
      this.#page = Math.max(this.#page, match.at.page);
      throw this.#missing(match.missing ?? row.find(({ isCopy }) => !isCopy));
    }
    this.#page = match.end.page;
    this.#at = match.end.at;
  }

  /** The heads that stand over rows without words, where they are the last of their table. */
  #skipHeads(headText: string): void {
    while (headText !== "" && this.#isFull) {
      if (this.#pages[this.#page + 1]?.text.startsWith(headText) !== true) return;
      this.#page += 1;
      this.#at = headText.length;
    }
  }

  /** `row` is what is missing where the table does not go on; null where it begins. */
  #head(head: readonly Expected[], anchor: string | null, row: Expected | null = null): void {
    this.#name(anchor);
    for (const expected of head) {
      if (!this.#printed.startsWith(expected.text, this.#at)) throw this.#missing(row ?? expected);
      this.#at += expected.text.length;
    }
  }

  #missing(expected: Expected | undefined): ProofError {
    const { text, section, cell } = expected ?? { text: "", section: "", cell: null };
    return new ProofError({ kind: "missing", text, section, cell, page: this.#page + 1 });
  }
}
