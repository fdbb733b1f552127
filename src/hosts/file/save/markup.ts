import { escapeXml } from "../write/xml";
import { attributesOf } from "../xml-text";

/**
 * One element taken apart one level deep. Joined again it is the text it was made of, to the letter;
 * an element without content that was written `<c/>` has no `close`.
 */
export interface Markup {
  readonly open: string;
  /** Child elements and what stands between them, each as written. */
  readonly pieces: readonly string[];
  readonly close: string;
}

const TAG =
  /<(?:!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|\?[^]*?\?>|(\/?)[^\s/>!?](?:[^"'>]|"[^"]*"|'[^']*')*>)/g;
const ATTRIBUTE = /(\s+)([^\s=<>"'/]+)(\s*=\s*)(?:"[^"]*"|'[^']*')/g;
const NAME = /^<\/?([^\s/>]+)/;

/** Takes an element apart. Its text must be well formed, and may be followed by other text. */
export function split(xml: string): Markup {
  const pieces: string[] = [];
  TAG.lastIndex = 0;
  const open = TAG.exec(xml)?.[0] ?? "";
  if (open.endsWith("/>")) return { open, pieces, close: "" };
  let done = open.length;
  let start = done;
  let depth = 0;
  for (;;) {
    const found = TAG.exec(xml);
    if (found === null) throw new RangeError("an element without its end");
    const [tag, slash] = found as (string | undefined)[];
    if (slash === undefined || tag === undefined) continue;
    if (slash === "/") {
      if (--depth < 0) {
        if (found.index > done) pieces.push(xml.slice(done, found.index));
        return { open, pieces, close: tag };
      }
    } else {
      if (depth === 0) start = found.index;
      if (!tag.endsWith("/>")) depth++;
    }
    if (depth > 0) continue;
    if (start > done) pieces.push(xml.slice(done, start));
    done = found.index + tag.length;
    pieces.push(xml.slice(start, done));
  }
}

/** The other way round of `split`. */
export function join({ open, pieces, close }: Markup): string {
  if (pieces.length === 0) return open + close;
  const end = close === "" ? `</${tagOf(open)}>` : close;
  return (close === "" ? open.replace(/\s*\/>$/, ">") : open) + pieces.join("") + end;
}

/** A part with its only element taken apart, and what stands before and behind that. */
export interface Part {
  readonly head: string;
  readonly root: Markup;
  readonly tail: string;
}

export function splitPart(xml: string): Part {
  TAG.lastIndex = 0;
  for (;;) {
    const found = TAG.exec(xml);
    if (found === null) throw new RangeError("a part without an element");
    if (found[1] === undefined) continue;
    const rest = xml.slice(found.index);
    const root = split(rest);
    const tail = rest.slice(join(root).length);
    return { head: xml.slice(0, found.index), root, tail };
  }
}

export function joinPart({ head, root, tail }: Part): string {
  return head + join(root) + tail;
}

/** A part with the pieces of its element put through `change`. */
export function changePieces(
  xml: string,
  change: (pieces: readonly string[], open: string) => readonly string[],
): string {
  const part = splitPart(xml);
  const { root } = part;
  return joinPart({ ...part, root: { ...root, pieces: change(root.pieces, root.open) } });
}

/** Whether a piece is an element and not text or a remark. */
export function isElement(piece: string): boolean {
  return NAME.test(piece) && !piece.startsWith("<!") && !piece.startsWith("<?");
}

/** The name of an element as written, namespace prefix included. */
function tagOf(xml: string): string {
  return NAME.exec(xml)?.[1] ?? "";
}

/** The name of an element without its prefix; empty for text. */
export function nameOf(piece: string): string {
  if (!isElement(piece)) return "";
  const tag = tagOf(piece);
  return tag.slice(tag.indexOf(":") + 1);
}

/**
 * Elements of our own making in the namespace prefix that a neighbour of theirs has; what they took over
 * from the file has one already.
 */
export function named(neighbour: string, xml: string): string {
  const tag = tagOf(neighbour);
  const colon = tag.indexOf(":") + 1;
  return colon === 0
    ? xml
    : xml.replace(/<(\/?)(?=[a-z][\w.-]*[\s/>])/gi, `<$1${tag.slice(0, colon)}`);
}

/** The opening tag of an element. */
export function openingOf(xml: string): string {
  TAG.lastIndex = 0;
  return TAG.exec(xml)?.[0] ?? "";
}

/** An attribute of an element by its name as written; undefined where it has none. */
export function attribute(xml: string, name: string): string | undefined {
  return attributesIn(xml).get(name);
}

/** An attribute by its name behind whatever prefix. */
export function prefixedAttribute(xml: string, name: string): string | undefined {
  return attributesIn(xml).getPrefixed(name);
}

function attributesIn(xml: string): ReturnType<typeof attributesOf> {
  const open = openingOf(xml);
  const inside = open.slice(1 + tagOf(open).length, open.endsWith("/>") ? -2 : -1);
  return attributesOf(inside, "");
}

/** The element with an attribute set, or left out where `value` is null; the others keep their text. */
export function withAttribute(xml: string, name: string, value: string | null): string {
  const open = openingOf(xml);
  const changed = open.replace(ATTRIBUTE, (whole: string, space: string, key: string) => {
    if (key !== name) return whole;
    return value === null ? "" : `${space}${key}="${escapeXml(value)}"`;
  });
  if (value === null || attribute(open, name) !== undefined)
    return changed + xml.slice(open.length);
  const added = open.replace(/\s*\/?>$/, (end) => ` ${name}="${escapeXml(value)}"${end.trim()}`);
  return added + xml.slice(open.length);
}
