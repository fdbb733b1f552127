import { openDocument } from "../../hosts/file/open-document";
import { refusalOf } from "../../ui/session/refusal";
import type { ReadMessage } from "./messages";

/** The part of a dedicated worker that is used here; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null;
  postMessage(message: ReadMessage): void;
}

const scope = self as unknown as WorkerScope;

async function read(bytes: Uint8Array): Promise<ReadMessage> {
  try {
    return { kind: "read", document: await openDocument(bytes) };
  } catch (error) {
    return { kind: "refused", refusal: refusalOf(error) };
  }
}

scope.onmessage = ({ data }) => {
  void read(data).then((message) => {
    scope.postMessage(message);
  });
};
scope.postMessage({ kind: "started" });
