/**
 * The number of pages of a document that writePdf made: its page tree is written plainly, as
 * `/Type /Pages` and then `/Count 29`. Null where it is not found.
 */
export function pageCount(pdf: Uint8Array): number | null {
  // One character a byte; compressed streams only have to stay in place.
  const text = new TextDecoder("latin1").decode(pdf);
  const found = /\/Type \/Pages\s+\/Count (\d+)/u.exec(text)?.[1];
  return found === undefined ? null : Number.parseInt(found, 10);
}
