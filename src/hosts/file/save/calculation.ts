import { changePieces, isElement, named, nameOf, withAttribute } from "./markup";

/** Elements of a workbook part that stand in front of the settings of calculation. */
const BEFORE = new Set(
  [
    ["fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath"],
    ["workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences"],
    ["definedNames"],
  ].flat(),
);

/** The workbook part made to ask for a calculation when it is opened. */
export function calculatedOnOpening(xml: string): string {
  return changePieces(xml, (before, open) => {
    const pieces = [...before];
    const at = pieces.findIndex((piece) => nameOf(piece) === "calcPr");
    const old = pieces[at];
    if (old !== undefined) pieces[at] = withAttribute(old, "fullCalcOnLoad", "1");
    else {
      const after = pieces.findIndex((piece) => isElement(piece) && !BEFORE.has(nameOf(piece)));
      const place = after === -1 ? pieces.length : after;
      pieces.splice(place, 0, named(open, '<calcPr fullCalcOnLoad="1"/>'));
    }
    return pieces;
  });
}
