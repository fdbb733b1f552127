import { escapeCell, escapeXml } from "../../write/xml";
import { unescapeXml } from "../../xml-text";
import type { Followed } from "../follow-elements";
import { followFormula } from "../follow-formula";
import { attribute, isElement, join, named, nameOf, split, withAttribute } from "../markup";
import type { TableArea } from "./table-area";
import type { TableSheet } from "./table-sheet";

/** The longest name that a column of a table may have. */
const MOST_CHARACTERS = 255;
const FORMULAS = new Set(["calculatedColumnFormula", "totalsRowFormula"]);

/**
 * The `tableColumns` of a table that was at `was` and is at `now`. A column is called by the text of its
 * header cell, which Excel insists on; null where a header cell says nothing that could be a name.
 */
export function columnsAfter(
  tableColumns: string,
  was: TableArea,
  now: TableArea,
  sheet: TableSheet,
): string | null {
  const markup = split(tableColumns);
  const old = markup.pieces.filter(isElement);
  const { rows, columns } = sheet.followed.moves;
  if (old.length !== was.rect.c1 - was.rect.c0 + 1) {
    return rows.isUnmoved && columns.isUnmoved ? tableColumns : null;
  }
  let lastId = Math.max(0, ...old.map((piece) => Number(attribute(piece, "id") ?? 0)));
  const made: string[] = [];
  for (let column = now.rect.c0; column <= now.rect.c1; column++) {
    const origin = columns.originOf(column);
    const before = origin === null ? undefined : old[origin - was.rect.c0];
    if (origin !== null && before !== undefined) {
      const headed = withHeader(before, origin, column, was, now, sheet);
      if (headed === null) return null;
      made.push(withTotals(withFormulas(headed, sheet.followed), origin, column, was, now, sheet));
    } else {
      const name = now.hasHeader ? nameAt(now.rect.r0, column, sheet) : null;
      if (name === null) return null;
      const added = `<tableColumn id="${++lastId}" name=""/>`;
      made.push(withAttribute(named(tableColumns, added), "name", name));
    }
  }
  if (made.length === old.length && made.every((piece, at) => piece === old[at])) {
    return tableColumns;
  }
  const names = new Set(made.map((piece) => attribute(piece, "name")?.toLowerCase()));
  if (names.size < made.length) return null;
  const open = withAttribute(markup.open, "count", String(made.length));
  return join({ ...markup, open, pieces: made });
}

function withHeader(
  piece: string,
  origin: number,
  column: number,
  was: TableArea,
  now: TableArea,
  sheet: TableSheet,
): string | null {
  const isSame = !was.hasHeader || sheet.isKept(was.rect.r0, origin, now.rect.r0, column);
  if (isSame) return piece;
  const name = nameAt(now.rect.r0, column, sheet);
  return name === null ? null : withAttribute(piece, "name", name);
}

/** A cell of totals that someone has written in is no longer what the column says of it. */
function withTotals(
  piece: string,
  origin: number,
  column: number,
  was: TableArea,
  now: TableArea,
  sheet: TableSheet,
): string {
  if (!now.hasTotals || sheet.isKept(was.rect.r1, origin, now.rect.r1, column)) return piece;
  const { open, pieces, close } = split(piece);
  const tag = ["totalsRowLabel", "totalsRowFunction"].reduce(
    (made, key) => withAttribute(made, key, null),
    open,
  );
  const kept = pieces.filter((inside) => nameOf(inside) !== "totalsRowFormula");
  return join({ open: tag, pieces: kept, close });
}

function withFormulas(piece: string, { home, fates }: Followed): string {
  const { open, pieces, close } = split(piece);
  const followed = pieces.map((inside) => {
    if (!FORMULAS.has(nameOf(inside))) return inside;
    const formula = split(inside);
    const text = unescapeXml(formula.pieces.join(""), "");
    const made = followFormula(text, home, fates);
    return made === text ? inside : join({ ...formula, pieces: [escapeXml(made)] });
  });
  return join({ open, pieces: followed, close });
}

/** The name that a header cell gives its column, as an attribute carries it. */
function nameAt(row: number, column: number, sheet: TableSheet): string | null {
  const text = sheet.textAt(row, column);
  if (text === null || text.length > MOST_CHARACTERS) return null;
  // An attribute cannot hold a line break; the text of a cell can.
  return unescapeXml(escapeCell(text), "").replace(/[\t\n]/gu, (mark) =>
    mark === "\n" ? "_x000a_" : "_x0009_",
  );
}
