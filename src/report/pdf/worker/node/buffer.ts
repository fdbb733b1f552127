/** The names pdfkit gives to encodings; `ascii` and `binary` are one byte a character. */
type Encoding = "ascii" | "binary" | "utf16le" | "utf8" | "utf-8";

function oneByte(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

const ENCODERS: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  ascii: oneByte,
  binary: oneByte,
  utf16le: utf16,
  utf8: (text) => new TextEncoder().encode(text),
  "utf-8": (text) => new TextEncoder().encode(text),
};

/** Bytes that know how to become text. */
class Bytes extends Uint8Array {
  /** Hexadecimal digits, or one character a byte; pdfkit asks for nothing else. */
  override toString(encoding?: "binary" | "hex"): string {
    let text = "";
    for (const byte of this) {
      text += encoding === "hex" ? byte.toString(16).padStart(2, "0") : String.fromCharCode(byte);
    }
    return text;
  }
}

function join(parts: readonly ArrayLike<number>[]): Bytes {
  const joined = new Bytes(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** What pdfkit uses of Node's Buffer, under the name it looks for. */
export const Buffer = {
  /** A copy of bytes, or a text as bytes. */
  from: (source: string | ArrayLike<number>, encoding: Encoding = "utf8"): Bytes =>
    join([typeof source === "string" ? ENCODERS[encoding](source) : source]),
  alloc: (length: number): Bytes => new Bytes(length),
  concat: (parts: readonly Uint8Array[]): Bytes => join(parts),
  isBuffer: (value: unknown): boolean => value instanceof Bytes,
};
