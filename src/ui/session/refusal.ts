import { HostError } from "../../core/host";
import type { Refusal } from "./state";

/** What to tell of a failed call; a fault of our own is named by its kind, never by its message. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof HostError) return { code: error.code, params: error.params };
  const detail = error instanceof Error ? error.name : typeof error;
  return { code: "program-failed", params: { detail } };
}
