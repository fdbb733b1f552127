import { rectToA1 } from "../../core/book/address";
import type { Part } from "../../core/host";
import type { Rect } from "../../core/book/book";
import { askMerges, mergesIn } from "./merged-areas";
import type { RawCells } from "./cells";
import { SINCE } from "./requirement-sets";
import { rectOfRange, usedRange } from "./sheet-list";

/** A part of what was asked for that is read in one sync. */
export interface Piece {
  /** Place in the list of wants. */
  readonly want: number;
  readonly sheet: string;
  /** What is read; of a whole sheet, what the last listing says is used. */
  readonly rect: Rect;
  /**
   * `given`: exactly `rect`. `used`: what is used now. `band`: `rect`, a band of a sheet too large
   * for one sync, together with what is used now, so that the bands can be seen to fit.
   */
  readonly kind: "given" | "used" | "band";
  readonly parts: readonly Part[];
}

/** What one piece was answered. `rect` is null where nothing is used. */
export interface Answer {
  readonly piece: Piece;
  readonly rect: Rect | null;
  readonly cells: RawCells;
  readonly merges: readonly Rect[];
  /** What is used now, where it was asked for. */
  readonly used: Rect | null;
}

/** Excel left a grid out because it was too large; it does so without an error. */
class AnswerLeftOut extends Error {
  readonly code = "ResponsePayloadSizeLimitExceeded";
}

/** A sheet was asked for by a name that is not exactly its own. */
class OtherName extends Error {
  readonly code = "ItemNotFound";
}

/** Reads pieces in one sync. */
export async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  level: number,
): Promise<Answer[]> {
  const asked = pieces.map((piece) => ask(context, piece, level));
  await context.sync();
  const answers: Answer[] = [];
  for (const { piece, sheet, range, used, merged } of asked) {
    // Excel finds sheets by id too, and without regard to upper and lower case.
    if (sheet.name !== piece.sheet) throw new OtherName();
    const usedNow = used === null || isNull(used, level) ? null : rectOfRange(used);
    const rect = piece.kind === "used" ? usedNow : piece.rect;
    const cells = rect === null || range === null ? NO_CELLS : gridsOf(range, piece);
    const merges = usedNow === null ? [] : await mergesIn(context, merged, usedNow);
    answers.push({ piece, rect, cells, merges, used: usedNow });
  }
  return answers;
}

const NO_CELLS: RawCells = { values: [], types: [], formulas: [], formats: [] };
const PLACE = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

function ask(context: Excel.RequestContext, piece: Piece, level: number) {
  const sheet = context.workbook.worksheets.getItem(piece.sheet);
  sheet.load("name");
  const withMerges = piece.parts.includes("merges") && level >= SINCE.mergedAreas;
  const needsUsed = piece.kind !== "given" || withMerges;
  const used = needsUsed ? usedNowOf(sheet, level) : null;
  used?.load(PLACE);
  const range = piece.kind === "used" ? used : sheet.getRange(rectToA1(piece.rect));
  const grids = gridNames(piece);
  if (grids.length > 0) range?.load(grids);
  return { piece, sheet, range, used, merged: withMerges ? askMerges(sheet, piece.rect) : [] };
}

function usedNowOf(sheet: Excel.Worksheet, level: number): Excel.Range {
  return level >= SINCE.usedOrNull ? sheet.getUsedRangeOrNullObject(true) : usedRange(sheet, level);
}

function isNull(range: Excel.Range, level: number): boolean {
  return level >= SINCE.usedOrNull && range.isNullObject;
}

/** The formulas also tell which cells are filled, and a whole sheet is cut down to those. */
function gridNames({ parts, kind }: Piece): string[] {
  const names = new Set<string>();
  if (parts.includes("values")) names.add("values").add("valueTypes");
  if (parts.includes("formulas")) names.add("formulas").add("values").add("valueTypes");
  if (parts.includes("formats")) names.add("numberFormat");
  if (kind !== "given") names.add("formulas");
  return [...names];
}

function gridsOf(range: Excel.Range, piece: Piece): RawCells {
  const names = gridNames(piece);
  const grid = <T>(name: string, get: () => T[][] | null): T[][] => {
    if (!names.includes(name)) return [];
    const rows = get();
    if (rows === null) throw new AnswerLeftOut();
    return rows;
  };
  return {
    values: grid<unknown>("values", () => range.values),
    types: grid<string>("valueTypes", () => range.valueTypes),
    formulas: grid<unknown>("formulas", () => range.formulas),
    formats: grid<string>("numberFormat", () => range.numberFormat as string[][]),
  };
}
