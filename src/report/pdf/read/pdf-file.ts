import { unzlibSync } from "fflate";
import { Keyword, Lexer, Name, ReadError, Ref, type Dict, type Value } from "./lexer";

/** A stream with its dictionary, unpacked. */
export interface Stream {
  readonly dict: Dict;
  readonly data: Uint8Array;
}

/** A page before its drawing is read. */
export interface FilePage {
  readonly content: Uint8Array;
  readonly resources: Dict;
  /** Left, bottom, right, top of the paper, in points. */
  readonly box: readonly [number, number, number, number];
}

const EMPTY: Dict = new Map();

/**
 * The objects of a PDF as they stand in its bytes. It reads the kind of file that is written here:
 * a plain table of objects, streams packed with deflate or not at all. Throws a ReadError elsewhere.
 */
export class PdfFile {
  readonly #bytes: Uint8Array;
  readonly #offsets = new Map<number, number>();
  readonly #trailer: Dict;
  readonly #known = new Map<number, Value | Stream>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#trailer = this.#readTables();
  }

  /** The pages in order. */
  pages(): FilePage[] {
    const root = this.dict(this.#trailer.get("Root"));
    const found: FilePage[] = [];
    this.#collect(this.dict(root.get("Pages")), new Map(), found);
    return found;
  }

  /** What a value is once references are followed. */
  resolve(value: Value | undefined): Value | Stream {
    if (!(value instanceof Ref)) return value ?? null;
    const known = this.#known.get(value.number);
    if (known !== undefined) return known;
    const made = this.#object(value.number);
    this.#known.set(value.number, made);
    return made;
  }

  dict(value: Value | undefined): Dict {
    const found = this.resolve(value);
    return found instanceof Map ? found : EMPTY;
  }

  /** A stream; throws a ReadError where the value is none. */
  stream(value: Value | undefined): Stream {
    const found = this.resolve(value);
    if (!isStream(found)) throw new ReadError("a stream is missing");
    return found;
  }

  number(value: Value | undefined): number {
    const found = this.resolve(value);
    return typeof found === "number" ? found : 0;
  }

  /** Pages inherit paper and resources from the branches they hang on. */
  #collect(node: Dict, inherited: Dict, found: FilePage[]): void {
    const own = new Map([...inherited, ...node]);
    const kids = this.resolve(own.get("Kids"));
    if (node.has("Kids") && Array.isArray(kids)) {
      for (const kid of kids) this.#collect(this.dict(kid as Value), own, found);
      return;
    }
    const box = this.resolve(own.get("MediaBox"));
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(box)
      ? box.map((side) => this.number(side as Value))
      : [];
    found.push({
      content: this.#contentOf(own.get("Contents")),
      resources: this.dict(own.get("Resources")),
      box: [left, bottom, right, top],
    });
  }

  #contentOf(value: Value | undefined): Uint8Array {
    const found = this.resolve(value);
    const parts = Array.isArray(found) ? (found as Value[]) : [value];
    const streams = parts.map((part) => this.stream(part).data);
    const whole = new Uint8Array(streams.reduce((sum, { length }) => sum + length + 1, 0));
    let at = 0;
    for (const data of streams) {
      whole.set(data, at);
      // A word does not go on from one stream into the next.
      whole[at + data.length] = 0x0a;
      at += data.length + 1;
    }
    return whole;
  }

  /** Every table of objects, the newest first, as a file that was added to has several. */
  #readTables(): Dict {
    const tail = ascii(this.#bytes.subarray(Math.max(0, this.#bytes.length - 64)));
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail)?.[1];
    if (start === undefined) throw new ReadError("the end of the file is missing");
    let newest: Dict | null = null;
    let at: number | null = Number(start);
    while (at !== null) {
      const trailer = this.#readTable(at);
      newest ??= trailer;
      const before = trailer.get("Prev");
      at = typeof before === "number" && before < at ? before : null;
    }
    return newest ?? EMPTY;
  }

  #readTable(at: number): Dict {
    const lexer = new Lexer(this.#bytes, { at, hasRefs: true });
    if (!isWord(lexer.next(), "xref")) throw new ReadError("the table of objects is missing");
    for (;;) {
      const first = lexer.next();
      if (isWord(first, "trailer")) break;
      const count = lexer.next();
      if (typeof first !== "number" || typeof count !== "number") {
        throw new ReadError("the table of objects is damaged");
      }
      for (let number = first; number < first + count; number += 1) {
        const offset = lexer.next();
        lexer.next();
        const isUsed = isWord(lexer.next(), "n");
        if (isUsed && typeof offset === "number" && !this.#offsets.has(number)) {
          this.#offsets.set(number, offset);
        }
      }
    }
    const trailer = lexer.value();
    if (!(trailer instanceof Map)) throw new ReadError("the end of the file is damaged");
    return trailer as Dict;
  }

  #object(number: number): Value | Stream {
    const offset = this.#offsets.get(number);
    if (offset === undefined) return null;
    const lexer = new Lexer(this.#bytes, { at: offset, hasRefs: true });
    const [found] = [lexer.next(), lexer.next(), lexer.next()];
    if (found !== number) throw new ReadError(`object ${String(number)} is not in its place`);
    const value = lexer.value();
    if (!(value instanceof Map) || !isWord(lexer.next(), "stream")) return value;
    const dict = value as Dict;
    // The word ends with a line feed, or with a carriage return and one.
    const from = lexer.at + (this.#bytes[lexer.at] === 0x0d ? 2 : 1);
    const packed = this.#bytes.subarray(from, from + this.number(dict.get("Length")));
    return { dict, data: this.#unpack(packed, dict.get("Filter")) };
  }

  #unpack(packed: Uint8Array, filter: Value | undefined): Uint8Array {
    const wanted = this.resolve(filter);
    if (wanted === null) return packed;
    const [name, ...others] = Array.isArray(wanted) ? (wanted as Value[]) : [wanted];
    if (!(name instanceof Name) || name.name !== "FlateDecode" || others.length > 0) {
      throw new ReadError("a stream is packed in a way that is not known");
    }
    try {
      return unzlibSync(packed);
    } catch {
      throw new ReadError("a stream is damaged");
    }
  }
}

function isStream(value: Value | Stream): value is Stream {
  return value !== null && typeof value === "object" && "data" in value && "dict" in value;
}

function isWord(found: Value | Keyword | undefined, word: string): boolean {
  return found instanceof Keyword && found.word === word;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
