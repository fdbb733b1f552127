/** A CommonJS class as bundlers and Node hand it over: itself, or inside its module. */
export type Interop<T> = T | { readonly default: T };

export function unwrap<T extends new (...args: never[]) => unknown>(module: Interop<T>): T {
  return "default" in module ? module.default : module;
}
