import type { Severity } from "../../core/layout/rule";
import { partsOf, sheetOfPart, type DisclosurePart } from "../../locale/parts";
import type { Disclosure } from "../../core/locate/disclosure";
import { cellsOfFinding, type Item } from "./items";

/** The findings of one part of the disclosure; `part` is null for those of the book as a whole. */
export interface Group {
  readonly id: string;
  readonly part: DisclosurePart | null;
  /** Where it was found, empty where it was not. */
  readonly sheet: string;
  readonly items: readonly Item[];
}

/** What a finding is counted and filtered as. */
export type Kind = Severity | "explained";

/** The worst first. */
export const KINDS: readonly Kind[] = ["error", "warning", "note", "explained"];

export interface Filter {
  readonly hidden: ReadonlySet<Kind>;
  /** Only findings that have to do with this sheet; null for all. */
  readonly sheet: string | null;
}

const BOOK = "book";

export function kindOfItem({ finding, reason }: Item): Kind {
  return reason === null ? finding.severity : "explained";
}

/** Items under their parts in the order of the document, the book first; groups without items are left out. */
export function groupsOf(items: readonly Item[], disclosure: Disclosure): readonly Group[] {
  const byTable = new Map<string, Item[]>();
  const parts = partsOf(disclosure.layout);
  const known = new Set(parts.map(({ id }) => id));
  for (const item of items) {
    const { table } = item.finding;
    const id = table !== null && known.has(table) ? table : BOOK;
    const group = byTable.get(id);
    if (group === undefined) byTable.set(id, [item]);
    else group.push(item);
  }
  const ofParts = parts.map((part) => ({
    id: part.id,
    part,
    sheet: sheetOfPart(part.id, disclosure),
  }));
  return [{ id: BOOK, part: null, sheet: "" }, ...ofParts]
    .map((group) => ({ ...group, items: byTable.get(group.id) ?? [] }))
    .filter((group) => group.items.length > 0);
}

/** The groups with what the filter lets through. */
export function filterGroups(groups: readonly Group[], filter: Filter): readonly Group[] {
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => isShown(item, group, filter)),
    }))
    .filter(({ items }) => items.length > 0);
}

function isShown(item: Item, group: Group, { hidden, sheet }: Filter): boolean {
  if (hidden.has(kindOfItem(item))) return false;
  if (sheet === null || group.sheet === sheet) return true;
  return cellsOfFinding(item.finding).some((place) => place.sheet === sheet);
}
