import { damaged } from "./limits";

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The attributes of one tag, by the names as written, prefix included. */
export class Attributes {
  static readonly none = new Attributes([]);
  // Names and values by turns: a tag has few of them, and a sheet may have a million tags.
  readonly #pairs: readonly string[];

  constructor(pairs: readonly string[]) {
    this.#pairs = pairs;
  }

  get(name: string): string | undefined {
    for (let at = 0; at < this.#pairs.length; at += 2) {
      if (this.#pairs[at] === name) return this.#pairs[at + 1];
    }
    return undefined;
  }

  /** The value of the first attribute with this name behind a prefix, whichever it is. */
  getPrefixed(name: string): string | undefined {
    const found = this.#pairs.findIndex((word, at) => at % 2 === 0 && word.endsWith(`:${name}`));
    return found === -1 ? undefined : this.#pairs[found + 1];
  }
}

/** Reads what stands in a tag behind its name. */
export function attributesOf(raw: string, part: string): Attributes {
  if (raw === "") return Attributes.none;
  const pairs: string[] = [];
  let at = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(raw);
    if (found === null) break;
    at = ATTRIBUTE.lastIndex;
    pairs.push(found[1] ?? "", unescapeXml(found[2] ?? found[3] ?? "", part));
  }
  if (raw.slice(at).trim() !== "") throw damaged(part, "an attribute that cannot be read");
  return new Attributes(pairs);
}

/** Replaces character references and, as XML demands, line ends of other systems. */
export function unescapeXml(raw: string, part: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));|&/gi, (...found) => {
    const [, hex, decimal, name] = found as (string | undefined)[];
    if (name !== undefined) {
      const letter = NAMED.get(name);
      if (letter !== undefined) return letter;
    }
    const code = hex === undefined ? Number(decimal ?? NaN) : Number.parseInt(hex, 16);
    if (!(code >= 0 && code <= 0x10ffff)) throw damaged(part, "a reference to nothing");
    return String.fromCodePoint(code);
  });
}

/**
 * Resolves the escapes of the workbook format itself: `_x000D_` is the character that XML cannot
 * carry, and `_x005F_` an underscore that would otherwise start such an escape.
 */
export function unescapeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Whether an attribute says yes; both spellings are in use. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
