import type { Mark } from "../mark";
import type { Face } from "./face";

/** What a run of text says of itself, and what its node and the nodes around it say. */
export interface RunProperties {
  readonly font?: string;
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly alignment?: "left" | "center" | "right" | "justify";
  readonly color?: string;
  readonly noWrap?: boolean;
  readonly noNewLine?: boolean;
  readonly wordBreak?: "normal" | "break-all";
  readonly linkToDestination?: string;
  readonly mark?: Mark;
  readonly leadingIndent?: number;
  readonly preserveLeadingSpaces?: boolean;
}

/** pdfmake's stack of the nodes around a text. */
export interface StyleStack {
  getProperty<Name extends keyof RunProperties>(name: Name): RunProperties[Name] | null;
}

/** How a run of text looks: the same object for all its words. */
export interface RunStyle {
  readonly face: Face;
  readonly fontSize: number;
  /** Of a line of this run, in points. */
  readonly height: number;
  readonly color: string;
  readonly noWrap: boolean;
  readonly link: string | undefined;
  readonly mark: Mark | undefined;
}

/** Text between two places where a line may break: a Chinese character with its signs, a word. */
export interface Word {
  readonly text: string;
  readonly style: RunStyle;
  /** All in points; the cuts are what white space takes at the ends of a line. */
  readonly width: number;
  readonly leadingCut: number;
  readonly trailingCut: number;
  /** The line ends here. */
  readonly lineEnd: boolean;
  /** No line break after this word. */
  readonly noNewLine: boolean;
}

/** The words of a text node that are not yet on a line. */
export class WordQueue {
  readonly alignment: RunProperties["alignment"];
  readonly #words: readonly Word[];
  #next = 0;
  /** What is left of a word that was cut. */
  #rest: Word | null = null;

  constructor(words: readonly Word[], alignment: RunProperties["alignment"]) {
    this.#words = words;
    this.alignment = alignment;
  }

  first(): Word | undefined {
    return this.#rest ?? this.#words[this.#next];
  }

  /** The word `distance` places behind the first. */
  after(distance: number): Word | undefined {
    return this.#words[this.#next + distance - (this.#rest === null ? 0 : 1)];
  }

  /** Takes the first word away; `rest` then stands in its place. */
  take(rest: Word | null = null): void {
    if (this.#rest === null) this.#next += 1;
    this.#rest = rest;
  }
}
