import { useEffect, useEffectEvent } from "react";

export interface PageKeys {
  readonly save: () => void;
  readonly open: () => void;
  /** To the next area of the page, or the one before. */
  readonly move: (step: 1 | -1) => void;
}

/**
 * The keys of the page: Ctrl+S, Ctrl+O and F6, which leads out of the grid, where Tab goes to the next
 * cell. Seen before the grid sees them.
 */
export function usePageKeys(keys: PageKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = actionFor(event, keys);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener("keydown", listener, { capture: true });
    return () => {
      window.removeEventListener("keydown", listener, { capture: true });
    };
  }, []);
}

function actionFor(event: KeyboardEvent, { save, open, move }: PageKeys): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  if (isComposing || altKey) return null;
  if (key === "F6") return () => move(shiftKey ? -1 : 1);
  if (!(ctrlKey || metaKey) || shiftKey) return null;
  switch (key.toLowerCase()) {
    case "s":
      return save;
    case "o":
      return open;
    default:
      return null;
  }
}
