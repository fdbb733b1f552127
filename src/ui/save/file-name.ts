/** Bytes that a name may take on every file system, less the ending. */
const MOST_BYTES = 180;

/** Names that Windows keeps for devices, whatever follows behind a full stop. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/iu;

/** A name without what file systems refuse or hide: path marks, control and direction characters. */
export function cleanName(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[\\/:*?"<>|%]/gu, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  const short = shorten(plain);
  return DEVICE.test(short) ? `_${short}` : short;
}

/** `parts` joined to the name of a PDF; empty parts are left out. */
export function pdfName(parts: readonly string[]): string {
  const name = cleanName(parts.join(""));
  return `${name === "" ? "report" : name}.pdf`;
}

function shorten(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = "";
  for (const char of text) {
    bytes += encoder.encode(char).length;
    if (bytes > MOST_BYTES) break;
    kept += char;
  }
  return kept.trimEnd();
}
