import type { Group, Kind } from "./groups";

/** Items of one table that are shown before the rest is asked for. */
export const SHOWN_AT_FIRST = 50;

/** What the user did with the list. It survives every check, as it names things by their keys. */
export interface ListState {
  readonly hidden: ReadonlySet<Kind>;
  readonly onlySheet: boolean;
  readonly collapsed: ReadonlySet<string>;
  /** Groups that show all of their items. */
  readonly revealed: ReadonlySet<string>;
  /** The item whose row the Tab key reaches. */
  readonly current: string | null;
  /** The item whose details are shown. */
  readonly open: string | null;
}

export type ListAction =
  | { readonly kind: "toggle-kind"; readonly of: Kind }
  | { readonly kind: "toggle-sheet" }
  | { readonly kind: "show-all" }
  | { readonly kind: "toggle-group"; readonly group: string }
  | { readonly kind: "reveal"; readonly group: string }
  | { readonly kind: "focus"; readonly item: string }
  | { readonly kind: "close" }
  | { readonly kind: "open"; readonly item: string }
  /** Opens an item wherever it is: its group expands, and reveals it if it lies far down. */
  | { readonly kind: "visit"; readonly item: string; readonly groups: readonly Group[] };

export const FRESH_LIST: ListState = {
  hidden: new Set(),
  onlySheet: false,
  collapsed: new Set(),
  revealed: new Set(),
  current: null,
  open: null,
};

export function listReducer(state: ListState, action: ListAction): ListState {
  switch (action.kind) {
    case "toggle-kind":
      return { ...state, hidden: toggled(state.hidden, action.of) };
    case "toggle-sheet":
      return { ...state, onlySheet: !state.onlySheet };
    case "show-all":
      return { ...state, hidden: new Set(), onlySheet: false };
    case "toggle-group":
      return { ...state, collapsed: toggled(state.collapsed, action.group) };
    case "reveal":
      return { ...state, revealed: new Set([...state.revealed, action.group]) };
    case "focus":
      return state.current === action.item ? state : { ...state, current: action.item };
    case "close":
      return { ...state, open: null };
    case "open":
      return { ...state, current: action.item, open: action.item };
    case "visit":
      return visited(state, action.item, action.groups);
  }
}

function visited(state: ListState, item: string, groups: readonly Group[]): ListState {
  const group = groups.find(({ items }) => items.some(({ key }) => key === item));
  if (group === undefined) return state;
  const isFarDown = group.items.findIndex(({ key }) => key === item) >= SHOWN_AT_FIRST;
  return {
    ...state,
    current: item,
    open: item,
    collapsed: new Set([...state.collapsed].filter((id) => id !== group.id)),
    revealed: isFarDown ? new Set([...state.revealed, group.id]) : state.revealed,
  };
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const changed = new Set(set);
  if (!changed.delete(one)) changed.add(one);
  return changed;
}

/** The keys of the rows on screen, in order. */
export function rowKeys(groups: readonly Group[], state: ListState): readonly string[] {
  return groups
    .filter(({ id }) => !state.collapsed.has(id))
    .flatMap(({ id, items }) =>
      (state.revealed.has(id) ? items : items.slice(0, SHOWN_AT_FIRST)).map(({ key }) => key),
    );
}
