/** A name, such as `/Type`. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A reference to an object of the file by its number. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A word that is no value: an operator, or `obj`, `stream` and the like. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export type Dict = ReadonlyMap<string, Value>;

/** What stands in a PDF; a string is its bytes. */
export type Value = null | boolean | number | Name | Ref | Uint8Array | readonly Value[] | Dict;

/** The bytes are not the PDF that was written. */
export class ReadError extends Error {}

const [SPACE, PERCENT, OPEN, CLOSE, LESS, MORE] = [0x20, 0x25, 0x28, 0x29, 0x3c, 0x3e];
const [OPEN_ARRAY, CLOSE_ARRAY, BACKSLASH, SLASH, LINE_FEED] = [0x5b, 0x5d, 0x5c, 0x2f, 0x0a];
const END = new Keyword("]");
const END_DICT = new Keyword(">>");

/** What ends a word: white space and the marks of other values. */
const ENDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, SPACE]) ENDS[code] = 1;
for (const char of "%()<>[]{}/") ENDS[char.charCodeAt(0)] = 2;

/** What n, r, t, b and f stand for behind a backslash. */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** Reads values and words of a PDF one after the other (ISO 32000-1, 7.2 and 7.3). */
export class Lexer {
  /** Index of the next byte. */
  at: number;
  readonly #bytes: Uint8Array;
  readonly #hasRefs: boolean;

  /** `hasRefs`: whether `7 0 R` is a reference; in the drawing of a page it never is. */
  constructor(bytes: Uint8Array, { at = 0, hasRefs = false } = {}) {
    this.#bytes = bytes;
    this.at = at;
    this.#hasRefs = hasRefs;
  }

  /** The next value or word, undefined at the end. */
  next(): Value | Keyword | undefined {
    this.#skipSpace();
    const code = this.#bytes[this.at];
    if (code === undefined) return undefined;
    switch (code) {
      case SLASH:
        this.at += 1;
        return new Name(this.#word());
      case OPEN:
        return this.#string();
      case OPEN_ARRAY:
        this.at += 1;
        return this.#list(END);
      case CLOSE_ARRAY:
        this.at += 1;
        return END;
      case LESS:
        return this.#bytes[this.at + 1] === LESS ? this.#dict() : this.#hex();
      case MORE:
        this.at += 2;
        return END_DICT;
      default:
        return this.#plain();
    }
  }

  /** The next value; throws a ReadError where there is none. */
  value(): Value {
    const found = this.next();
    if (found === undefined || found instanceof Keyword) throw new ReadError("a value is missing");
    return found;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#bytes[this.at];
      if (code === undefined) return;
      if (code === PERCENT) {
        while (this.at < this.#bytes.length && this.#bytes[this.at] !== LINE_FEED) this.at += 1;
      } else if (ENDS[code] !== 1) return;
      this.at += 1;
    }
  }

  #word(): string {
    const from = this.at;
    while (this.at < this.#bytes.length && ENDS[this.#bytes[this.at] ?? 0] === 0) this.at += 1;
    return String.fromCharCode(...this.#bytes.subarray(from, this.at));
  }

  #plain(): Value | Keyword {
    const word = this.#word();
    // A brace or a lone bracket means nothing here.
    if (word === "") this.at += 1;
    const number = Number(word);
    if (word !== "" && !Number.isNaN(number)) return this.#hasRefs ? this.#ref(number) : number;
    if (word === "null") return null;
    return word === "true" || word === "false" ? word === "true" : new Keyword(word);
  }

  #ref(number: number): number | Ref {
    const tail = String.fromCharCode(...this.#bytes.subarray(this.at, this.at + 12));
    const found = /^\s+\d+\s+R(?![A-Za-z])/u.exec(tail);
    if (found === null) return number;
    this.at += found[0].length;
    return new Ref(number);
  }

  #list(end: Keyword): Value[] {
    const values: Value[] = [];
    for (;;) {
      const found = this.next();
      if (found === end) return values;
      if (found === undefined || found instanceof Keyword) throw new ReadError("a list has no end");
      values.push(found);
    }
  }

  #dict(): Dict {
    this.at += 2;
    const values = this.#list(END_DICT);
    const dict = new Map<string, Value>();
    for (let at = 0; at < values.length; at += 2) {
      const name = values[at];
      if (!(name instanceof Name)) throw new ReadError("a dictionary has no names");
      dict.set(name.name, values[at + 1] ?? null);
    }
    return dict;
  }

  #hex(): Uint8Array {
    const from = this.at + 1;
    const end = this.#bytes.indexOf(MORE, from);
    this.at = end === -1 ? this.#bytes.length : end + 1;
    const bytes = new Uint8Array((this.at - from + 1) >> 1);
    let digits = 0;
    for (const code of this.#bytes.subarray(from, this.at - 1)) {
      if (ENDS[code] !== 0) continue;
      const digit = digitOf(code);
      bytes[digits >> 1] = (bytes[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
      digits += 1;
    }
    return bytes.subarray(0, (digits + 1) >> 1);
  }

  #string(): Uint8Array {
    const bytes: number[] = [];
    let depth = 0;
    for (; this.at < this.#bytes.length; this.at += 1) {
      const code = this.#bytes[this.at] ?? 0;
      if (code === BACKSLASH) {
        this.at += 1;
        bytes.push(...this.#escaped());
        continue;
      }
      if (code === OPEN) depth += 1;
      if (code === CLOSE) depth -= 1;
      if (depth === 0) break;
      if (depth > 1 || code !== OPEN) bytes.push(code);
    }
    this.at += 1;
    return Uint8Array.from(bytes);
  }

  /** What a backslash stands for: up to three octal digits, a control, a broken line, or itself. */
  #escaped(): number[] {
    const code = this.#bytes[this.at] ?? 0;
    const octal = /^[0-7]{1,3}/u.exec(
      String.fromCharCode(...this.#bytes.subarray(this.at, this.at + 3)),
    )?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8) & 0xff];
    }
    return code === LINE_FEED ? [] : [ESCAPES.get(code) ?? code];
  }
}

function digitOf(code: number): number {
  return code <= 0x39 ? code - 0x30 : (code & 0x5f) - 0x37;
}
