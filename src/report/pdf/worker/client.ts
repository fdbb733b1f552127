import type { PublishOutcome, PublishProgress, PublishRequest, WorkerMessage } from "./messages";

/** What is used of a Web Worker, so that a test can stand in for one. */
export interface PublishWorker {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: PublishRequest): void;
  terminate(): void;
}

export interface PublishingOptions {
  readonly onProgress: (progress: PublishProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes one document in a worker of its own, which is ended in every case: an abort stops the work at
 * once, and the memory of fonts and layout is given back. Never rejects.
 */
export function startPublishing(
  makeWorker: () => PublishWorker,
  request: PublishRequest,
  { onProgress, signal }: PublishingOptions,
): Promise<PublishOutcome> {
  if (signal.aborted) return Promise.resolve({ kind: "cancelled" });
  return new Promise((resolve) => {
    let worker: PublishWorker | null = null;
    const end = (outcome: PublishOutcome): void => {
      signal.removeEventListener("abort", cancel);
      worker?.terminate();
      resolve(outcome);
    };
    const cancel = (): void => {
      end({ kind: "cancelled" });
    };
    const breakDown = (): void => {
      end({ kind: "failed", failure: { code: "worker" } });
    };
    try {
      worker = makeWorker();
      signal.addEventListener("abort", cancel);
      worker.onmessage = ({ data }) => {
        if (data.kind === "progress") onProgress(data.progress);
        else end(data);
      };
      worker.onerror = breakDown;
      worker.onmessageerror = breakDown;
      worker.postMessage(request);
    } catch {
      // No worker (an old web view, a security policy), or a book that cannot be posted.
      breakDown();
    }
  });
}
