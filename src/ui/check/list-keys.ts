import type { KeyboardEvent } from "react";

/** What a key does in the check view. */
export type ListCommand =
  | "next"
  | "previous"
  | "row-down"
  | "row-up"
  | "first-row"
  | "last-row"
  | "go"
  | "explain"
  | "back";

const ANYWHERE: Readonly<Record<string, ListCommand>> = {
  n: "next",
  p: "previous",
  F8: "next",
  "Shift+F8": "previous",
};

const ON_ROW: Readonly<Record<string, ListCommand>> = {
  ArrowDown: "row-down",
  ArrowUp: "row-up",
  Home: "first-row",
  End: "last-row",
  Enter: "go",
};

const IN_ITEM: Readonly<Record<string, ListCommand>> = { e: "explain", Escape: "back" };

/**
 * The command of a key, by where it was pressed; null for every other key, and for keys that type
 * or that belong to the browser.
 */
export function commandOf(event: KeyboardEvent): ListCommand | null {
  const { target, currentTarget, key, shiftKey } = event;
  if (!(target instanceof Element) || !currentTarget.contains(target)) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target.closest("input[type=text], input[type=search], textarea, select") !== null)
    return null;
  const name = key.length === 1 ? key.toLowerCase() : shiftKey ? `Shift+${key}` : key;
  const isOnRow = target.hasAttribute("data-row");
  const isInItem = target.closest("[data-item]") !== null;
  return (
    (isOnRow ? ON_ROW[name] : undefined) ??
    (isInItem ? IN_ITEM[name] : undefined) ??
    ANYWHERE[name] ??
    null
  );
}
