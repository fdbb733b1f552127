/** Longest name, in characters; file systems take 255 bytes, and a Chinese character is three. */
const LONGEST = 80;

const FALLBACK = "report.pdf";

/** What Windows takes in no file name, and what would turn the direction of writing. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/** Names that Windows keeps for devices, whatever follows behind a full stop. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/iu;

/**
 * The file name a page sent, percent-encoded, made fit for any disk and ending in .pdf.
 * Null where it is not encoded as it should be.
 */
export function downloadName(sent: string | undefined): string | null {
  if (sent === undefined) return FALLBACK;
  if (!/^[\x21-\x7e]*$/u.test(sent)) return null;
  const name = decode(sent);
  if (name === null) return null;
  const stem = name
    .replace(NOT_IN_NAMES, "_")
    .replace(/\.pdf$/iu, "")
    .replace(/^[\s.]+/u, "");
  const kept = Array.from(stem)
    .slice(0, LONGEST)
    .join("")
    .replace(/[\s.]+$/u, "");
  if (kept === "") return FALLBACK;
  return DEVICE.test(kept) ? `_${kept}.pdf` : `${kept}.pdf`;
}

/** Content-Disposition of a download: the name in UTF-8, and in ASCII for what cannot read that. */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]+/gu, "_").replace(/["\\%]/gu, "_");
  const plain = /[a-z0-9]/iu.test(ascii.replace(/\.pdf$/u, "")) ? ascii : FALLBACK;
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
