import { parseA1 } from "../../../core/book/address";
import type { CellNote } from "../../../core/book/look";
import { isCellText } from "../shared-strings";
import { scanXml } from "../xml-scan";
import { unescapeCell } from "../xml-text";
import type { Ration } from "./ration";

/** The notes of a sheet without their formats. */
export function readNotes(xml: string, part: string, characters: Ration): readonly CellNote[] {
  const notes: CellNote[] = [];
  let ref = "";
  let text = "";
  scanXml(xml, part, {
    open(name, attributes) {
      if (name !== "comment") return;
      ref = attributes.get("ref") ?? "";
      text = "";
    },
    text(piece, path) {
      if (isCellText(path, "text")) text += piece;
    },
    close(name) {
      if (name !== "comment" || text === "") return;
      const at = parseA1(ref);
      if (at === null || !characters.take(ref.length + text.length)) return;
      notes.push({ ...at, text: unescapeCell(text).replace(/\r\n?/gu, "\n") });
    },
  });
  return notes;
}
