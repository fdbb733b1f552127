import { escapeXml } from "../write/xml";
import { unescapeXml } from "../xml-text";
import { followFormula, type Fates } from "./follow-formula";
import { attribute, join, nameOf, split, withAttribute } from "./markup";

/** A sheet by its place in the workbook, for the names that belong to it. */
export interface NameSheet {
  /** Its place in the file, null where it was not there. */
  readonly was: number | null;
  /** The place in the file of the sheet that it was copied of. */
  readonly copyOf: number | null;
  /** Its name now and that of its source in the file; null for what is no worksheet. */
  readonly name: string | null;
  readonly source: string | null;
}

const GONE = "#REF!";

/** The `definedNames` after sheets were moved and edited; nothing when none is left. */
export function rewriteNames(
  definedNames: string,
  sheets: readonly NameSheet[],
  fates: Fates,
): string[] {
  const markup = split(definedNames);
  const pieces = markup.pieces.flatMap((piece) => {
    if (nameOf(piece) !== "definedName") return [piece];
    return [...ownName(piece, sheets, fates), ...copiedNames(piece, sheets, fates)];
  });
  const isLeft = pieces.some((piece) => nameOf(piece) === "definedName");
  return isLeft ? [join({ ...markup, pieces })] : [];
}

function ownName(piece: string, sheets: readonly NameSheet[], fates: Fates): string[] {
  const local = attribute(piece, "localSheetId");
  if (local === undefined) return following(piece, null, fates);
  const place = sheets.findIndex(({ was }) => was === Number(local));
  if (place === -1) return [];
  const tag = String(place) === local ? piece : withAttribute(piece, "localSheetId", String(place));
  return following(tag, sheets[place]?.source ?? null, fates);
}

/** What is printed of a sheet, and what is filtered in it, holds for its copy too. */
function copiedNames(piece: string, sheets: readonly NameSheet[], fates: Fates): string[] {
  const local = attribute(piece, "localSheetId");
  if (local === undefined || !attribute(piece, "name")?.startsWith("_xlnm.")) return [];
  return sheets.flatMap(({ copyOf, name, source }, place) => {
    if (copyOf !== Number(local) || name === null || source === null) return [];
    const fate = fates.get(source.toLowerCase());
    if (fate === undefined) return [];
    const own = new Map(fates).set(source.toLowerCase(), { ...fate, name });
    return following(withAttribute(piece, "localSheetId", String(place)), source, own);
  });
}

/** The name with a text that follows its cells. What Excel itself named goes when its cells are gone. */
function following(piece: string, home: string | null, fates: Fates): string[] {
  const { open, pieces, close } = split(piece);
  const was = unescapeXml(pieces.join(""), "");
  const text = followFormula(was, home, fates);
  if (text === was) return [piece];
  const isLost = text.includes(GONE) && !was.includes(GONE);
  if (isLost && attribute(open, "name")?.startsWith("_xlnm.") === true) return [];
  return [join({ open, pieces: [escapeXml(text)], close })];
}
