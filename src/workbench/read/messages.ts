import type { Refusal } from "../../ui/session/state";
import type { GridDocument } from "../desk/parts";

/** What the worker tells: that it runs, then how reading the file it was given ended. */
export type ReadMessage =
  | { readonly kind: "started" }
  | { readonly kind: "read"; readonly document: GridDocument }
  | { readonly kind: "refused"; readonly refusal: Refusal };
