import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lockedPackages, ranges } from "../../scripts/licences/packages";
import { objection } from "../../scripts/licences/policy";

/** A lock file with one package. */
function lock(entry: Readonly<Record<string, unknown>>): string {
  const whole = { version: "1.0.0", integrity: "sha512-x", ...entry };
  return JSON.stringify({ packages: { "": {}, "node_modules/@a/b": whole } });
}

const objections = (text: string): string[] =>
  lockedPackages(text).flatMap((one) => objection(one) ?? []);

describe("the licences of packages", () => {
  it.each([
    { license: "MIT" },
    { license: "(MIT AND Zlib)" },
    { license: "(GPL-3.0 OR MIT)" },
    { license: "MPL-2.0", dev: true },
  ])("%o may stay", (entry) => {
    expect(objections(lock(entry))).toEqual([]);
  });

  it.each([
    [{}, "licence is unknown"],
    [{ license: "GPL-3.0-only" }, "GPL-3.0-only is not among"],
    [{ license: "(MIT AND GPL-3.0)" }, "is not among"],
    [{ license: "MPL-2.0" }, "delivered"],
    [{ license: "UNLICENSED", dev: true }, "is not among"],
    [{ license: "SEE LICENSE IN X" }, "is not among"],
    [{ license: "MIT", integrity: undefined }, "no hash"],
  ])("%o may not", (entry, words) => {
    expect(objections(lock(entry))).toEqual([expect.stringContaining(words)]);
    expect(objections(lock(entry))[0]).toContain("@a/b 1.0.0");
  });

  it("are known and suitable, every package with its hash", () => {
    const text = readFileSync("package-lock.json", "utf8");
    expect(lockedPackages(text).length).toBeGreaterThan(100);
    expect(objections(text)).toEqual([]);
  });

  it("belong to packages of one version each", () => {
    expect(ranges(readFileSync("package.json", "utf8"))).toEqual([]);
    const wrong = { dependencies: { a: "^1.0.0", b: "1.0.0" }, devDependencies: { c: "latest" } };
    expect(ranges(JSON.stringify(wrong))).toEqual(["a ^1.0.0", "c latest"]);
  });
});
