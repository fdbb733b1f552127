import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { refusal, soundParts } from "./refusal";
import { zip } from "./zip-builder";
import type { ZipPart } from "./zip-builder";

const MB = 1024 * 1024;

/** A sound workbook with one more part. */
function extra(part: Partial<ZipPart>): Uint8Array {
  return zip([...soundParts, { name: "x.xml", data: "<x/>", ...part }]);
}

describe("archives that lie", () => {
  it("are not these", async () => {
    await openWorkbookFile(zip(soundParts));
    await openWorkbookFile(zip(soundParts.map((part) => ({ ...part, deflate: true }))));
    await openWorkbookFile(zip(soundParts, { comment: "PK\u0005\u0006 ".repeat(9) }));
    await openWorkbookFile(extra({ name: "docProps/", data: "" }));
  });

  const unsafe = (reason: string): object => ({ code: "unsafe", params: { reason } });
  const tooLarge = (what: string): object => ({ code: "too-large", params: { what } });
  const damaged = { code: "damaged" };
  // Stored parts have two equal sizes; these say so and are cut off, which comes out later.
  const stored = (bytes: number): Partial<ZipPart> => ({
    declaredBytes: bytes,
    declaredPackedBytes: bytes,
  });
  const many = Array.from({ length: 3000 }, (_, index) => ({ name: `${index}.xml`, data: "" }));
  const cases: [string, () => Uint8Array, object][] = [
    ["a name that climbs", () => extra({ name: "xl/../../x.xml" }), unsafe("part-name")],
    ["a name from the root", () => extra({ name: "/x.xml" }), unsafe("part-name")],
    ["a name with a drive", () => extra({ name: "c:x.xml" }), unsafe("part-name")],
    ["a name with a backslash", () => extra({ name: "xl\\x.xml" }), unsafe("part-name")],
    ["a name with a zero", () => extra({ name: "x.xml\0.png" }), unsafe("part-name")],
    ["an empty name", () => extra({ name: "" }), unsafe("part-name")],
    ["a name twice", () => extra({ name: "xl/workbook.xml" }), unsafe("duplicate-part")],
    [
      "a name twice but for case",
      () => extra({ name: "XL/Workbook.xml" }),
      unsafe("duplicate-part"),
    ],
    ["two names for one part", () => extra({ localName: "y.xml" }), unsafe("two-names")],
    ["a part under a password", () => extra({ flags: 1 }), unsafe("encrypted-part")],
    ["a rare compression", () => extra({ method: 12 }), unsafe("compression")],
    ["a part within another", nested, unsafe("overlap")],
    [
      "a ratio deflate cannot reach",
      () => extra({ deflate: true, declaredBytes: 200 * MB }),
      unsafe("ratio"),
    ],
    ["sizes of zip64", () => extra({ declaredBytes: 0xffffffff }), unsafe("zip64")],
    ["a count of zip64", () => zip(soundParts, { count: 0xffff }), unsafe("zip64")],
    [
      "a directory in zip64",
      () => zip(soundParts, { directoryStart: 0xffffffff }),
      unsafe("zip64"),
    ],
    ["3,000 parts", () => zip([...soundParts, ...many]), tooLarge("parts")],
    ["a part of 300 MB", () => bombs(1, 300 * MB), tooLarge("partBytes")],
    ["parts of 350 MB in all", () => bombs(10, 35 * MB), tooLarge("totalBytes")],
    ["a file of 51 MB", () => bytesOfZip(51 * MB), tooLarge("fileBytes")],
    ["a part longer than the file", () => extra(stored(9 * MB)), damaged],
    ["a stored part with two sizes", () => extra({ declaredBytes: 1 }), damaged],
    ["a part nowhere", () => extra({ declaredOffset: 9 * MB }), damaged],
    ["a part where none begins", () => extra({ declaredOffset: 5 }), damaged],
    ["one part too many", () => zip(soundParts, { count: soundParts.length + 1 }), damaged],
    [
      "one part too few",
      () => zip([...soundParts, { name: "x.xml", data: "" }], { count: soundParts.length }),
      damaged,
    ],
    [
      "a directory outside of the file",
      () => zip(soundParts, { directoryStart: 99 * MB }),
      damaged,
    ],
    [
      "a directory before the file's start",
      () => zip(soundParts, { directoryBytes: 99 * MB }),
      damaged,
    ],
  ];
  it.each(cases)("%s", async (_what, bytes, expected) => {
    expect(await refusal(bytes())).toMatchObject(expected);
  });

  const lies: [string, Partial<ZipPart>][] = [
    ["a smaller size", { deflate: true, declaredBytes: 40 }],
    ["a larger size", { deflate: true, declaredBytes: 4000 }],
    ["a wrong checksum", { declaredCrc: 1 }],
    ["a wrong checksum of zero", { declaredCrc: 0 }],
    ["a compression it does not have", { method: 8 }],
  ];
  it.each(lies)("a part that declares %s", async (_what, lie) => {
    for (const { name } of soundParts.filter((part) => part.name !== "[Content_Types].xml")) {
      const bytes = zip(
        soundParts.map((part) => (part.name === name ? { ...part, ...lie } : part)),
      );
      expect(await refusal(bytes)).toMatchObject({ code: "damaged", params: { part: name } });
    }
  });

  it("a bomb behind a small declared size is given up as soon as it goes beyond", async () => {
    const bomb = { data: new Uint8Array(64 * MB), deflate: true, declaredBytes: 100_000 };
    const bytes = zip(
      soundParts.map((part) => (part.name === "xl/workbook.xml" ? { ...part, ...bomb } : part)),
    );
    expect(await refusal(bytes)).toMatchObject({
      code: "damaged",
      params: { part: "xl/workbook.xml", detail: "larger than declared" },
    });
  });

  it("cut off anywhere", async () => {
    const whole = zip(soundParts.map((part, index) => ({ ...part, deflate: index % 2 === 0 })));
    for (let length = 1; length < whole.length; length += 7) {
      expect((await refusal(whole.subarray(0, length))).code).toBe("truncated");
    }
    expect((await refusal(whole.subarray(0, whole.length - 1))).code).toBe("truncated");
  });

  it("with something behind their end", async () => {
    expect((await refusal(Buffer.concat([zip(soundParts), Buffer.from("\0")]))).code).toBe(
      "truncated",
    );
  });

  it("as a view into a larger buffer are read no differently", async () => {
    const file = zip(soundParts);
    const larger = new Uint8Array(file.length + 100).fill(0x50);
    larger.set(file, 50);
    await openWorkbookFile(larger.subarray(50, 50 + file.length));
  });
});

/** One part's data holds a complete other part, and the directory lists both. */
function nested(): Uint8Array {
  const inner = { name: "y.xml", data: "<y/>" };
  const outer = { name: "x.xml", data: zip([inner]) };
  return zip([outer, ...soundParts, { ...inner, declaredOffset: 30 + outer.name.length }]);
}

/** Parts that are small and say that they are large, within what deflate can reach. */
function bombs(count: number, declaredBytes: number): Uint8Array {
  const bomb = { data: new Uint8Array(400 * 1024), method: 8, declaredBytes };
  const names = Array.from({ length: count }, (_, index) => ({ name: `${index}.xml`, ...bomb }));
  return zip([...soundParts, ...names]);
}

function bytesOfZip(length: number): Uint8Array {
  const file = new Uint8Array(length);
  file.set([0x50, 0x4b, 3, 4]);
  return file;
}
