import {
  attribute,
  changePieces,
  isElement,
  join,
  nameOf,
  prefixedAttribute,
  split,
  withAttribute,
} from "./markup";

/** Attributes that one sheet of a workbook may have for itself only. */
const OWN: readonly (readonly [string, string])[] = [
  ["sheetPr", "codeName"],
  ["sheetView", "tabSelected"],
];

/** The part of a sheet as that of a copy: without what links to other parts or may be there once only. */
export function copiedSheet(xml: string): string {
  return changePieces(xml, (pieces) => pieces.flatMap((piece) => copiedPiece(piece)));
}

function copiedPiece(piece: string): string[] {
  if (!isElement(piece) || nameOf(piece) === "sheetData") return [piece];
  if (nameOf(piece) === "pageSetup") return [withoutLink(piece)];
  const { open, pieces, close } = split(piece);
  if (prefixedAttribute(open, "id") !== undefined) return [];
  const kept = pieces.flatMap(copiedPiece);
  const isEmptied = pieces.some(isElement) && !kept.some(isElement);
  if (isEmptied) return [];
  const tag = OWN.reduce(
    (made, [name, key]) => (nameOf(open) === name ? withAttribute(made, key, null) : made),
    open,
  );
  const count = attribute(tag, "count") === undefined ? null : kept.filter(isElement).length;
  const counted = count === null ? tag : withAttribute(tag, "count", String(count));
  return [join({ open: counted, pieces: kept, close })];
}

/** The settings of a printer are a part of their own; what they say beside it can be copied. */
function withoutLink(pageSetup: string): string {
  return pageSetup.replace(/\s+[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/u, "");
}
