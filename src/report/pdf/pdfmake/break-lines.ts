import { joinWords, LaidLine } from "./line";
import { WordQueue, type RunProperties, type Word } from "./words";

/** The words gathered for one line. */
class LineOfWords {
  readonly words: Word[] = [];
  readonly #room: number;
  #width = 0;
  #leadingCut = 0;
  #trailingCut = 0;

  constructor(room: number) {
    this.#room = room;
  }

  get width(): number {
    return this.#width - this.#leadingCut - this.#trailingCut;
  }

  get leadingCut(): number {
    return this.#leadingCut;
  }

  get isEnded(): boolean {
    return this.words.at(-1)?.lineEnd === true;
  }

  add(word: Word): void {
    if (this.words.length === 0) this.#leadingCut = word.leadingCut;
    this.#trailingCut = word.trailingCut;
    this.words.push(word);
    this.#width += word.width;
  }

  /** Whether the first word of the queue fits, with those that may not be parted from it. */
  hasRoomFor(queue: WordQueue): boolean {
    const first = queue.first();
    if (first === undefined) return false;
    if (this.words.length === 0) return true;
    if (this.isEnded) return false;
    let width = first.width;
    let cut = first.trailingCut;
    let last: Word | undefined = first;
    for (let distance = 1; last?.noNewLine === true; distance += 1) {
      last = queue.after(distance);
      width += last?.width ?? 0;
      cut += last?.trailingCut ?? 0;
    }
    return this.#width + width - this.#leadingCut - cut <= this.#room;
  }
}

/** How many characters of a text have room; one at least. Never parts a pair of surrogates. */
function lengthThatFits(word: Word, room: number): { length: number; width: number } {
  const { face, fontSize } = word.style;
  let length = 0;
  let width = 0;
  for (const char of word.text) {
    const next = width + face.widthOfString(char, fontSize);
    if (length > 0 && next > room) break;
    width = next;
    length += char.length;
  }
  return { length, width };
}

/** Fills a line from the queue; a word that is wider than a whole line is cut. */
function gather(queue: WordQueue, room: number): LineOfWords {
  const line = new LineOfWords(room);
  let mustGoOn = false;
  for (let word = queue.first(); word !== undefined; word = queue.first()) {
    if (!mustGoOn && !line.hasRoomFor(queue)) break;
    const left = room - line.width;
    const isWhole = word.text.length === 1 || (word.style.noWrap && word.width <= room);
    // Words that may not be parted but are wider than any line together.
    if (mustGoOn && isWhole && word.width - word.trailingCut > left) break;
    const fit = !isWhole && word.width > left ? lengthThatFits(word, left) : null;
    if (fit === null || fit.length >= word.text.length) {
      line.add(word);
      queue.take();
      mustGoOn = word.noNewLine;
    } else {
      const { text, width } = word;
      line.add({ ...word, text: text.slice(0, fit.length), width: fit.width, lineEnd: false });
      queue.take({ ...word, text: text.slice(fit.length), width: width - fit.width });
      mustGoOn = false;
    }
  }
  return line;
}

/**
 * Widest gap, in em, that justifying may put between characters. A line whose last figure went to
 * the next one whole would look torn apart; it ends short of the margin instead.
 */
const WIDEST_GAP = 0.25;

/** Takes the next line of at most `room` points from a queue; null when the queue is empty. */
export function nextLine(queue: WordQueue, room: number): LaidLine | null {
  if (queue.first() === undefined) return null;
  const line = gather(queue, room);
  const { words, leadingCut } = line;
  const isLast = queue.first() === undefined;
  const { alignment = "left" } = queue;
  let gap = 0;
  if (alignment === "justify" && !isLast && !line.isEnded && words.length > 1) {
    gap = (room - line.width) / (words.length - 1);
    const size = Math.max(...words.map(({ style }) => style.fontSize));
    if (gap > WIDEST_GAP * size) gap = 0;
  }
  const placed = { leadingCut, gap, alignment: alignment === "justify" ? "left" : alignment };
  const height = Math.max(...words.map(({ style }) => style.height));
  return new LaidLine(joinWords(words, placed), line.width + gap * (words.length - 1), height);
}

/** All lines of a text in a column of `room` points. */
export function linesOf(
  words: readonly Word[],
  room: number,
  alignment: RunProperties["alignment"],
): LaidLine[] {
  const queue = new WordQueue(words, alignment);
  const lines: LaidLine[] = [];
  for (let line = nextLine(queue, room); line !== null; line = nextLine(queue, room)) {
    lines.push(line);
  }
  return lines;
}
