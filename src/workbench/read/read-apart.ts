import type { OpenedDocument } from "../../hosts/file/open-document";
import { HostError } from "../../core/host";
import type { Clock } from "../../ui/session/clock";
import type { ReadMessage } from "./messages";

/** Milliseconds that a file may take; the largest that is allowed takes a few seconds. */
const LONGEST = 60_000;

/** What is used of a Web Worker, so that a test can stand in for one. */
export interface ReadWorker {
  onmessage: ((event: MessageEvent<ReadMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(bytes: Uint8Array): void;
  terminate(): void;
}

interface ReadingParts {
  readonly makeWorker: () => ReadWorker;
  /** Reads in the page itself, for where no worker starts. */
  readonly readHere: (bytes: Uint8Array) => Promise<OpenedDocument>;
  readonly clock: Clock;
}

/**
 * Reads a file in a worker of its own, so that a hostile one neither holds up the page nor keeps its
 * memory. Rejects with the HostError of reading; `too-large` for a file that takes too long.
 */
export async function readApart(bytes: Uint8Array, parts: ReadingParts): Promise<OpenedDocument> {
  const { readHere, ...rest } = parts;
  return (await readInWorker(bytes, rest)) ?? readHere(bytes);
}

/** Null where no worker started: an old browser, a security policy, a page older than its server. */
function readInWorker(
  bytes: Uint8Array,
  { makeWorker, clock }: Omit<ReadingParts, "readHere">,
): Promise<OpenedDocument | null> {
  return new Promise((resolve, reject) => {
    let worker: ReadWorker;
    try {
      worker = makeWorker();
    } catch {
      resolve(null);
      return;
    }
    let hasStarted = false;
    const end = (settle: () => void): void => {
      cancelLimit();
      worker.terminate();
      settle();
    };
    const refuse = (error: HostError): void => {
      end(() => {
        reject(error);
      });
    };
    const cancelLimit = clock.after(LONGEST, () => {
      refuse(new HostError("too-large"));
    });
    worker.onmessage = ({ data }) => {
      if (data.kind === "started") hasStarted = true;
      else if (data.kind === "refused") {
        refuse(new HostError(data.refusal.code, data.refusal.params));
      } else {
        end(() => {
          resolve(data.document);
        });
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // What brought a worker down would bring the page down as well.
      if (hasStarted) refuse(new HostError("too-large"));
      else {
        end(() => {
          resolve(null);
        });
      }
    };
    worker.onmessageerror = () => {
      refuse(new HostError("too-large"));
    };
    worker.postMessage(bytes);
  });
}
