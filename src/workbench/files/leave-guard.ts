/** Something that may hold changes not yet in a file; `Autosave` is one. */
export interface Unsaved {
  get(): { readonly isDirty: boolean };
  subscribe(on: () => void): () => void;
}

/**
 * Lets the browser ask before the page is left while there are unsaved changes, until the returned
 * function is called. The listener is there only then: a page that has one is slower to come back to.
 */
export function guardLeaving(page: EventTarget, unsaved: Unsaved): () => void {
  const follow = (): void => {
    if (unsaved.get().isDirty) page.addEventListener("beforeunload", ask);
    else page.removeEventListener("beforeunload", ask);
  };
  const unsubscribe = unsaved.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    page.removeEventListener("beforeunload", ask);
  };
}

function ask(event: Event): void {
  event.preventDefault();
  // Chromium before 119 asks only for this; its words are the browser's own.
  (event as unknown as { returnValue: string }).returnValue = "unsaved";
}
