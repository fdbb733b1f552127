import { rectToA1 } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import type { EditedSheet } from "../../../core/book/edited-book";
import { MAIN } from "../write/namespaces";
import { XML_HEAD } from "../write/xml";
import { columnStyles, rewriteColumns } from "./columns-xml";
import type { FileSheet } from "./file-sheet";
import { followElement, type Followed } from "./follow-elements";
import { changePieces, isElement, nameOf, splitPart, withAttribute } from "./markup";
import { rewriteMerges } from "./merges-xml";
import { withFrozen } from "./panes-xml";
import { planCells, type CellsPlan } from "./plan-cells";
import { rowStyles, rowTags } from "./row-tags";
import { rewriteRows } from "./sheet-rows";

/** The part of a sheet that holds nothing yet. */
export const EMPTY_SHEET =
  `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';

/** Elements of a sheet that stand in front of others that may have to be put in. */
const BEFORE_VIEWS = ["sheetPr", "dimension"];
const BEFORE_COLUMNS = [...BEFORE_VIEWS, "sheetViews", "sheetFormatPr"];
const BEFORE_MERGES = [
  ...BEFORE_COLUMNS,
  ...["cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios"],
  ...["autoFilter", "sortState", "dataConsolidate", "customSheetViews"],
];

/** A sheet as its part is to be. */
export interface SavedSheet extends Pick<CellsPlan, "hasOtherFormulas" | "lacksResult"> {
  readonly xml: string;
}

/** The part of a sheet with all that was edited and nothing else changed. */
export function savedSheet(
  xml: string,
  file: FileSheet,
  sheet: EditedSheet,
  followed: Followed,
  styleOf: (style: number) => number,
): SavedSheet {
  const { moves } = followed;
  const { root } = splitPart(xml);
  const pieceOf = (name: string): string | null =>
    root.pieces.find((piece) => nameOf(piece) === name) ?? null;
  const cols = pieceOf("cols");
  const byColumn = columnStyles(cols);
  const byRow = rowStyles(pieceOf("sheetData") ?? "<sheetData/>");
  const bandStyle = (row: number, column: number): number => {
    const [r, c] = [moves.rows.originOf(row), moves.columns.originOf(column)];
    return (r === null ? undefined : byRow.get(r)) ?? (c === null ? 0 : byColumn(c));
  };
  const { name, merges: merged } = sheet;
  const context = { sheet: name, merges: merged, followed, styleOf, bandStyle };
  const plan = planCells(file, sheet.cells, context);
  const rowsPlan = { ...moves, cells: plan.cells, tags: rowTags(sheet.rows) };

  const saved = changePieces(xml, (pieces, open) => {
    const changed = pieces.flatMap((piece) => {
      switch (nameOf(piece)) {
        case "":
          return [piece];
        case "sheetData":
          return [rewriteRows(piece, rowsPlan)];
        case "dimension":
          return [withDimension(piece, sheet, file, rowsPlan.cells.size > 0 || isMoved(followed))];
        case "cols":
        case "mergeCells":
        case "sheetViews":
          return [piece];
        default:
          return [followElement(piece, followed)].filter((made) => made !== null);
      }
    });
    const columns = rewriteColumns(cols, open, moves.columns, sheet.columns);
    const merges = rewriteMerges(pieceOf("mergeCells"), open, file, moves, sheet.merges);
    const views = pieceOf("sheetViews");
    const followedViews = views === null ? null : (followElement(views, followed) ?? views);
    const frozen = withFrozen(followedViews, open, sheet.frozen);
    const withViews = replaced(changed, "sheetViews", frozen, BEFORE_VIEWS);
    const withColumns = replaced(withViews, "cols", columns, BEFORE_COLUMNS);
    return replaced(withColumns, "mergeCells", merges, BEFORE_MERGES);
  });
  return { xml: saved, hasOtherFormulas: plan.hasOtherFormulas, lacksResult: plan.lacksResult };
}

function isMoved({ moves: { rows, columns } }: Followed): boolean {
  return !rows.isUnmoved || !columns.isUnmoved;
}

/** The pieces with one of them replaced, put in where it belongs, or taken out. */
function replaced(
  pieces: readonly string[],
  name: string,
  made: string | null,
  before: readonly string[],
): string[] {
  const at = pieces.findIndex((piece) => nameOf(piece) === name);
  if (at !== -1)
    return pieces.flatMap((piece, i) => (i !== at ? [piece] : made === null ? [] : [made]));
  if (made === null) return [...pieces];
  const next = pieces.findIndex((piece) => isElement(piece) && !before.includes(nameOf(piece)));
  const place = next === -1 ? pieces.length : next;
  return [...pieces.slice(0, place), made, ...pieces.slice(place)];
}

/** The area that a sheet says it fills, once its cells are others. */
function withDimension(
  dimension: string,
  { cells }: EditedSheet,
  file: FileSheet,
  isChanged: boolean,
): string {
  const outer = (all: readonly { row: number; column: number }[]): string => {
    const rect: Rect = { r0: Infinity, c0: Infinity, r1: -1, c1: -1 };
    const found = all.reduce(
      ({ r0, c0, r1, c1 }, { row, column }) => ({
        r0: Math.min(r0, row),
        c0: Math.min(c0, column),
        r1: Math.max(r1, row),
        c1: Math.max(c1, column),
      }),
      rect,
    );
    return found.r1 === -1 ? "A1" : rectToA1(found);
  };
  const now = outer(cells);
  return isChanged && now !== outer(file.cells) ? withAttribute(dimension, "ref", now) : dimension;
}
