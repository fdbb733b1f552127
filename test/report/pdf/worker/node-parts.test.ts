import { Buffer as NodeBuffer } from "node:buffer";
import { EventEmitter as NodeEmitter } from "node:events";
import { Readable as NodeReadable } from "node:stream";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Buffer } from "../../../../src/report/pdf/worker/node/buffer";
import { EventEmitter } from "../../../../src/report/pdf/worker/node/events";
import { Readable } from "../../../../src/report/pdf/worker/node/stream";
import { deflateSync } from "../../../../src/report/pdf/worker/node/zlib";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("bytes, beside Node's", () => {
  const encodings = ["ascii", "binary", "utf16le", "utf8", "utf-8"] as const;

  test.each(encodings)("a text as %s", (encoding) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...Buffer.from(text, encoding)]).toEqual([...NodeBuffer.from(text, encoding)]);
      }),
    );
  });

  test("a text without an encoding is UTF-8, as Node has it", () => {
    expect([...Buffer.from("预算")]).toEqual([...NodeBuffer.from("预算")]);
  });

  test.each(["binary", "hex"] as const)("bytes as %s", (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const node = NodeBuffer.from(bytes).toString(encoding);
        expect(Buffer.from(bytes).toString(encoding)).toBe(node);
      }),
    );
  });

  test("pieces are joined, zeros made, and only these bytes recognised", () => {
    const joined = Buffer.concat([new Uint8Array([1]), Buffer.from([2, 3]), new Uint8Array(0)]);
    expect([...joined]).toEqual([1, 2, 3]);
    expect([...Buffer.alloc(3)]).toEqual([0, 0, 0]);
    expect([joined, Buffer.alloc(1), joined.subarray(1)].every(Buffer.isBuffer)).toBe(true);
    expect([new Uint8Array(1), "1", null].some(Buffer.isBuffer)).toBe(false);
  });

  test("a copy does not share memory with its source", () => {
    const source = new Uint8Array([1, 2]);
    const copy = Buffer.from(source);
    source[0] = 9;
    expect([...copy]).toEqual([1, 2]);
  });
});

describe.each([
  ["ours", EventEmitter],
  ["Node's", NodeEmitter],
])("events, %s", (_, Emitter) => {
  test("listeners hear in order until they are removed", () => {
    const heard: string[] = [];
    const emitter = new Emitter();
    const first = (word: unknown) => void heard.push(`first ${String(word)}`);
    emitter
      .addListener("page", first)
      .on("page", (word) => void heard.push(`then ${String(word)}`));
    expect(emitter.emit("page", "one")).toBe(true);
    emitter.removeListener("page", first);
    emitter.emit("page", "two");
    expect(heard).toEqual(["first one", "then one", "then two"]);
    expect(emitter.emit("column")).toBe(false);
  });

  test("a listener that removes itself does not silence the next", () => {
    const heard: string[] = [];
    const emitter = new Emitter();
    const once = () => {
      heard.push("once");
      emitter.removeListener("page", once);
    };
    emitter.on("page", once).on("page", () => void heard.push("always"));
    emitter.emit("page");
    emitter.emit("page");
    expect(heard).toEqual(["once", "always", "always"]);
  });
});

describe.each([
  ["ours", () => new Readable()],
  ["Node's", () => new NodeReadable({ read: () => undefined })],
])("a stream, %s", (_, make) => {
  test("keeps what is pushed until somebody listens, then ends", async () => {
    const stream = make();
    stream.push(new Uint8Array([1]));
    const heard: unknown[] = [];
    const ended = new Promise<void>((resolve) => {
      stream.on("data", (chunk) => heard.push(...(chunk as Uint8Array)));
      stream.on("end", () => {
        resolve();
      });
    });
    expect(heard).toEqual([]);
    stream.push(new Uint8Array([2]));
    stream.push(null);
    await ended;
    expect(heard).toEqual([1, 2]);
  });

  test("hands over what comes later", async () => {
    const stream = make();
    const heard: number[] = [];
    const ended = new Promise<void>((resolve) => {
      stream.on("data", (chunk) => heard.push(...(chunk as Uint8Array)));
      stream.on("end", () => {
        resolve();
      });
    });
    await Promise.resolve();
    stream.push(new Uint8Array([1]));
    stream.push(null);
    await ended;
    expect(heard).toEqual([1]);
  });
});

test("what is deflated is what zlib inflates", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      const packed = deflateSync(bytes);
      expect(Buffer.isBuffer(packed)).toBe(true);
      expect([...inflateSync(packed)]).toEqual([...bytes]);
    }),
  );
});
