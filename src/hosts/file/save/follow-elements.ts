import { parseA1, parseRect } from "../../../core/book/address";
import { shiftFormula } from "../shared-formula";
import { escapeXml } from "../write/xml";
import { unescapeXml } from "../xml-text";
import type { Bands } from "./bands";
import { followList, followWhole, type Moves } from "./follow";
import { followFormula, type Fates } from "./follow-formula";
import { attribute, isElement, join, nameOf, split, withAttribute } from "./markup";

/** What the elements of one sheet have to follow. */
export interface Followed {
  /** The name that the sheet had. */
  readonly home: string;
  readonly moves: Moves;
  readonly fates: Fates;
}

/** A view whose cell is gone looks elsewhere; everything else goes with its cells. */
const VIEWS = new Set(["sheetView", "pane", "selection", "customSheetView"]);
/** These stay when all that was in them is gone. */
const STAYING = new Set([...VIEWS, "autoFilter", "sheetViews"]);
const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);

/**
 * An element of a sheet whose areas follow the cells they cover, null when none of those is left.
 * Elements that hold nothing any more go with what they held.
 */
export function followElement(xml: string, followed: Followed, anchor = ""): string | null {
  const name = nameOf(xml);
  const { open, pieces, close } = split(xml);
  if (name === "sqref") {
    const list = followList(pieces.join(""), followed.moves);
    return list === "" ? null : join({ open, pieces: [list], close });
  }
  // The newer form of a rule has its formula in an element inside.
  if (FORMULAS.has(name) && !pieces.some(isElement)) {
    const was = unescapeXml(pieces.join(""), "");
    const text = followRule(was, followed, anchor);
    return text === was ? xml : join({ open, pieces: [escapeXml(text)], close });
  }
  const tag = followTag(open, name, followed.moves);
  if (tag === null) return null;

  const own = areasOf(open, pieces) ?? anchor;
  const kept = pieces
    .map((piece) => (isElement(piece) ? followChild(piece, name, open, followed, own) : piece))
    .filter((made) => made !== null);
  const isLess = kept.length < pieces.length;
  const count = kept.filter(isElement).length;
  if (isLess && count === 0 && !STAYING.has(name)) return null;
  return join({ open: isLess ? counted(tag, count) : tag, pieces: kept, close });
}

function followChild(
  piece: string,
  parent: string,
  parentOpen: string,
  followed: Followed,
  anchor: string,
): string | null {
  const { rows, columns } = followed.moves;
  if (parent === "rowBreaks") return renumbered(piece, "id", null, rows);
  if (parent === "colBreaks") return renumbered(piece, "id", null, columns);
  if (parent === "autoFilter" && nameOf(piece) === "filterColumn") {
    const left = parseRect(attribute(parentOpen, "ref") ?? "")?.c0 ?? 0;
    return renumbered(piece, "colId", left, columns);
  }
  return followElement(piece, followed, anchor);
}

/** What names a band by its number, counted from the band `first` where one is given. */
function renumbered(xml: string, name: string, first: number | null, bands: Bands): string | null {
  const place = bands.placeOf(Number(attribute(xml, name) ?? 0) + (first ?? 0));
  if (place === null) return null;
  return withAttribute(xml, name, String(place - (first === null ? 0 : bands.nearestOf(first))));
}

function followTag(open: string, name: string, moves: Moves): string | null {
  let tag = open;
  const put = (key: string, follow: (text: string) => string | null): boolean => {
    const text = attribute(open, key);
    if (text === undefined) return true;
    const made = follow(text);
    if (made !== text) tag = withAttribute(tag, key, made);
    return made !== null || VIEWS.has(name);
  };
  const whole = (text: string): string | null => followWhole(text, moves);
  const list = (text: string): string | null => followList(text, moves) || null;
  const isThere =
    put("ref", whole) &&
    put("sqref", list) &&
    put("activeCell", whole) &&
    put("topLeftCell", whole) &&
    (name !== "cellWatch" && name !== "inputCells" ? true : put("r", whole));
  return isThere ? tag : null;
}

/** The areas that the relative references in an element start from. */
function areasOf(open: string, pieces: readonly string[]): string | null {
  const inside = pieces.find((piece) => nameOf(piece) === "sqref");
  if (inside !== undefined) return split(inside).pieces.join("");
  return attribute(open, "sqref") ?? null;
}

/**
 * A formula of a rule reads from the first cell that the rule covers. Where that is gone, it is read
 * from the first one left before it follows its references.
 */
function followRule(formula: string, { home, moves, fates }: Followed, anchor: string): string {
  const was = firstOf(anchor);
  const now = firstOf(followList(anchor, moves));
  if (was === null || now === null) return followFormula(formula, home, fates);
  const down = (moves.rows.originOf(now.row) ?? was.row) - was.row;
  const right = (moves.columns.originOf(now.column) ?? was.column) - was.column;
  return followFormula(shiftFormula(formula, down, right), home, fates);
}

function firstOf(list: string): { row: number; column: number } | null {
  return parseA1(list.trim().split(/[\s:]/u, 1)[0] ?? "");
}

function counted(tag: string, count: number): string {
  return ["count", "manualBreakCount"].reduce(
    (open, key) =>
      attribute(open, key) === undefined ? open : withAttribute(open, key, String(count)),
    tag,
  );
}
