/**
 * The name under which the browser files an error (`AbortError`, `QuotaExceededError` …), empty for
 * anything else. By shape: an error of another frame is no instance of this frame's classes.
 */
export function domErrorName(error: unknown): string {
  const isNamed = typeof error === "object" && error !== null && "name" in error;
  return isNamed && typeof error.name === "string" ? error.name : "";
}
