import { HostError } from "../../core/host";
import type { HostErrorCode } from "../../core/host";

/** What to do about an error of Excel: try again when the cell is closed, try again soon, ask for less. */
export type Cure = "wait-for-cell" | "wait" | "smaller" | "look-again";

const CURES: ReadonlyMap<string, Cure> = new Map([
  ["InvalidOperationInCellEditMode", "wait-for-cell"],
  ["ActivityLimitReached", "wait"],
  ["Conflict", "wait"],
  ["InactiveWorkbook", "wait"],
  ["RequestAborted", "wait"],
  ["ServiceNotAvailable", "wait"],
  ["RequestPayloadSizeLimitExceeded", "smaller"],
  ["ResponsePayloadSizeLimitExceeded", "smaller"],
  ["RangeExceedsLimit", "smaller"],
  ["OperationCellsExceedLimit", "smaller"],
  // A sheet was renamed or deleted while the request was under way.
  ["InvalidObjectPath", "look-again"],
  ["InvalidReference", "look-again"],
  ["InvalidRequestContext", "look-again"],
  ["ItemNotFound", "look-again"],
]);

const REFUSALS: ReadonlyMap<string, HostErrorCode> = new Map([
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["AccessDenied", "protected-sheet"],
  ["ItemAlreadyExists", "sheet-exists"],
  ["ApiNotAvailable", "not-supported"],
  ["ApiNotFound", "not-supported"],
  ["NotImplemented", "not-supported"],
  ["UnsupportedOperation", "not-supported"],
  ["MemoryLimitReached", "too-large"],
]);

/** Excel's code of an error, null when the error is not one of Excel's. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" && !(error instanceof HostError) ? error.code : null;
}

/** What helps against an error, null when only telling the user is left. */
export function cureOf(error: unknown): Cure | null {
  return CURES.get(codeOf(error) ?? "") ?? null;
}

/**
 * The refusal shown for whatever a call ended with. Excel's own message stays out of it: it is
 * in Excel's language and written for developers.
 */
export function refusalOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const known = REFUSALS.get(code ?? "");
  if (known !== undefined) return new HostError(known);
  const cure = cureOf(error);
  if (cure === "wait") return new HostError("host-busy");
  if (cure === "smaller") return new HostError("too-large");
  const name = error instanceof Error ? error.name : typeof error;
  return new HostError("host-failed", { detail: code ?? name });
}
