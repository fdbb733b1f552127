import type { OpenedDocument } from "../../../src/hosts/file/open-document";
import { describe, expect, it } from "vitest";
import type { HostError } from "../../../src/core/host";
import type { ReadMessage } from "../../../src/workbench/read/messages";
import { readApart, type ReadWorker } from "../../../src/workbench/read/read-apart";

const BYTES = Uint8Array.of(1, 2, 3);
const APART = documentOf("apart");
const HERE = documentOf("here");

function documentOf(text: string): OpenedDocument {
  const texts = new Map([["read", text]]);
  return { book: { sheets: [] }, look: { styles: [], sheets: [] }, texts };
}

/** A worker that does what a test says as soon as it has the file. */
class FakeWorker implements ReadWorker {
  onmessage: ReadWorker["onmessage"] = null;
  onerror: ReadWorker["onerror"] = null;
  onmessageerror: ReadWorker["onmessageerror"] = null;
  got: Uint8Array | null = null;
  isEnded = false;
  readonly #then: (worker: FakeWorker) => void;

  constructor(then: (worker: FakeWorker) => void) {
    this.#then = then;
  }

  postMessage(bytes: Uint8Array): void {
    this.got = bytes;
    this.#then(this);
  }

  terminate(): void {
    this.isEnded = true;
  }

  says(data: ReadMessage): void {
    this.onmessage?.({ data } as MessageEvent<ReadMessage>);
  }

  fails(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
}

const started = { kind: "started" } as const;

async function read(then: (worker: FakeWorker, passTime: () => void) => void) {
  let limit = (): void => undefined;
  let isCancelled = false;
  const worker = new FakeWorker((one) => then(one, () => limit()));
  const clock = {
    now: () => 0,
    after: (_: number, end: () => void) => {
      limit = end;
      return () => {
        isCancelled = true;
      };
    },
  };
  const parts = { makeWorker: () => worker, readHere: () => Promise.resolve(HERE), clock };
  const answer = await readApart(BYTES, parts).catch((error: unknown) => error as HostError);
  expect([worker.got, worker.isEnded, isCancelled]).toEqual([BYTES, true, true]);
  return answer;
}

describe("a file is read apart from the page", () => {
  it("and the worker is ended when it has answered", async () => {
    const answer = await read((worker) => {
      worker.says(started);
      worker.says({ kind: "read", document: APART });
    });
    expect(answer).toBe(APART);
  });

  it("and refused as it would be in the page", async () => {
    const refusal = { code: "damaged", params: { part: "a.xml", detail: "b" } } as const;
    expect(await read((worker) => worker.says({ kind: "refused", refusal }))).toMatchObject(
      refusal,
    );
  });

  it.each<[string, (worker: FakeWorker, passTime: () => void) => void]>([
    ["takes too long", (_worker, passTime) => passTime()],
    ["brings the worker down", (worker) => worker.fails()],
    [
      "has an answer that cannot be handed over",
      (worker) => worker.onmessageerror?.(null as never),
    ],
  ])("and refused as too large when it %s", async (_, then) => {
    const answer = await read((worker, passTime) => {
      worker.says(started);
      then(worker, passTime);
    });
    expect(answer).toMatchObject({ code: "too-large" });
  });

  it("or in the page, where the worker's program cannot be had", async () => {
    expect(await read((worker) => worker.fails())).toBe(HERE);
  });

  it("or in the page, where there are no workers", async () => {
    const makeWorker = () => {
      throw new TypeError("no workers");
    };
    const clock = { now: () => 0, after: () => () => undefined };
    const readHere = () => Promise.resolve(HERE);
    expect(await readApart(BYTES, { makeWorker, readHere, clock })).toBe(HERE);
  });
});
