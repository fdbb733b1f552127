import type { CellStyle } from "../../../../core/book/look";
import { attribute, isElement, join, nameOf, split, withAttribute } from "../markup";
import { alignmentXml } from "./style-xml";

/** A style of the file that another one is made of: what the core knows of it, and how it is written. */
export interface BaseStyle {
  readonly style: CellStyle;
  readonly xf: string;
  readonly font: string;
  readonly border: string;
}

type Key = keyof CellStyle;
/** Elements in the order in which they stand, with the word for what they say, null where there is none. */
type Parts = readonly (readonly [string, Key | null])[];

const FONT: Parts = [
  ["b", "isBold"],
  ["i", "isItalic"],
  ["strike", "isStruck"],
  ["condense", null],
  ["extend", null],
  ["outline", null],
  ["shadow", null],
  ["u", "isUnderlined"],
  ["vertAlign", null],
  ["sz", "size"],
  ["color", "colour"],
  ["name", "font"],
  ["family", "font"],
  ["charset", "font"],
  ["scheme", "font"],
];
const BORDER: Parts = [
  ["start", "left"],
  ["end", "right"],
  ["left", "left"],
  ["right", "right"],
  ["top", "top"],
  ["bottom", "bottom"],
  ["diagonal", null],
  ["vertical", null],
  ["horizontal", null],
];
const ALIGNMENT: Parts = [
  ["horizontal", "across"],
  ["vertical", "down"],
  ["wrapText", "wraps"],
  ["indent", "indent"],
];

/** Whether a style says the same as its base under all of these words. */
function isSameIn(keys: Iterable<Key | null>, style: CellStyle, base: BaseStyle): boolean {
  return [...keys].every(
    (key) => key === null || JSON.stringify(style[key]) === JSON.stringify(base.style[key]),
  );
}

const keysOf = (parts: Parts): (Key | null)[] => parts.map(([, key]) => key);

const WORDS = {
  format: ["format"],
  font: keysOf(FONT),
  fill: ["fill"],
  border: keysOf(BORDER),
} as const satisfies Readonly<Record<string, readonly (Key | null)[]>>;

/** Whether a style has another part of this kind than its base. */
export function differsIn(part: keyof typeof WORDS, style: CellStyle, base: BaseStyle): boolean {
  return !isSameIn(WORDS[part], style, base);
}

const APPLY: Readonly<Record<string, string>> = {
  numFmtId: "applyNumberFormat",
  fontId: "applyFont",
  fillId: "applyFill",
  borderId: "applyBorder",
};

/** The font of a base with what a style says otherwise, which `made` has. */
export function basedFont(made: string, style: CellStyle, base: BaseStyle): string {
  return mixed(FONT, made, base.font, style, base);
}

/** The border of a base with the sides that a style has otherwise. */
export function basedBorder(made: string, style: CellStyle, base: BaseStyle): string {
  return mixed(BORDER, made, base.border, style, base);
}

function mixed(parts: Parts, made: string, old: string, style: CellStyle, base: BaseStyle): string {
  if (old === "") return made;
  const markup = split(old);
  const [ours, theirs] = [split(made).pieces, markup.pieces];
  const pieces = parts.flatMap(([name, key]) =>
    (isSameIn([key], style, base) ? theirs : ours).filter((piece) => nameOf(piece) === name),
  );
  return join({ ...markup, pieces });
}

/** The `xf` of a base with the numbers of other parts, and the placement that a style has otherwise. */
export function basedXf(
  style: CellStyle,
  base: BaseStyle,
  ids: Readonly<Record<string, number>>,
): string {
  const theirs = split(base.xf);
  const childOf = (name: string): string =>
    theirs.pieces.find((piece) => nameOf(piece) === name) ?? "";
  let { open } = theirs;
  for (const [name, id] of Object.entries(ids)) {
    open = withAttribute(open, name, String(id));
    open = withAttribute(open, APPLY[name] ?? name, "1");
  }

  let alignment = childOf("alignment");
  if (!isSameIn(keysOf(ALIGNMENT), style, base)) {
    const ours = alignmentXml(style);
    if (alignment === "") alignment = "<alignment/>";
    for (const [name, key] of ALIGNMENT) {
      if (isSameIn([key], style, base)) continue;
      alignment = withAttribute(alignment, name, attribute(ours, name) ?? null);
    }
    open = withAttribute(open, "applyAlignment", "1");
  }
  let protection = childOf("protection");
  if (!isSameIn(["isOpen"], style, base)) {
    const locked = style.isOpen === true ? "0" : null;
    protection = withAttribute(protection || "<protection/>", "locked", locked);
    open = withAttribute(open, "applyProtection", "1");
  }
  const rest = theirs.pieces.filter(
    (piece) => isElement(piece) && !["alignment", "protection"].includes(nameOf(piece)),
  );
  const pieces = [alignment, protection, ...rest].filter((piece) => piece !== "");
  return join({ open, pieces, close: theirs.close });
}
