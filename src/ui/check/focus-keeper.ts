import { useEffect, useEffectEvent, useLayoutEffect, useRef, type FocusEvent } from "react";

/** On everything that belongs to an item: its row, and the details under it. */
const ITEM = "data-item";

interface FocusKeeper {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

interface Keeping {
  /** The keys of the rows on screen, in order. */
  readonly rows: readonly string[];
  /** False where there is no such row. */
  readonly focusRow: (item: string) => boolean;
  /** Where the focus goes when no row is left. */
  readonly focusHeading: () => void;
}

/**
 * Keeps the focus in the list when what had it disappears: it goes to the row itself, else to the
 * one that follows, else to the one before, else to the heading. While another window has the
 * focus, as when the user types in the sheet, nothing is taken: it is put right on return.
 */
export function useFocusKeeper({ rows, focusRow, focusHeading }: Keeping): FocusKeeper {
  const held = useRef<string | null>(null);
  /** The rows when the held one was last there. */
  const order = useRef(rows);

  const settle = useEffectEvent(() => {
    if (held.current === null || !isFocusLost() || !document.hasFocus()) return;
    const next = survivor(held.current, order.current, rows);
    if (next !== null && focusRow(next)) return;
    held.current = null;
    focusHeading();
  });
  useLayoutEffect(() => {
    if (held.current === null || rows.includes(held.current)) order.current = rows;
    settle();
  });
  useEffect(() => {
    const onReturn = (): void => settle();
    window.addEventListener("focus", onReturn);
    return () => window.removeEventListener("focus", onReturn);
  }, []);

  return {
    onFocus: ({ target }) => {
      held.current = target.closest(`[${ITEM}]`)?.getAttribute(ITEM) ?? null;
    },
    // React tells of no blur when it removes the focused element itself: then the row stays held.
    onBlur: ({ currentTarget, relatedTarget }) => {
      const isElsewhere = relatedTarget !== null && !currentTarget.contains(relatedTarget);
      const isNowhere = relatedTarget === null && document.hasFocus();
      if (isElsewhere || isNowhere) held.current = null;
    },
  };
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The item itself if it is still there, else the nearest that is, later ones first. */
function survivor(item: string, before: readonly string[], now: readonly string[]): string | null {
  const at = before.indexOf(item);
  if (at === -1) return null;
  const left = new Set(now);
  const near = [...before.slice(at), ...before.slice(0, at).reverse()];
  return near.find((key) => left.has(key)) ?? null;
}
