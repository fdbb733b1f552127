import type { EditedBand } from "../../../core/book/edited-book";
import { isTrue } from "../xml-text";
import { attribute, isElement, openingOf, split } from "./markup";
import type { RowPlan } from "./row-xml";

/** What the tags of rows are to say after their heights and flags were changed, by row. */
export function rowTags(rows: readonly EditedBand[]): ReadonlyMap<number, RowPlan["tag"]> {
  const tags = new Map<number, RowPlan["tag"]>();
  for (const [row, { size, isHidden }] of rows.entries()) {
    const tag: [string, string | null][] = [];
    if (size !== undefined) tag.push(["ht", String(size)], ["customHeight", "1"]);
    if (isHidden !== undefined) tag.push(["hidden", isHidden ? "1" : null]);
    if (tag.length > 0) tags.set(row, tag);
  }
  return tags;
}

/** Number of the style of every row of the file that has one. */
export function rowStyles(sheetData: string): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  if (!sheetData.includes("customFormat")) return styles;
  let row = -1;
  for (const piece of split(sheetData).pieces.filter(isElement)) {
    const open = openingOf(piece);
    const r = attribute(open, "r");
    row = r === undefined ? row + 1 : Number(r) - 1;
    if (isTrue(attribute(open, "customFormat"))) styles.set(row, Number(attribute(open, "s") ?? 0));
  }
  return styles;
}
