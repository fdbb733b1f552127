import type { OpenedDocument } from "../../hosts/file/open-document";
import type { Refusal } from "../../ui/session/state";

/** What the worker tells: that it runs, then how reading the file it was given ended. */
export type ReadMessage =
  | { readonly kind: "started" }
  | { readonly kind: "read"; readonly document: OpenedDocument }
  | { readonly kind: "refused"; readonly refusal: Refusal };
