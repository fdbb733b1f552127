import { describe, expect, it } from "vitest";

import { readTar } from "../../scripts/office-js/tar.mjs";
import { readProjectFile } from "../support/manifest";

interface Inventory {
  readonly package: string;
  readonly integrity: string;
  readonly files: Readonly<Record<string, { readonly from: string; readonly sha256: string }>>;
}

const inventory = JSON.parse(readProjectFile("scripts/office-js/inventory.json")) as Inventory;

describe("the inventory of office.js", () => {
  it("pins one version, its package and its files by their hashes", () => {
    expect(inventory.package).toMatch(/^@microsoft\/office-js@\d+\.\d+\.\d+$/);
    expect(inventory.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    for (const { sha256 } of Object.values(inventory.files)) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it("has the files of Excel on each system, the texts of both languages and the terms", () => {
    expect(Object.keys(inventory.files)).toEqual(
      expect.arrayContaining([
        ...["office.js", "custom-functions-runtime.js", "LICENSE.md"],
        ...["excel-win32-16.01.js", "excel-mac-16.00.js", "excel-web-16.00.js"],
        ...["zh-cn/office_strings.js", "en-us/office_strings.js"],
      ]),
    );
  });
});

describe("readTar", () => {
  /** A header as ustar has it, with the fields that are read. */
  function entry(name: string, text: string, kind = "0", prefix = ""): Buffer {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(Buffer.byteLength(text).toString(8).padStart(11, "0"), 124);
    header.write(kind, 156);
    header.write(prefix, 345);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    return Buffer.concat([header, body]);
  }
  const read = (...entries: Buffer[]) =>
    Object.fromEntries(
      [...readTar(Buffer.concat([...entries, Buffer.alloc(1024)]))].map(([name, bytes]) => [
        name,
        bytes.toString(),
      ]),
    );

  it("reads files of any length, one after the other", () => {
    const long = "预算".repeat(400);
    expect(read(entry("a.txt", "a"), entry("empty", ""), entry("long", long))).toEqual({
      "a.txt": "a",
      empty: "",
      long,
    });
  });

  it("joins a long path and passes over what is no file", () => {
    expect(
      read(
        entry("folder/", "", "5"),
        entry("b.txt", "b", "0", "package/dist"),
        entry("link", "", "2"),
      ),
    ).toEqual({ "package/dist/b.txt": "b" });
  });
});
