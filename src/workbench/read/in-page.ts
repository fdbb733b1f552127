import { openDocument, type OpenedDocument } from "../../hosts/file/open-document";
import { CLOCK } from "../../ui/session/clock";
import { readApart } from "./read-apart";

/** Reads a file for the grid, apart from the page. HostError as `openDocument`. */
export function readDocument(bytes: Uint8Array): Promise<OpenedDocument> {
  return readApart(bytes, { makeWorker, readHere: openDocument, clock: CLOCK });
}

function makeWorker(): Worker {
  // The address stands inside of the call: so the bundler sees that it has to build the worker.
  return new Worker(new URL("./worker.ts", import.meta.url));
}
