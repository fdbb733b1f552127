import { randomFillSync } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { zip, type ZipPart } from "../hosts/file/zip-builder";
import { MB, type HostileFile } from "./hostile-file";
import { FIRST_SHEET, SAMPLE, withHeaders, withParts } from "./sample-parts";

/** Harm in the container: sizes, counts, names and places that are not what they say. */
export const CONTAINERS: readonly HostileFile[] = [
  { name: "a bomb that says so", bytes: bomb, refused: "文件解压后单个部件的大小" },
  { name: "a bomb of many parts", bytes: manyBombs, refused: "文件太大" },
  { name: "a bomb that says it is small", bytes: () => liar(100_000), refused: "文件已损坏" },
  { name: "a bomb that says it is empty", bytes: () => liar(0), refused: "文件已损坏" },
  {
    name: "a part said to be smaller than it is",
    bytes: () => withHeaders(FIRST_SHEET, { declaredBytes: 40 }),
    refused: "文件已损坏",
  },
  {
    name: "a part said to be larger than it is",
    bytes: () => withHeaders(FIRST_SHEET, { declaredBytes: 9_000 }),
    refused: "文件已损坏",
  },
  { name: "parts that share their bytes", bytes: overlapping, refused: "文件的内部结构不安全" },
  { name: "zips in zips", bytes: nested, refused: null },
  { name: "65,000 entries", bytes: () => entries(65_000), refused: "文件太大" },
  { name: "a million entries", bytes: millionEntries, refused: "文件的内部结构不安全" },
  ...[
    "../../../etc/cron.d/x",
    "/etc/passwd",
    "xl/../../../x",
    "C:\\Windows\\x",
    "xl\\..\\x",
    "x\0.xml",
  ].map((part): HostileFile => ({
    name: `a part named ${JSON.stringify(part)}`,
    bytes: () => withParts([{ name: part, data: "x" }]),
    refused: "文件的内部结构不安全",
  })),
  {
    name: "a part under a password",
    bytes: () => withHeaders(FIRST_SHEET, { flags: 1 }),
    refused: "文件的内部结构不安全",
  },
  {
    name: "a part of another name for each reader",
    bytes: () => withHeaders(FIRST_SHEET, { localName: "xl/worksheets/sheet2.xml" }),
    refused: "文件的内部结构不安全",
  },
  {
    name: "an encrypted workbook",
    bytes: () => compound("EncryptedPackage"),
    refused: "文件加了密码",
  },
  {
    name: "a workbook of 1997",
    bytes: () => compound("Workbook"),
    refused: "是旧格式（.xls 或 .et）",
  },
  { name: "51 MB of noise behind a zip's mark", bytes: noise, refused: "文件太大" },
  { name: "a program in front of the zip", bytes: behindProgram, refused: "不是 Excel 工作簿" },
  { name: "a second zip behind the first", bytes: twoZips, refused: "文件已损坏" },
];

function bomb(): Uint8Array {
  const data = new Uint8Array(2 * MB);
  return withParts([{ name: "x.xml", data, deflate: false, method: 8, declaredBytes: 1536 * MB }]);
}

/** Each within the limit of one part, 7.5 GB in all. */
function manyBombs(): Uint8Array {
  const one = { data: new Uint8Array(256 * 1024), deflate: false, method: 8 };
  return withParts(
    Array.from({ length: 30 }, (_, at): ZipPart => {
      return { ...one, name: `${String(at)}.xml`, declaredBytes: 250 * MB };
    }),
  );
}

/** A sheet of 256 MB that says it has a few bytes. */
function liar(declaredBytes: number): Uint8Array {
  const data = deflateRawSync(new Uint8Array(256 * MB));
  return withHeaders(FIRST_SHEET, { data, deflate: false, method: 8, declaredBytes });
}

/** Every entry points at the bytes of the first. */
function overlapping(): Uint8Array {
  return withParts(
    Array.from({ length: 500 }, (_, at): ZipPart => {
      return { name: `${String(at)}.xml`, data: "x", declaredOffset: 0 };
    }),
  );
}

/** Ten zips, each of ten copies of the next. */
function nested(): Uint8Array {
  let inner = zip([{ name: "0", data: new Uint8Array(10 * MB), deflate: true }]);
  for (let level = 0; level < 5; level += 1) {
    const copies = Array.from({ length: 10 }, (_, at): ZipPart => {
      return { name: `${String(at)}.zip`, data: inner, deflate: true };
    });
    inner = zip(copies);
  }
  return withParts([{ name: "xl/embeddings/42.zip", data: inner }]);
}

function entries(count: number): Uint8Array {
  const part = { data: "", deflate: false };
  return withParts(
    Array.from({ length: count }, (_, at): ZipPart => ({ ...part, name: at.toString(36) })),
  );
}

/** As many entries as 50 MB can hold, since all of them are the same one. */
function millionEntries(): Uint8Array {
  const one = zip([{ name: "x", data: "" }], { count: 0xffff });
  const [local, entry, end] = [one.subarray(0, 31), one.subarray(31, 78), one.subarray(78)];
  return Buffer.concat([local, Buffer.alloc(entry.length * 1_000_000, entry), end]);
}

function compound(name: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, one] of ["Root Entry", name].entries()) {
    bytes.write(`${one}\0`, 1024 + 128 * at, "utf16le");
  }
  return bytes;
}

function noise(): Uint8Array {
  const bytes = randomFillSync(new Uint8Array(51 * MB));
  bytes.set([0x50, 0x4b, 3, 4]);
  return bytes;
}

function behindProgram(): Uint8Array {
  return Buffer.concat([Buffer.from("#!/bin/sh\nrm -rf /\n"), SAMPLE]);
}

function twoZips(): Uint8Array {
  return Buffer.concat([SAMPLE, zip([{ name: "x", data: "x" }])]);
}
