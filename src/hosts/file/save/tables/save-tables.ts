import { dropPart } from "../drop-parts";
import { dropLinks, linksOf } from "../links";
import {
  changePieces,
  isElement,
  join,
  nameOf,
  prefixedAttribute,
  split,
  withAttribute,
} from "../markup";
import type { PackageDraft } from "../package-draft";
import { followTable } from "./follow-table";
import { keptTable, lostTable, type TableFate } from "./table-fate";
import type { TableSheet } from "./table-sheet";

/** The part of a sheet after its tables were saved, and what became of them. */
export interface SavedTables {
  readonly xml: string;
  readonly fates: readonly TableFate[];
}

/**
 * Lets the tables of a sheet follow its cells, and takes those out that cannot. Gives the part of the
 * sheet, `xml`, without the words for the latter.
 */
export async function saveTables(
  draft: PackageDraft,
  part: string,
  xml: string,
  sheetOf: () => TableSheet,
): Promise<SavedTables> {
  const links = (await linksOf(draft, part)).filter(({ kind }) => kind === "table");
  if (links.length === 0) return { xml, fates: [] };
  const sheet = sheetOf();
  const dropped = new Set<string>();
  const fates: TableFate[] = [];
  for (const { id, target } of links) {
    const table = await draft.xmlOf(target);
    if (table === null) continue;
    const made = followTable(table, sheet);
    if (made === null) {
      fates.push(lostTable(table, sheet.followed));
      dropped.add(id);
      await dropPart(draft, target);
    } else if (made !== table) {
      fates.push(keptTable(table, made));
      draft.put(target, made);
    }
  }
  if (dropped.size === 0) return { xml, fates };
  await dropLinks(draft, part, ({ id }) => dropped.has(id));
  const without = changePieces(xml, (pieces) =>
    pieces.flatMap((piece) =>
      nameOf(piece) === "tableParts" ? partsWithout(piece, dropped) : [piece],
    ),
  );
  return { xml: without, fates };
}

/** What becomes of the tables of a sheet that is to be taken out. */
export async function tablesOfDeleted(
  draft: PackageDraft,
  part: string,
): Promise<readonly TableFate[]> {
  const fates: TableFate[] = [];
  for (const { kind, target } of await linksOf(draft, part)) {
    const table = kind === "table" ? await draft.xmlOf(target) : null;
    if (table !== null) fates.push(lostTable(table, null));
  }
  return fates;
}

function partsWithout(tableParts: string, ids: ReadonlySet<string>): string[] {
  const { open, pieces, close } = split(tableParts);
  const kept = pieces.filter((piece) => !ids.has(prefixedAttribute(piece, "id") ?? ""));
  const count = kept.filter(isElement).length;
  if (count === 0) return [];
  return [join({ open: withAttribute(open, "count", String(count)), pieces: kept, close })];
}
