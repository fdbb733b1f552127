import type { FunctionRuntime } from "../../src/functions/associate";

/** An error as Excel's runtime makes it. */
export class FunctionError extends Error {
  readonly code: string;

  constructor(code: string, message = "") {
    super(message);
    this.code = code;
  }
}

export type Run = (...given: unknown[]) => unknown;

/** The part of Excel's runtime that functions are registered with, and what was registered. */
export function fakeRuntime(): FunctionRuntime & { readonly functions: ReadonlyMap<string, Run> } {
  const functions = new Map<string, Run>();
  return {
    functions,
    associate: (id, run) => {
      functions.set(id, run);
    },
    Error: FunctionError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
}
