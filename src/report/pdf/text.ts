import { PdfError, type MissingGlyph } from "./error";
import { FACES, type Face, type FaceCoverage } from "./fonts";
import { markOf, printable, type Mark } from "./mark";

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
}

export const BODY: FacePair = { chinese: "serif", latin: "digits" };
export const BOLD: FacePair = { chinese: "serifBold", latin: "digitsBold" };
export const SANS: FacePair = { chinese: "sans", latin: "sans" };
export const KAI: FacePair = { chinese: "kai", latin: "kai" };

const LATIN = /[\x20-\x7e\u00c0-\u00ff≤≥±‰]/u;
const LATIN_ONLY = /^[\x20-\x7e\u00c0-\u00ff≤≥±‰]+$/u;
/** A figure with its sign of share, and the unit that may not be parted from it. */
const FIGURE = /([-+−]?\d(?:[\d,.]*\d)?[%‰％]?)((?:[万亿]?元|年)?)/gu;

interface SetOptions {
  readonly pair: FacePair;
  readonly mark: Mark;
  /** Keeps a figure and the unit behind it on one line. */
  readonly keepFigures?: boolean;
  /** Lets words of letters and figures be cut anywhere, where a column is narrower than they are. */
  readonly cutWords?: boolean;
  readonly linkToDestination?: string;
}

/** Sets texts in faces that have all their characters, and remembers those that no face has. */
export class Typesetter {
  readonly #coverage: FaceCoverage;
  readonly #missing: MissingGlyph[] = [];
  readonly #required = new Set<Mark>();

  constructor(coverage: FaceCoverage) {
    this.#coverage = coverage;
  }

  /** Marks of the texts set so far that must all be found on the pages. */
  get required(): ReadonlySet<Mark> {
    return this.#required;
  }

  set(text: string, options: SetOptions): Run[] {
    if (options.mark.required) this.#required.add(options.mark);
    const printed = printable(text);
    if (options.keepFigures !== true) return this.#split(printed, options, {});
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

  /** An empty text that says on the laid out page which cell reaches down to here. */
  follow(mark: Mark): Run[] {
    const follower = markOf("", mark.where, { required: false, continues: mark });
    return [{ text: "", font: "serif", mark: follower }];
  }

  /** Throws when a character of any text so far is in no font. */
  assertPrintable(): void {
    const [first] = this.#missing;
    if (first === undefined) return;
    const named = this.#missing.slice(0, 10).map(({ char, where }) => {
      const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `"${char}" (U+${code}) in ${where}`;
    });
    const more = this.#missing.length - named.length;
    const tail = more > 0 ? ` and ${String(more)} more` : "";
    const message = `no font can print ${named.join(", ")}${tail}`;
    throw new PdfError("missing-glyph", message, this.#missing);
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

  #faceOf(char: string, { pair, mark }: SetOptions, before: Face | undefined): Face {
    const wanted = LATIN.test(char) ? pair.latin : pair.chinese;
    if (char === "\n") return before ?? wanted;
    const point = char.codePointAt(0) ?? 0;
    if (this.#coverage[wanted](point)) return wanted;
    const other = [pair.chinese, ...FACES].find((face) => this.#coverage[face](point));
    if (other !== undefined) return other;
    const known = this.#missing.some((glyph) => glyph.char === char && glyph.where === mark.where);
    if (!known) this.#missing.push({ char, where: mark.where });
    return wanted;
  }
}
