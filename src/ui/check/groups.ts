import type { Severity } from "../../core/layout/rule";
import type { Disclosure } from "../../core/locate/disclosure";
import { cellsOfFinding, type Item } from "./items";

/** The findings of one statutory table; `table` is null for those of the book as a whole. */
export interface Group {
  readonly id: string;
  readonly table: { readonly number: number; readonly title: string } | null;
  /** Where the table was found, empty where it was not. */
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

/** Items under their tables in statutory order, the book first; groups without items are left out. */
export function groupsOf(items: readonly Item[], disclosure: Disclosure): readonly Group[] {
  const byTable = new Map<string, Item[]>();
  const known = new Set(disclosure.layout.tables.map(({ id }) => id));
  for (const item of items) {
    const { table } = item.finding;
    const id = table !== null && known.has(table) ? table : BOOK;
    const group = byTable.get(id);
    if (group === undefined) byTable.set(id, [item]);
    else group.push(item);
  }
  const tables = disclosure.layout.tables.map(({ id, number, title }) => ({
    id,
    table: { number, title },
    sheet: disclosure.tables.find(({ layout }) => layout.id === id)?.sheet ?? "",
  }));
  return [{ id: BOOK, table: null, sheet: "" }, ...tables]
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
