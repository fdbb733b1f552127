import breakerModule from "pdfmake/js/TextBreaker.js";
import type { Face } from "./face";
import { unwrap } from "./interop";
import { WordQueue, type RunProperties, type RunStyle, type StyleStack, type Word } from "./words";

/** A run as pdfmake's text breaker takes it, which copies everything but the text to each word. */
interface BreakerRun {
  readonly text: string;
  readonly noWrap: boolean;
  readonly wordBreak: "normal" | "break-all";
  readonly noNewLine: boolean;
  readonly style: RunStyle;
}

/** A word as the breaker gives it back. */
interface BrokenWord {
  readonly text: string;
  readonly style: RunStyle;
  readonly noNewLine?: boolean | undefined;
  readonly lineEnd?: boolean | undefined;
}

export type BreakerClass = new () => {
  getBreaks(runs: readonly BreakerRun[], styles: null): readonly BrokenWord[];
};

type Run = RunProperties & { readonly text: string };

/** What a run takes over from the nodes around it. */
const INHERITED = [
  ...(["font", "fontSize", "lineHeight", "color", "alignment", "noWrap"] as const),
  ...(["leadingIndent", "preserveLeadingSpaces"] as const),
];

const LEADING = /^\s+/u;
const TRAILING = /\s+$/u;

/** What pdfmake keeps of a measured text. */
interface Measured {
  readonly items: WordQueue;
  readonly minWidth: number;
  readonly maxWidth: number;
}

/**
 * Measures texts in place of pdfmake's `TextInlines`. That one looks twenty properties up for every
 * Chinese character through all the nodes around it; here a run has its style once. Words break
 * where pdfmake breaks them, and are as wide.
 */
export class TextMeasurer {
  readonly #provideFace: (name: string) => Face;

  constructor(provideFace: (name: string) => Face) {
    this.#provideFace = provideFace;
  }

  /** pdfmake's own name for it: a text is a string or a list of runs. */
  buildInlines(text: string | readonly Run[], styles: StyleStack): Measured {
    const inherited: Record<string, unknown> = {};
    for (const name of INHERITED) {
      const value = styles.getProperty(name);
      if (value !== undefined && value !== null) inherited[name] = value;
    }
    const style = inherited as RunProperties;
    const words = this.words(typeof text === "string" ? [{ text }] : text, style);
    const items = new WordQueue(words, style.alignment);
    return { items, ...extremes(words, style.noWrap ?? false) };
  }

  /** The words of a text whose runs inherit from `inherited`. */
  words(runs: readonly Run[], inherited: RunProperties): Word[] {
    const forBreaker = runs.map((run): BreakerRun => {
      const style = this.#styleOf({ ...inherited, ...run });
      const { noWrap } = style;
      const { text, wordBreak = "normal", noNewLine = false } = run;
      return { text, noWrap, wordBreak, noNewLine, style };
    });
    const { leadingIndent = 0, preserveLeadingSpaces = false } = inherited;
    const broken = new (unwrap(breakerModule))().getBreaks(forBreaker, null);
    return broken
      .flatMap(partAtQuotes)
      .map((word, index) =>
        measureWord(word, index === 0 ? -leadingIndent : 0, preserveLeadingSpaces),
      );
  }

  #styleOf(run: RunProperties): RunStyle {
    const face = this.#provideFace(run.font ?? "");
    const fontSize = run.fontSize ?? 0;
    return {
      face,
      fontSize,
      height: face.lineHeight(fontSize) * (run.lineHeight ?? 1),
      color: run.color ?? "black",
      noWrap: run.noWrap ?? false,
      link: run.linkToDestination,
      mark: run.mark,
    };
  }
}

/** Characters as wide as they are tall, and the full signs of Chinese. */
const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{323af}]/u;
const OPENING = /[（《〈【〔「『“‘]/u;
const CLOSING = /[，。、；：！？％）》〉】〕」』”’]/u;

/**
 * Parts a word before an opening quotation mark and after a closing one, between Chinese characters.
 * pdfmake breaks by rules that cannot tell one from the other; later ones can (UAX #14, LB19a).
 */
function partAtQuotes(word: BrokenWord): BrokenWord[] {
  if (word.style.noWrap || !/[“”‘’]/u.test(word.text)) return [word];
  const parts: string[] = [];
  let before = "";
  for (const char of word.text) {
    const opens = /[“‘]/u.test(char) && EAST_ASIAN.test(before) && !OPENING.test(before);
    const closed = /[”’]/u.test(before) && EAST_ASIAN.test(char) && !CLOSING.test(char);
    if (opens || closed || before === "") parts.push(char);
    else parts.push(`${parts.pop() ?? ""}${char}`);
    before = char;
  }
  return parts.map((text, index) => {
    const isLast = index === parts.length - 1;
    return { ...word, text, noNewLine: isLast && word.noNewLine, lineEnd: isLast && word.lineEnd };
  });
}

function measureWord(word: BrokenWord, indent: number, keepsSpaces: boolean): Word {
  const { text, style } = word;
  const { face, fontSize } = style;
  const widthOf = (part: RegExpExecArray | null): number =>
    part === null ? 0 : face.widthOfString(part[0], fontSize);
  return {
    text,
    style,
    width: face.widthOfString(text, fontSize),
    leadingCut: indent + (keepsSpaces ? 0 : widthOf(LEADING.exec(text))),
    trailingCut: widthOf(TRAILING.exec(text)),
    lineEnd: word.lineEnd ?? false,
    noNewLine: word.noNewLine ?? false,
  };
}

/** The narrowest and the widest that a text can be set. */
function extremes(words: readonly Word[], isOneLine: boolean) {
  let minWidth = 0;
  let maxWidth = 0;
  let line = 0;
  let cut: number | null = null;
  for (const { width, leadingCut, trailingCut, lineEnd } of words) {
    minWidth = Math.max(minWidth, width - leadingCut - trailingCut);
    cut ??= leadingCut;
    line += width;
    maxWidth = Math.max(maxWidth, line - cut - trailingCut);
    if (lineEnd) {
      line = 0;
      cut = null;
    }
  }
  return { minWidth: isOneLine ? maxWidth : minWidth, maxWidth };
}
