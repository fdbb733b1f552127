import { useMemo, useReducer, useState, type Dispatch } from "react";
import { useLocale } from "../app/locale-context";
import type { SessionState } from "../session/state";
import { filterGroups, groupsOf, kindOfItem, type Group } from "./groups";
import { itemMaker, type Item } from "./items";
import { FRESH_LIST, listReducer, rowKeys, type ListAction, type ListState } from "./list-state";

const NONE: readonly Item[] = [];

/** The findings of a session as the view shows them. */
export interface ItemList {
  readonly items: readonly Item[];
  /** What the filters let through. */
  readonly groups: readonly Group[];
  readonly rows: readonly string[];
  readonly state: ListState;
  readonly dispatch: Dispatch<ListAction>;
}

export function useItemList({ result, explained, selection }: SessionState): ItemList {
  const locale = useLocale();
  const [state, dispatch] = useReducer(listReducer, FRESH_LIST);
  const [makeItems] = useState(itemMaker);
  const items = useMemo(
    () => (result === null ? NONE : makeItems(result, explained, locale)),
    [makeItems, result, explained, locale],
  );
  const all = useMemo(
    () => (result === null ? [] : groupsOf(items, result.disclosure)),
    [items, result],
  );
  const { hidden } = state;
  const sheet = state.onlySheet ? (selection?.sheet ?? null) : null;
  const groups = useMemo(() => filterGroups(all, { hidden, sheet }), [all, hidden, sheet]);
  const rows = useMemo(() => rowKeys(groups, state), [groups, state]);
  return { items, groups, rows, state, dispatch };
}

/** The items that next and previous walk through: all that are shown and not explained. */
export function walkOf(groups: readonly Group[]): readonly Item[] {
  return groups.flatMap(({ items }) => items.filter((item) => kindOfItem(item) !== "explained"));
}

/** The item after or before the current one, around the ends; null where there is none. */
export function neighbour(
  groups: readonly Group[],
  current: string | null,
  step: 1 | -1,
): Item | null {
  const flat = groups.flatMap(({ items }) => items);
  const found = flat.findIndex(({ key }) => key === current);
  const from = found === -1 && step === -1 ? 0 : found;
  for (let count = 1; count <= flat.length; count += 1) {
    const item = flat[(from + step * count + flat.length * 2) % flat.length];
    if (item !== undefined && kindOfItem(item) !== "explained") return item;
  }
  return null;
}
