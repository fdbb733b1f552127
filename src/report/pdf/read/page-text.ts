import { Keyword, Lexer, Name, type Dict, type Value } from "./lexer";
import type { FilePage, PdfFile } from "./pdf-file";
import { readToUnicode, type Characters } from "./to-unicode";

/** A piece of text that a page shows in one go. */
export interface TextRun {
  readonly text: string;
  /** Where it begins, in points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
}

/** What a code says of which the font does not tell: never equal to any text of a report. */
const UNKNOWN = "\ufffd";
/** Text in this mode is not painted. */
const INVISIBLE = 3;

/** Takes x and y to a·x + c·y + e and b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  readonly matrix: Matrix;
  readonly characters: Characters | null;
  readonly leading: number;
  readonly isPainted: boolean;
}

/** The texts of pages in the order in which they are painted. */
export class PageReader {
  readonly #file: PdfFile;
  readonly #fonts = new Map<Value, Characters | null>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The texts that begin on the paper; what is painted beside it nobody sees. */
  read({ content, resources, box }: FilePage): TextRun[] {
    const runs: TextRun[] = [];
    this.#draw(content, resources, IDENTITY, runs);
    const [left, bottom, right, top] = box;
    return runs.filter(({ x, y }) => x >= left && x <= right && y >= bottom && y <= top);
  }

  #draw(content: Uint8Array, resources: Dict, start: Matrix, runs: TextRun[]): void {
    const lexer = new Lexer(content);
    const kept: State[] = [];
    let state: State = { matrix: start, characters: null, leading: 0, isPainted: true };
    let line = IDENTITY;
    let values: Value[] = [];
    const show = (bytes: readonly Value[]): void => {
      const [, , , , x, y] = times(line, state.matrix);
      const text = bytes.map((value) => decoded(value, state.characters)).join("");
      if (state.isPainted && text !== "") runs.push({ text, x, y });
    };
    const move = (x: number, y: number): void => {
      line = times([1, 0, 0, 1, x, y], line);
    };
    for (let found = lexer.next(); found !== undefined; found = lexer.next()) {
      if (!(found instanceof Keyword)) {
        values.push(found);
        continue;
      }
      const [first, second] = values;
      switch (found.word) {
        case "q":
          kept.push(state);
          break;
        case "Q":
          state = kept.pop() ?? state;
          break;
        case "cm":
          state = { ...state, matrix: times(matrixOf(values), state.matrix) };
          break;
        case "BT":
          line = IDENTITY;
          break;
        case "Tf":
          state = { ...state, characters: this.#font(resources, first) };
          break;
        case "Tr":
          state = { ...state, isPainted: first !== INVISIBLE };
          break;
        case "TL":
          state = { ...state, leading: numberOf(first) };
          break;
        case "Tm":
          line = matrixOf(values);
          break;
        case "Td":
          move(numberOf(first), numberOf(second));
          break;
        case "TD":
          state = { ...state, leading: -numberOf(second) };
          move(numberOf(first), numberOf(second));
          break;
        case "T*":
          move(0, -state.leading);
          break;
        case "Tj":
          show(values);
          break;
        case "TJ":
          show(Array.isArray(first) ? (first as Value[]) : []);
          break;
        case "'":
        case '"':
          move(0, -state.leading);
          show(values.slice(-1));
          break;
        case "Do":
          this.#form(resources, first, state.matrix, runs);
          break;
        default:
          // Lines, colours and the like show no text.
          break;
      }
      values = [];
    }
  }

  /** A drawing within the drawing; a picture has no text. */
  #form(resources: Dict, name: Value | undefined, matrix: Matrix, runs: TextRun[]): void {
    if (!(name instanceof Name)) return;
    const { dict, data } = this.#file.stream(
      this.#file.dict(resources.get("XObject")).get(name.name),
    );
    const kind = dict.get("Subtype");
    if (!(kind instanceof Name) || kind.name !== "Form") return;
    const own = this.#file.resolve(dict.get("Matrix"));
    const placed = Array.isArray(own) ? times(matrixOf(own as Value[]), matrix) : matrix;
    const inner = dict.has("Resources") ? this.#file.dict(dict.get("Resources")) : resources;
    this.#draw(data, inner, placed, runs);
  }

  #font(resources: Dict, name: Value | undefined): Characters | null {
    if (!(name instanceof Name)) return null;
    const font = this.#file.dict(this.#file.dict(resources.get("Font")).get(name.name));
    const known = this.#fonts.get(font);
    if (known !== undefined) return known;
    const map = font.get("ToUnicode");
    const characters = map === undefined ? null : readToUnicode(this.#file.stream(map).data);
    this.#fonts.set(font, characters);
    return characters;
  }
}

/** Two bytes a code, as every font written here has them. */
function decoded(value: Value, characters: Characters | null): string {
  if (!(value instanceof Uint8Array)) return "";
  let text = "";
  for (let at = 0; at < value.length; at += 2) {
    const code = ((value[at] ?? 0) << 8) | (value[at + 1] ?? 0);
    text += characters?.get(code) ?? UNKNOWN;
  }
  return text;
}

/** First `m`, then `n`. */
function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

function matrixOf(values: readonly Value[]): Matrix {
  const [a, b, c, d, e, f] = values.map(numberOf);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function numberOf(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}
