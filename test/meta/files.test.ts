import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["assets", "bench", "bin", "docs", "samples", "scripts", "src", "test"];
const files = folders.flatMap(listFiles);
const code = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));

/** Files above the limit, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

describe("the files of the project", () => {
  it("have ASCII names short enough for Windows and zip archives", () => {
    expect(files.filter((file) => !/^[\x21-\x7e]{1,120}$/.test(file))).toEqual([]);
  });

  it("are called after what they hold", () => {
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|misc)\b/.test(file))).toEqual([]);
  });

  it("have at most 300 lines, data apart", () => {
    const long = code.filter(
      (file) =>
        !file.startsWith("src/statute/") && !file.startsWith("samples/") && lines(file) > 300,
    );
    expect(long).toEqual(Object.keys(longFiles));
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"));
}

function lines(file: string): number {
  return readFileSync(path.join(root, file), "utf8").split("\n").length - 1;
}
