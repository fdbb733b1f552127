import { describe, expect, test } from "vitest";
import { startPublishing, type PublishWorker } from "../../../../src/report/pdf/worker/client";
import type {
  PublishOutcome,
  PublishProgress,
  PublishRequest,
  WorkerMessage,
} from "../../../../src/report/pdf/worker/messages";

const REQUEST: PublishRequest = {
  book: { sheets: [] },
  layoutId: "hebei/unit-budget/2023",
  language: "zh-CN",
  draft: false,
  fontsUrl: "https://localhost/fonts/",
};

/** A worker that does what the test tells it to. */
class HandWorker implements PublishWorker {
  onmessage: PublishWorker["onmessage"] = null;
  onerror: PublishWorker["onerror"] = null;
  onmessageerror: PublishWorker["onmessageerror"] = null;
  readonly received: PublishRequest[] = [];
  ends = 0;

  postMessage(message: PublishRequest): void {
    this.received.push(message);
  }

  terminate(): void {
    this.ends += 1;
  }

  answer(data: WorkerMessage): void {
    this.onmessage?.({ data } as MessageEvent<WorkerMessage>);
  }
}

interface Started {
  readonly worker: HandWorker;
  readonly outcome: Promise<PublishOutcome>;
  readonly heard: PublishProgress[];
  readonly abort: () => void;
}

function start(): Started {
  const worker = new HandWorker();
  const heard: PublishProgress[] = [];
  const controller = new AbortController();
  const outcome = startPublishing(() => worker, REQUEST, {
    onProgress: (progress) => heard.push(progress),
    signal: controller.signal,
  });
  const abort = () => {
    controller.abort();
  };
  return { worker, outcome, heard, abort };
}

const PUBLISHED = {
  bytes: new Uint8Array([37]),
  unitName: "示例市教育局",
  year: 2031,
  draft: false,
  pages: 29,
  tables: 9,
  figures: 1071,
};

describe("a publication in a worker", () => {
  test("passes the request on, tells of progress and ends with the document", async () => {
    const { worker, outcome, heard } = start();
    expect(worker.received).toEqual([REQUEST]);
    const progress = { stage: "layout", done: 0.5 } as const;
    worker.answer({ kind: "progress", progress });
    expect(worker.ends).toBe(0);
    worker.answer({ kind: "published", published: PUBLISHED });
    expect(await outcome).toEqual({ kind: "published", published: PUBLISHED });
    expect(heard).toEqual([progress]);
    expect(worker.ends).toBe(1);
  });

  test("passes a failure on", async () => {
    const { worker, outcome } = start();
    worker.answer({ kind: "failed", failure: { code: "no-tables" } });
    expect(await outcome).toEqual({ kind: "failed", failure: { code: "no-tables" } });
    expect(worker.ends).toBe(1);
  });

  test.each(["onerror", "onmessageerror"] as const)(
    "%s is a failure of the worker",
    async (event) => {
      const { worker, outcome } = start();
      worker[event]?.({} as ErrorEvent & MessageEvent);
      expect(await outcome).toEqual({ kind: "failed", failure: { code: "worker" } });
      expect(worker.ends).toBe(1);
    },
  );

  test("an abort ends the worker at once, and what it says later is not heard", async () => {
    const { worker, outcome, abort } = start();
    abort();
    expect(worker.ends).toBe(1);
    worker.answer({ kind: "published", published: PUBLISHED });
    expect(await outcome).toEqual({ kind: "cancelled" });
  });

  test("an abort afterwards changes nothing", async () => {
    const { worker, outcome, abort } = start();
    worker.answer({ kind: "published", published: PUBLISHED });
    abort();
    expect((await outcome).kind).toBe("published");
    expect(worker.ends).toBe(1);
  });

  test("an abort before the start starts nothing", async () => {
    const made: string[] = [];
    const outcome = await startPublishing(
      () => {
        made.push("worker");
        return new HandWorker();
      },
      REQUEST,
      { onProgress: () => undefined, signal: AbortSignal.abort() },
    );
    expect(outcome).toEqual({ kind: "cancelled" });
    expect(made).toEqual([]);
  });

  test("no worker, or a book that cannot be posted, is a failure of the worker", async () => {
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    const refuse = () => {
      throw new DOMException("", "SecurityError");
    };
    const failed = { kind: "failed", failure: { code: "worker" } };
    expect(await startPublishing(refuse, REQUEST, options)).toEqual(failed);
    const deaf = new HandWorker();
    deaf.postMessage = refuse;
    expect(await startPublishing(() => deaf, REQUEST, options)).toEqual(failed);
    expect(deaf.ends).toBe(1);
  });
});
