import { HostError } from "../host";
import type { Part, Snapshot, Want } from "../host";
import { remembered } from "../remembered";
import type { Book, Place, Rect, Scalar, Sheet } from "./book";
import { boundingRect, isInside, overhang, sizeOf } from "./rects";
import { patchSheet, replaceSheet } from "./patch-sheet";

/** Cells of one sheet that are read one by one; from there on the sheet is read as a whole. */
const READ_SINGLY = 20_000;
/** Rectangles of one sheet that are asked for in one call. */
const PLACES_OF_A_SHEET = 40;

const CONTENT: readonly Part[] = ["values", "formulas", "formats"];
/** Where Excel does not know a name, a calculation may change which of ours it binds. */
const RESULTS_IN_DOUBT: readonly Part[] = ["values", "formulas"];

/**
 * What to read, in one call of `read`, to bring a book up to date after cells changed: the changed
 * places, the results of all formulas, since any of them may have followed, and the merged areas of
 * the sheets that changed. A sheet is read as a whole where much of it changed, such as a column
 * from top to bottom. Throws HostError `unknown-sheet` for a place on a sheet the book does not have:
 * then the book has to be read anew.
 */
export function rereadWants(book: Book, places: readonly Place[]): Want[] {
  for (const { sheet } of places) {
    if (!book.sheets.some(({ name }) => name === sheet)) {
      throw new HostError("unknown-sheet", { sheet });
    }
  }
  return book.sheets.flatMap((sheet) => {
    const changed = places.filter((place) => place.sheet === sheet.name);
    const { rect: formulas, hasUnknownNames } = formulaArea(sheet);
    const results: Want[] =
      formulas === null
        ? []
        : [
            {
              sheet: sheet.name,
              rect: on(sheet, formulas),
              parts: hasUnknownNames ? RESULTS_IN_DOUBT : ["values"],
            },
          ];
    if (changed.length === 0) return results;
    const rects = rectsToRead(sheet.used, changed);
    if (rects === null) return [{ sheet: sheet.name, parts: [...CONTENT, "merges"] }];
    return [
      ...rects.map((rect): Want => ({ sheet: sheet.name, rect: on(sheet, rect), parts: CONTENT })),
      ...results,
      { sheet: sheet.name, parts: ["merges"] },
    ];
  });
}

/**
 * A book with the answers to wants of `rereadWants` put in their places, as `readBook` would read
 * it now. What is equal afterwards stays the same object: rows, sheets, and the book itself. Throws
 * HostError `damaged` where an answer is missing.
 */
export function patchBook(book: Book, wants: readonly Want[], answers: readonly Snapshot[]): Book {
  const answered = wants.map((want, index) => {
    const answer = answers[index];
    if (answer === undefined) throw new HostError("damaged", { part: want.sheet });
    return { want, answer };
  });
  const sheets = book.sheets.map((sheet) => {
    const own = answered.filter(({ want }) => want.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const whole = own.find(({ want }) => want.rect === undefined && want.parts.includes("values"));
    if (whole !== undefined) return replaceSheet(sheet, whole.answer);
    const merges = own.find(({ want }) => want.parts.includes("merges"));
    const patches = own.filter(({ want }) => want.rect !== undefined);
    return patchSheet(
      sheet,
      patches.map(({ answer }) => answer),
      merges?.answer.merges ?? sheet.merges,
    );
  });
  return sheets.every((sheet, index) => sheet === book.sheets[index]) ? book : { sheets };
}

/**
 * The rectangles that tell all that changed, null where the sheet is better read as a whole. A
 * change outside of what is used makes that grow; the blank cells it then takes in are read for
 * their formats.
 */
function rectsToRead(used: Rect | null, changed: readonly Rect[]): Rect[] | null {
  if (used === null) return null;
  const rects: Rect[] = [];
  const grown = changed.reduce(boundingRect, used);
  for (const { r0, c0, r1, c1 } of [...overhang(grown, used), ...changed]) {
    const rect = { r0, c0, r1, c1 };
    if (!rects.some((other) => isInside(rect, other))) rects.push(rect);
  }
  const cells = rects.reduce((sum, rect) => sum + sizeOf(rect), 0);
  return cells > READ_SINGLY || rects.length > PLACES_OF_A_SHEET ? null : rects;
}

interface FormulaArea {
  readonly rect: Rect | null;
  readonly hasUnknownNames: boolean;
}

/** The smallest rectangle with every formula of a sheet, and whether a result of one is `#NAME?`. */
const formulaArea = remembered((sheet: Sheet): FormulaArea => {
  const { used, values } = sheet;
  let rect: Rect | null = null;
  let hasUnknownNames = false;
  if (used === null) return { rect, hasUnknownNames };
  sheet.formulas.forEach((line, row) => {
    const first = line.findIndex((formula) => formula !== null);
    if (first === -1) return;
    let last = line.length - 1;
    while (line[last] === null) last -= 1;
    const r = used.r0 + row;
    const found = { r0: r, c0: used.c0 + first, r1: r, c1: used.c0 + last };
    rect = rect === null ? found : boundingRect(rect, found);
    hasUnknownNames ||= values[row]?.some(isUnknownName) === true;
  });
  return { rect, hasUnknownNames };
});

function isUnknownName(value: Scalar): boolean {
  return typeof value === "object" && value?.err === "#NAME?";
}

function on({ name }: Sheet, rect: Rect): Place {
  return { sheet: name, ...rect };
}
