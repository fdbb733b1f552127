import type { Environment } from "./environment";

const KEY = "budget-disclosure.welcomed";

/** Whether the introduction was seen; where storage is blocked it counts as seen, or it never ends. */
export function wasWelcomed(storage: Environment["storage"]): boolean {
  try {
    return storage().getItem(KEY) !== null;
  } catch {
    return true;
  }
}

/** Remembers that the introduction was seen, as far as the browser lets it. */
export function rememberWelcome(storage: Environment["storage"]): void {
  try {
    storage().setItem(KEY, "1");
  } catch {
    // Shown once more next time; nothing is lost.
  }
}
