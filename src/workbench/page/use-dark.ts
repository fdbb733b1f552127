import { useSyncExternalStore } from "react";

const QUERY = "(prefers-color-scheme: dark)";

/** Whether the system is dark, followed as it changes. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}

function subscribe(on: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener("change", on);
  return () => {
    query.removeEventListener("change", on);
  };
}
