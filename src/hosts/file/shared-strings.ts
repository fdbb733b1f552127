import { within } from "./limits";
import { unescapeCell } from "./xml-text";
import { scanXml } from "./xml-scan";

/**
 * Reads the table of texts that cells refer to by number. The runs of a rich text are joined;
 * phonetic guides (`rPh`), which say how a text is read aloud, are no part of it.
 */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  scanXml(xml, part, {
    open(name, _attributes, path) {
      if (name === "si" && path.length === 2) text = "";
    },
    text(piece, path) {
      if (isCellText(path, "si")) text += piece;
    },
    close(name, path) {
      if (name !== "si" || path.length !== 2) return;
      strings.push(unescapeCell(text));
      within("strings", strings.length, { part });
    },
  });
  return strings;
}

/** Whether the open element is a `t` that belongs to the text of `holder`, as a whole or a run. */
export function isCellText(path: readonly string[], holder: string): boolean {
  if (path.at(-1) !== "t") return false;
  return path.at(-2) === holder || (path.at(-2) === "r" && path.at(-3) === holder);
}
