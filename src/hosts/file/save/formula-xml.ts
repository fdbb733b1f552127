import { escapeXml } from "../write/xml";
import { attribute, join, named, nameOf, openingOf, split, withAttribute } from "./markup";

/** The formula element of a cell, empty where it has none. */
export function formulaOf(cell: string): string {
  return split(cell).pieces.find((piece) => nameOf(piece) === "f") ?? "";
}

/** A formula element of the plain form, with the text that a file stores. */
export function plainFormula(cell: string, stored: string): string {
  return named(cell, `<f>${escapeXml(stored)}</f>`);
}

/**
 * The formula element for a cell, with the text that a file stores. The form of an array formula is
 * kept; a cell that shared the text of others gets one of its own.
 */
export function formulaFor(cell: string, stored: string): string {
  const old = formulaOf(cell);
  const type = attribute(old, "t");
  const isKept = old !== "" && (type === undefined || type === "array" || type === "normal");
  if (!isKept) return plainFormula(cell, stored);
  return join({ open: openingOf(old), pieces: [escapeXml(stored)], close: "" });
}

/** The same as an array formula over an area that begins in the cell. */
export function arrayFormula(cell: string, area: string, stored: string): string {
  return withAttribute(withAttribute(formulaFor(cell, stored), "t", "array"), "ref", area);
}

/** A cell that holds a formula with another formula element and the result it has. */
export function withFormula(cell: string, f: string): string {
  const { open, pieces, close } = split(cell);
  return join({ open, pieces: pieces.map((piece) => (nameOf(piece) === "f" ? f : piece)), close });
}

/** Whether a cell has a value, or a result beside its formula. */
export function hasResult(cell: string): boolean {
  return split(cell).pieces.some((piece) => nameOf(piece) === "v");
}
