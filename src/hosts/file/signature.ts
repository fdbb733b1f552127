import { HostError } from "../../core/host";

/** Kinds of file that people rename to .xlsx or send by mistake, by the word that `found` says. */
export type Foreign =
  | "pdf"
  | "html"
  | "xml-spreadsheet"
  | "xml"
  | "rtf"
  | "image"
  | "archive"
  | "word"
  | "powerpoint"
  | "opendocument"
  | "ofd"
  | "numbers"
  | "text"
  | "unknown";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const STARTS: readonly (readonly [readonly number[], Foreign])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
  [EMPTY_ZIP, "archive"],
];

/** Spreadsheets older than the compound file (Excel 2 to 4) begin with one of these records. */
const OLD_RECORDS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Lets only a zip container pass; names everything else by its bytes, never by the file's name. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new HostError("empty-file");
  if (startsWith(bytes, ZIP)) return;
  if (bytes.length < ZIP.length && startsWith(Uint8Array.from(ZIP), [...bytes])) {
    throw new HostError("truncated");
  }
  if (startsWith(bytes, COMPOUND)) throw compoundError(bytes);
  if (OLD_RECORDS.some((record) => startsWith(bytes, record))) {
    throw new HostError("legacy-format");
  }
  throw new HostError("not-a-workbook", { found: foreignKind(bytes) });
}

/**
 * A compound file is an .xls or .et of old, a document of another program, or a modern workbook
 * under a password. Its directory spells the names of its streams in UTF-16; looking for those
 * names anywhere is enough and needs no walk through sector chains that a bad file could bend.
 */
function compoundError(bytes: Uint8Array): HostError {
  if (holdsName(bytes, "EncryptedPackage")) return new HostError("encrypted");
  if (holdsName(bytes, "WordDocument")) {
    return new HostError("not-a-workbook", { found: "word" satisfies Foreign });
  }
  if (holdsName(bytes, "PowerPoint Document")) {
    return new HostError("not-a-workbook", { found: "powerpoint" satisfies Foreign });
  }
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) {
    return new HostError("legacy-format");
  }
  return new HostError("legacy-or-encrypted");
}

/** Names of directory entries begin at multiples of 128 bytes, in sectors of 512 or 4096. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function foreignKind(bytes: Uint8Array): Foreign {
  for (const [start, kind] of STARTS) {
    if (startsWith(bytes, start)) return kind;
  }
  const head = headText(bytes);
  if (head === null) return "unknown";
  const lower = head.toLowerCase();
  if (lower.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-spreadsheet";
  if (/^\s*<(!doctype html|html|head|body|table|meta|style|div)\b/.test(lower)) return "html";
  if (/^\s*<\?xml/.test(lower)) return lower.includes("<html") ? "html" : "xml";
  return "text";
}

/** The first bytes as text, null when they are not text of any usual encoding. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048);
  const wide = startsWith(head, [0xff, 0xfe]) ? "utf-16le" : null;
  if (wide !== null) return new TextDecoder(wide).decode(head);
  // Text in any Chinese encoding has bytes above 0x7f but no control characters.
  const control = head.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13);
  return control ? null : new TextDecoder("utf-8").decode(head);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
