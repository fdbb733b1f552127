import { PdfError, type MissingGlyph } from "./error";
import { OFFICE_FACES, OWN_FACES, type Face, type FaceCoverage } from "./fonts";
import { printable, type Mark } from "./mark";
import { isSettable } from "./settable";

/** A piece of text in one face, as pdfmake takes it, with the mark it carries along. */
export interface Run {
  readonly text: string;
  readonly font: Face;
  readonly mark: Mark;
  readonly noWrap?: boolean;
  /** No line break after this run. */
  readonly noNewLine?: boolean;
  readonly linkToDestination?: string;
  readonly wordBreak?: "break-all";
}

/** The face for Chinese and the face for figures and Latin letters beside it. */
export interface FacePair {
  readonly chinese: Face;
  readonly latin: Face;
  /**
   * What a whole text is set in when `chinese` lacks one of its Chinese characters, so that no
   * title or heading is a mix of two designs. Without it only that character is in another face.
   */
  readonly instead?: FacePair;
}

/** The face `rare` goes on where `serif` ends, in the same design: together they have no gap. */
const SERIF: FacePair = { chinese: "serif", latin: "digits" };
export const BODY: FacePair = { chinese: "body", latin: "digits" };
export const BOLD: FacePair = { chinese: "serifBold", latin: "digitsBold", instead: SERIF };
export const TITLE: FacePair = { chinese: "title", latin: "digitsBold", instead: BOLD };
export const SANS: FacePair = { chinese: "sans", latin: "sans", instead: BOLD };
export const KAI: FacePair = { chinese: "kai", latin: "kai", instead: SERIF };

/** For what nothing can print: it is still measured, before the whole report is refused. */
const LAST_RESORT: Face = "serif";

const HAN = /\p{Script=Han}/u;
const LATIN = /[\x20-\x7e\u00c0-\u00ff≤≥±‰]/u;
const LATIN_ONLY = /^[\x20-\x7e\u00c0-\u00ff≤≥±‰]+$/u;
/** Units and measure words that may not be parted from their figure. */
const UNIT = "(?:[万亿]?元|人次|[年月日人户个套台辆项次名家处份册根])";
/** A figure with its sign of share, and its unit. */
const FIGURE = new RegExp(`([-+−]?\\d(?:[\\d,.]*\\d)?[%‰％]?(?: (?=${UNIT}))?)(${UNIT}?)`, "gu");

interface SetOptions {
  readonly pair: FacePair;
  readonly mark: Mark;
  /** Lets words of letters and figures be cut anywhere, where a column is narrower than they are. */
  readonly cutWords?: boolean;
  readonly linkToDestination?: string;
}

/** Sets texts in faces that have all their characters, and remembers those that no face has. */
export class Typesetter {
  readonly #coverage: FaceCoverage;
  /** By character and place, once for each. */
  readonly #missing = new Map<string, MissingGlyph>();
  readonly #required = new Set<Mark>();
  /** Some Chinese character is in none of our own faces. */
  #isHanMissing = false;

  constructor(coverage: FaceCoverage) {
    this.#coverage = coverage;
  }

  /** Marks of the texts set so far that must all be found on the pages. */
  get required(): ReadonlySet<Mark> {
    return this.#required;
  }

  /** Whether the face that is loaded only when it is needed is needed. */
  get needsRare(): boolean {
    return this.#isHanMissing && !this.#coverage.has("rare");
  }

  /**
   * The first of a pair and those in its place whose face has all Chinese of a text. What is set
   * in several pieces and is to look like one asks for it once.
   */
  pairFor(text: string, pair: FacePair): FacePair {
    const { chinese, instead } = pair;
    if (instead === undefined) return pair;
    const isHere = (char: string): boolean => !HAN.test(char) || this.#has(chinese, char);
    const isWhole = this.#coverage.has(chinese) && Array.from(text).every(isHere);
    return isWhole ? pair : this.pairFor(text, instead);
  }

  /** Keeps a figure and the unit behind it on one line, where words need not be cut. */
  set(text: string, wish: SetOptions): Run[] {
    if (wish.mark.required) this.#required.add(wish.mark);
    const printed = printable(text);
    const options = { ...wish, pair: this.pairFor(printed, wish.pair) };
    if (options.cutWords === true) return this.#split(printed, options, {});
    const runs: Run[] = [];
    let from = 0;
    for (const match of printed.matchAll(FIGURE)) {
      const [whole, figure = "", unit = ""] = match;
      runs.push(...this.#split(printed.slice(from, match.index), options, {}));
      const glue = unit === "" ? { noWrap: true } : { noWrap: true, noNewLine: true };
      runs.push(...this.#split(figure, options, glue));
      runs.push(...this.#split(unit, options, { noWrap: true }));
      from = match.index + whole.length;
    }
    return [...runs, ...this.#split(printed.slice(from), options, {})];
  }

  /** One for texts that are only measured: what it sets is not required on the pages. */
  scratch(): Typesetter {
    return new Typesetter(this.#coverage);
  }

  /** Throws when a character of any text so far cannot be printed. */
  assertPrintable(): void {
    const missing = [...this.#missing.values()];
    if (missing.length === 0) return;
    const named = missing.slice(0, 10).map(({ char, where }) => {
      const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `"${char}" (U+${code}) in ${where}`;
    });
    const more = missing.length - named.length;
    const tail = more > 0 ? ` and ${String(more)} more` : "";
    const message = `cannot print ${named.join(", ")}${tail}`;
    throw new PdfError("missing-glyph", message, { missing });
  }

  #split(text: string, options: SetOptions, glue: Pick<Run, "noWrap" | "noNewLine">): Run[] {
    const pieces: { face: Face; text: string }[] = [];
    for (const char of text) {
      const last = pieces.at(-1);
      const face = this.#faceOf(char, options, last?.face);
      if (last?.face === face) last.text += char;
      else pieces.push({ face, text: char });
    }
    const { mark, linkToDestination } = options;
    const link = linkToDestination === undefined ? {} : { linkToDestination };
    return pieces.map((piece) => {
      // Only on Latin: pdfmake would cut a rare Chinese character into its two code units.
      const isCut = options.cutWords === true && LATIN_ONLY.test(piece.text);
      const cut = isCut ? { wordBreak: "break-all" as const } : {};
      return { text: piece.text, font: piece.face, mark, ...glue, ...link, ...cut };
    });
  }

  #has(face: Face, char: string): boolean {
    return this.#coverage.get(face)?.(char.codePointAt(0) ?? 0) === true;
  }

  #faceOf(char: string, options: SetOptions, before: Face | undefined): Face {
    const { pair } = options;
    const wanted = LATIN.test(char) ? pair.latin : pair.chinese;
    if (char === "\n") return before ?? LAST_RESORT;
    if (this.#has(wanted, char)) return wanted;
    const own = [pair.chinese, ...OWN_FACES].find((face) => this.#has(face, char));
    if (own !== undefined) return own;
    if (HAN.test(char)) this.#isHanMissing = true;
    // A heading borrows from the office's font only what nothing of ours can print.
    const borrowed = OFFICE_FACES.find((face) => this.#has(face, char));
    if (borrowed === undefined) this.#miss(char, options.mark);
    return borrowed ?? LAST_RESORT;
  }

  #miss(char: string, { text, where, place }: Mark): void {
    const key = `${char} ${where}`;
    if (this.#missing.has(key)) return;
    const reason = isSettable(char) ? "no-font" : "not-settable";
    this.#missing.set(key, { char, reason, place, near: wordsAround(char, text), where });
  }
}

/** Characters shown on either side of one, so that a search finds it. */
const AROUND = 6;

function wordsAround(char: string, text: string): string {
  const chars = Array.from(text);
  const at = chars.indexOf(char);
  const [from, to] = [Math.max(0, at - AROUND), at + AROUND + 1];
  const words = chars.slice(from, to).join("");
  return (from > 0 ? "…" : "") + words + (to < chars.length ? "…" : "");
}
