import type { Scalar } from "../../../core/book/book";
import { escapeCell, escapeXml } from "../write/xml";
import { join, named, nameOf, split, withAttribute } from "./markup";

/** What is to stand in a cell. */
export interface Content {
  readonly value: Scalar;
  /** The `f` element as written, empty where there is none. */
  readonly f: string;
}

/** A cell with its content replaced; style and whatever else its tag says stay. */
export function withContent(cell: string, { value, f }: Content): string {
  const { open, pieces } = split(cell);
  // Metadata of a cell (`cm`) belongs to its formula, that of a value (`vm`) to the value.
  let tag = withAttribute(withAttribute(open, "vm", null), "t", typeOf(value, f));
  if (f === "") tag = withAttribute(tag, "cm", null);
  const kept = pieces.filter((piece) => nameOf(piece) === "extLst");
  const inner = [f, named(open, valueXml(value, f === "")), ...kept];
  const empty = tag.endsWith("/>") ? tag : tag.replace(/\s*>$/, "/>");
  return join({ open: empty, pieces: inner.filter((piece) => piece !== ""), close: "" });
}

function typeOf(value: Scalar, f: string): string | null {
  if (value === null || (value === "" && f === "")) return null;
  if (typeof value === "string") return f === "" ? "inlineStr" : "str";
  if (typeof value === "boolean") return "b";
  return typeof value === "number" && Number.isFinite(value) ? null : "e";
}

function valueXml(value: Scalar, isTyped: boolean): string {
  if (value === null || (value === "" && isTyped)) return "";
  if (typeof value === "string") {
    const text = escapeCell(value);
    return isTyped ? `<is><t xml:space="preserve">${text}</t></is>` : `<v>${text}</v>`;
  }
  if (typeof value === "boolean") return `<v>${value ? 1 : 0}</v>`;
  if (typeof value === "object") return `<v>${escapeXml(value.err)}</v>`;
  // What is no number in JavaScript is an error in a workbook.
  return `<v>${Number.isFinite(value) ? String(value === 0 ? 0 : value) : "#NUM!"}</v>`;
}
