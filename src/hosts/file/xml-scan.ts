import { HostError } from "../../core/host";
import { damaged, within } from "./limits";
import { attributesOf, unescapeXml } from "./xml-text";
import type { Attributes } from "./xml-text";

/**
 * Receives the events of a scan. Names come without their namespace prefix. `path` holds the
 * names of the open elements from the root down, the one that opens or closes included.
 */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

const MAX_DEPTH = 200;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const NAME = /[^\s/>]+/y;

/**
 * Walks through one XML part. It is strict, as Excel is: whatever is not well formed makes the
 * part damaged. A document type declaration makes the file unsafe, because only attacks use one.
 */
export function scanXml(xml: string, part: string, visitor: XmlVisitor): void {
  const tags: string[] = [];
  const path: string[] = [];
  let roots = 0;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;

  const passText = (raw: string, escaped: boolean): void => {
    within("textCharacters", raw.length, { part });
    if (path.length === 0) {
      if (raw.trim() !== "") throw damaged(part, "text outside of the root");
    } else if (visitor.text !== undefined) {
      visitor.text(escaped ? unescapeXml(raw, part) : raw, path);
    }
  };
  const closeLast = (): void => {
    visitor.close?.(path.at(-1) ?? "", path);
    tags.pop();
    path.pop();
  };

  while (at < xml.length) {
    const mark = xml.indexOf("<", at);
    if (mark !== at) passText(xml.slice(at, mark === -1 ? xml.length : mark), true);
    if (mark === -1) break;
    const next = xml[mark + 1];
    if (next === "!" || next === "?") {
      const { end, text } = skipMarkup(xml, mark, part);
      if (text !== null) passText(text, false);
      at = end;
      continue;
    }
    const closing = next === "/";
    const end = closing ? indexOf(xml, ">", mark, part) : tagEnd(xml, mark, part);
    within("textCharacters", end - mark, { part });
    at = end + 1;
    if (closing) {
      if (xml.slice(mark + 2, end).trimEnd() !== tags.at(-1)) throw damaged(part, "tags cross");
      closeLast();
      continue;
    }
    const empty = xml[end - 1] === "/";
    NAME.lastIndex = mark + 1;
    const tag = NAME.exec(xml)?.[0] ?? "";
    if (tag === "") throw damaged(part, "a tag without a name");
    if (path.length === 0 && ++roots > 1) throw damaged(part, "two roots");
    if (path.length >= MAX_DEPTH) throw damaged(part, "nested too deep");
    tags.push(tag);
    path.push(localName(tag));
    const inside = xml.slice(mark + 1 + tag.length, empty ? end - 1 : end);
    visitor.open?.(path.at(-1) ?? "", attributesOf(inside, part), path);
    if (empty) closeLast();
  }
  if (roots === 0 || path.length > 0) throw damaged(part, "cut off");
}

/** How many elements a part has, or would have if it were well formed. */
export function elementsIn(xml: string): number {
  let count = 0;
  for (let mark = xml.indexOf("<"); mark !== -1; mark = xml.indexOf("<", mark + 1)) {
    if (xml[mark + 1] !== "/") count += 1;
  }
  return count;
}

/** The name of an element without its namespace prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Comments and instructions are passed over; character data is text as it stands. */
function skipMarkup(xml: string, mark: number, part: string): { end: number; text: string | null } {
  const [start, stop] = xml.startsWith("<!--", mark)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", mark)
      ? ["<![CDATA[", "]]>"]
      : xml.startsWith("<?", mark)
        ? ["<?", "?>"]
        : ["", ""];
  if (stop === "") {
    if (/^<!doctype/i.test(xml.slice(mark, mark + 9))) {
      throw new HostError("unsafe", { reason: "doctype", part });
    }
    throw damaged(part, "a declaration that no workbook has");
  }
  const from = mark + start.length;
  const found = indexOf(xml, stop, from, part);
  const text = start === "<![CDATA[" ? xml.slice(from, found) : null;
  return { end: found + stop.length, text };
}

/** A tag ends at the first `>` outside of quotes. */
function tagEnd(xml: string, mark: number, part: string): number {
  let from = mark + 1;
  for (;;) {
    const end = indexOf(xml, ">", from, part);
    const quote = openQuote(xml, from, end);
    if (quote === "") return end;
    from = indexOf(xml, quote, end, part) + 1;
  }
}

function indexOf(xml: string, wanted: string, from: number, part: string): number {
  const found = xml.indexOf(wanted, from);
  if (found === -1) throw damaged(part, "cut off");
  return found;
}

/** The quote that is still open at `end` when reading from `from`, or nothing. */
function openQuote(xml: string, from: number, end: number): string {
  let open = 0;
  for (let at = from; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (open === code) open = 0;
    else if (open === 0 && (code === DOUBLE || code === SINGLE)) open = code;
  }
  return open === 0 ? "" : String.fromCharCode(open);
}
