import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run, temporaryFolder, TRACE, type Ran } from "./run";

const SAMPLE = resolve("samples/guangyang-2023.xlsx");
const BIN = resolve("bin/budget-disclosure.js");

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
});
const at = (name: string): string => join(folder, name);

/** Writes the check report of the sample: any result is written in the same way. */
async function write(path: string): Promise<Ran> {
  return run("check", SAMPLE, "--report", path);
}

function expectRefused({ code, stderr }: Ran, words: string): void {
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  expect(stderr).not.toMatch(TRACE);
}

describe.skipIf(process.platform === "win32")("what is written", () => {
  it("goes where a link leads, and the link stays", async () => {
    mkdirSync(at("there"));
    writeFileSync(at("there/a.pdf"), "old");
    symlinkSync(at("there/a.pdf"), at("link.pdf"));
    expect((await write(at("link.pdf"))).code).toBe(0);
    expect(lstatSync(at("link.pdf")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("there/a.pdf"), "latin1")).toMatch(/^%PDF/u);
  });

  it("takes the place of a link that leads nowhere", async () => {
    symlinkSync(at("nothing"), at("link.pdf"));
    expect((await write(at("link.pdf"))).code).toBe(0);
    expect(readFileSync(at("link.pdf"), "latin1")).toMatch(/^%PDF/u);
  });

  it("may have a name as long as names can be", async () => {
    const name = `${"a".repeat(251)}.pdf`;
    expect((await write(at(name))).code).toBe(0);
    expect(readdirSync(folder)).toEqual([name]);
    expectRefused(await write(at(`a${name}`)), "文件名太长");
  });

  it.each(["/dev/null", "/dev/full", "/dev/stdout"])("is no device: %s", async (device) => {
    // A link under a name of a file is no way around it.
    symlinkSync(device, at("a.pdf"));
    expectRefused(await write(at("a.pdf")), "写不进去（这是设备或管道，不是文件）");
    expect(lstatSync(at("a.pdf")).isSymbolicLink()).toBe(true);
  });

  it("is no pipe", async () => {
    spawnSync("mkfifo", [at("a.pdf")]);
    expectRefused(await write(at("a.pdf")), "写不进去（这是设备或管道，不是文件）");
    expect(lstatSync(at("a.pdf")).isFIFO()).toBe(true);
  });

  it("is no folder", async () => {
    mkdirSync(at("a.pdf"));
    expectRefused(await write(at("a.pdf")), "写不进去（这是目录，不是文件）");
    expect(readdirSync(folder)).toEqual(["a.pdf"]);
  });

  it("is not in a file", async () => {
    writeFileSync(at("a"), "old");
    expectRefused(await write(at("a/a.pdf")), "写不进去");
    expect(readFileSync(at("a"), "utf8")).toBe("old");
  });

  // The system ends a write in its middle, as it does on a full disk.
  it("is not there where there is no room for it, and what was there stays", () => {
    writeFileSync(at("a.pdf"), "old");
    const command = `ulimit -f 8 && exec "$0" "$@"`;
    const argv = [process.execPath, BIN, "report", SAMPLE, "-o", at("a.pdf")];
    const ran = spawnSync("bash", ["-c", command, ...argv], { encoding: "utf8" });
    expectRefused({ code: ran.status ?? -1, ...ran }, "写不进去（文件超过了系统允许的大小）");
    expect(readFileSync(at("a.pdf"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.pdf"]);
  });
});
