import { associateFunctions, type AssociatedFunctions, type FunctionRuntime } from "./associate";

/** Excel's own; an Excel that is too old for custom functions has none. */
declare const CustomFunctions: FunctionRuntime | undefined;

/** The custom functions as Excel knows them from here on, null where it has no place for them. */
export const associated: AssociatedFunctions | null =
  typeof CustomFunctions === "undefined" ? null : associateFunctions(CustomFunctions);
