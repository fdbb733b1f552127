import type { EditedStyle } from "../../../../core/book/edited-book";
import type { CellStyle } from "../../../../core/book/look";
import { MAIN } from "../../write/namespaces";
import { XML_HEAD } from "../../write/xml";
import { changePieces, isElement, join, named, nameOf, split, withAttribute } from "../markup";
import { listIn } from "./item-list";
import { StyleWriter } from "./style-writer";

/** A styles part with what every file has to begin with. */
export const PLAIN_STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/>` +
  '<family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The lists of a styles part that styles of cells are made of, in the order in which they stand. */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];
/** How many styles the cells of a file can have. */
export function styleCount(xml: string): number {
  return listIn(xml, "cellXfs").length;
}

/**
 * The styles part with these styles behind those it has, which keep their numbers. `known` is what the
 * core knows of the latter.
 */
export function appendStyles(
  xml: string,
  styles: readonly EditedStyle[],
  known: readonly CellStyle[],
): string {
  const writer = new StyleWriter(xml, known);
  for (const style of styles) writer.add(style);
  const { added } = writer;
  return changePieces(xml, (pieces, open) =>
    LISTS.reduce<readonly string[]>(
      (made, name) => withItems(made, name, added.get(name) ?? [], open),
      pieces,
    ),
  );
}

function withItems(
  pieces: readonly string[],
  name: string,
  added: readonly string[],
  open: string,
): readonly string[] {
  if (added.length === 0) return pieces;
  const at = pieces.findIndex((piece) => nameOf(piece) === name);
  const list = split(pieces[at] ?? named(open, `<${name}></${name}>`));
  const items = [...list.pieces, ...added.map((item) => named(open, item))];
  const count = String(items.filter(isElement).length);
  const made = join({ ...list, open: withAttribute(list.open, "count", count), pieces: items });
  if (at !== -1) return pieces.map((piece, i) => (i === at ? made : piece));
  const later = LISTS.slice(LISTS.indexOf(name) + 1);
  const next = pieces.findIndex(
    (piece) =>
      isElement(piece) && (later.includes(nameOf(piece)) || !LISTS.includes(nameOf(piece))),
  );
  const place = next === -1 ? pieces.length : next;
  return [...pieces.slice(0, place), made, ...pieces.slice(place)];
}
