import { CLOSING, LINE_BREAKS, OPENING, SENTENCE_MARKS } from "./marks";

/** A part of a text, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that may end the words before it; `within` is the word 其中. */
interface Mark extends Span {
  readonly kind: "comma" | "stop" | "open" | "close" | "within" | "figure";
}

const MARK = new RegExp(
  `(?<stop>[${SENTENCE_MARKS}${LINE_BREAKS}])|(?<open>[${OPENING}])|(?<close>[${CLOSING}])|` +
    "(?<within>其中)|[，、：,:]",
  "gu",
);

/** Longer words name no quantity; and with a bound the words of all figures are never a square. */
const LONGEST_WORDS = 240;

/**
 * The words before places of a text, for places in order: from the last punctuation mark on, or from
 * the last of `figures`, the parts of the text that end words as well. A bracket that belongs to the
 * words around it, as in 因公出国（境）费, is passed over with all that stands in it.
 */
export function wordsUpTo(
  text: string,
  figures: readonly Span[],
  places: readonly number[],
): readonly string[] {
  const edges = edgesOf(marksOf(text, figures));
  let [next, start] = [0, 0];
  return places.map((place) => {
    for (let edge = edges[next]; edge !== undefined && edge.at <= place; edge = edges[next]) {
      start = edge.start;
      next += 1;
    }
    return text.slice(Math.max(start, place - LONGEST_WORDS), place);
  });
}

/** Marks and figures in order, without the marks in figures: the comma of 1,234. */
function marksOf(text: string, figures: readonly Span[]): Mark[] {
  const marks: Mark[] = [];
  let next = 0;
  for (const { 0: words, index: start, groups } of text.matchAll(MARK)) {
    for (let figure = figures[next]; figure !== undefined && figure.start <= start;) {
      marks.push({ ...figure, kind: "figure" });
      next += 1;
      figure = figures[next];
    }
    const isInFigure = (marks.at(-1)?.end ?? 0) > start;
    if (!isInFigure) marks.push({ start, end: start + words.length, kind: kindOf(groups ?? {}) });
  }
  return [...marks, ...figures.slice(next).map((one): Mark => ({ ...one, kind: "figure" }))];
}

function kindOf(groups: Record<string, string | undefined>): Mark["kind"] {
  const kinds = ["stop", "open", "close", "within"] as const;
  return kinds.find((kind) => groups[kind] !== undefined) ?? "comma";
}

/**
 * The brackets that belong to the words around them: pairs within a sentence that hold no figure and
 * no 其中. A figure in an inner pair is one in the outer pair too.
 */
function bracketsInWords(marks: readonly Mark[]): ReadonlySet<Mark> {
  const found = new Set<Mark>();
  let open: { readonly mark: Mark; isApart: boolean }[] = [];
  const setApart = (): void => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.isApart = true;
  };
  for (const mark of marks) {
    if (mark.kind === "stop") open = [];
    if (mark.kind === "figure" || mark.kind === "within") setApart();
    if (mark.kind === "open") open.push({ mark, isApart: false });
    if (mark.kind !== "close") continue;
    const pair = open.pop();
    if (pair?.isApart === true) setApart();
    if (pair?.isApart === false) found.add(pair.mark).add(mark);
  }
  return found;
}

/** From `at` on, up to the next edge, words begin at `start`. */
function edgesOf(marks: readonly Mark[]): { readonly at: number; readonly start: number }[] {
  const inWords = bracketsInWords(marks);
  const around: number[] = [];
  let start = 0;
  return marks.map((mark) => {
    const isPassed = inWords.has(mark);
    if (isPassed && mark.kind === "open") around.push(start);
    if (isPassed && mark.kind === "close") start = around.pop() ?? mark.end;
    else if (mark.kind !== "within") start = mark.end;
    return { at: mark.end, start };
  });
}
