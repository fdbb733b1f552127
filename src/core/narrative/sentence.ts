import type { ComparisonPiece, Condition, ListPiece, Piece } from "../layout/statement-template";
import type { Term } from "../layout/rule";
import { Decimal } from "../money/decimal";
import type { CellRef, Inline, Working } from "./inline";
import { changeOf, reasonPlace, type Change } from "./change";
import type { Facts } from "./facts";
import { figureNamed, printedFigure, type Figure } from "./figures";
import { listNamed } from "./lists";

/** What a sentence needs and the workbook does not say; `term` is what it is of, as rules name it. */
export type Want =
  /** The figure itself. */
  | { readonly kind: "figure"; readonly term: Term }
  /** Why a figure changed. */
  | {
      readonly kind: "reason";
      readonly term: Term;
      /** Where it is to be filled in, null where the workbook has no place for it. */
      readonly at: CellRef | null;
      readonly change: "up" | "down";
      /** In 万元, without a sign. */
      readonly amount: Decimal;
    };

/** A paragraph as it was written; it may not be printed while a figure is wanting. */
export interface Written {
  readonly inlines: readonly Inline[];
  readonly wants: readonly Want[];
}

/** Writes the pieces of a paragraph. */
export function writeParagraph(facts: Facts, pieces: readonly Piece[]): Written {
  const writer = new ParagraphWriter(facts);
  writer.write(pieces);
  return writer;
}

type KnownChange = Extract<Change, { readonly kind: "up" | "down" }>;

class ParagraphWriter implements Written {
  readonly inlines: Inline[] = [];
  readonly wants: Want[] = [];
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  write(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (typeof piece === "string") this.#say(piece);
      else if ("compare" in piece) this.#compare(piece);
      else if ("list" in piece) this.#list(piece);
      else this.write(this.#holds(piece.when) ? piece.say : (piece.or ?? []));
    }
  }

  /** Words with names in braces: those of `own`, else words of the statement, else its figures. */
  #say(words: string, own: ReadonlyMap<string, Inline> = new Map()): void {
    words.split(/\{([\w-]+)\}/u).forEach((piece, at) => {
      const isName = at % 2 === 1;
      if (isName) this.#add(own.get(piece) ?? this.#named(piece));
      else if (piece !== "") this.#add({ kind: "text", text: piece });
    });
  }

  #named(name: string): Inline {
    const word = this.#facts.words.get(name);
    if (word !== undefined) return { kind: "text", text: word };
    const figure = this.#figure(name);
    if (!figure.isKnown) return NOTHING;
    const working: Working = { as: "sum", now: figure.cells, last: [] };
    return figureInline(printedFigure(figure.value), figure.from, working);
  }

  #figure(name: string): Figure {
    const figure = figureNamed(this.#facts, name);
    if (!figure.isKnown) this.#want({ kind: "figure", term: figure.term });
    return figure;
  }

  #add(inline: Inline): void {
    const last = this.inlines.at(-1);
    if (inline.text === "") return;
    if (last?.kind === "text" && inline.kind === "text") {
      this.inlines[this.inlines.length - 1] = { kind: "text", text: last.text + inline.text };
    } else this.inlines.push(inline);
  }

  #want(want: Want): void {
    const isKnown = this.wants.some(
      ({ kind, term }) => kind === want.kind && term.join() === want.term.join(),
    );
    if (!isKnown) this.wants.push(want);
  }

  #compare({ compare, before = "", after = "" }: ComparisonPiece): void {
    const change = changeOf(this.#facts, compare);
    if (change.kind === "unknown") return;
    if (change.kind !== "flat" && change.reason === null) {
      this.#wantReason(compare, change);
      return;
    }
    this.#say(before);
    this.#sayChange(change);
    this.#say(after);
  }

  #sayChange(change: Exclude<Change, { readonly kind: "unknown" }>): void {
    const { comparison } = this.#facts.template;
    if (change.kind === "flat") {
      this.#say(comparison.flat);
      return;
    }
    const words = comparison[change.kind];
    const { now, last } = change;
    const inline = (value: Decimal, as: Working["as"]): Inline =>
      figureInline(value.toFixed(2), now.from, { as, now: now.cells, last: last.cells });
    this.#say(words.change, new Map([["change", inline(change.amount, "change")]]));
    if (change.percent !== null) {
      this.#say(words.percent, new Map([["percent", inline(change.percent, "percent")]]));
    }
    const reason: Inline = { kind: "text", text: change.reason ?? "" };
    this.#say(comparison.reason, new Map([["reason", reason]]));
  }

  /** What a part wants is asked for there, and once it is given it is the reason of the whole too. */
  #wantReason(name: string, { kind, amount }: KnownChange): void {
    const { last, parts = [] } = this.#facts.template.figures[name] ?? {};
    const changes = parts.map((part) => changeOf(this.#facts, part));
    if (last === undefined || changes.some((change) => change.kind === kind)) return;
    const at = reasonPlace(this.#facts, last);
    this.#want({ kind: "reason", term: last, at, change: kind, amount });
  }

  #list({ list, all, some }: ListPiece): void {
    const { names, hasMore } = listNamed(this.#facts, list);
    if (names.length === 0) return;
    const text: Inline = { kind: "text", text: names.join("、") };
    this.#say(hasMore ? some : all, new Map([["list", text]]));
  }

  #holds(when: Condition): boolean {
    switch (when.is) {
      case "zero":
        return this.#sum([when.figure]).isZero();
      case "filled":
        return !this.#sum([when.figure]).isZero();
      case "equal":
        return this.#sum(when.left).equals(this.#sum(when.right));
      case "institution":
        return this.#facts.isInstitution;
      case "dated":
        return this.#facts.words.has("cutOff");
    }
  }

  #sum(names: readonly string[]): Decimal {
    return names.reduce((sum, name) => {
      const figure = this.#figure(name);
      return figure.isKnown ? sum.plus(figure.value) : sum;
    }, new Decimal(0));
  }
}

const NOTHING: Inline = { kind: "text", text: "" };

/** A figure that comes from no cell, as of a 科目 that no table lists, is plain text. */
function figureInline(text: string, from: CellRef | null, working: Working): Inline {
  return from === null ? { kind: "text", text } : { kind: "figure", text, from, working };
}
