import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run, temporaryFolder } from "./run";

/** A disk smaller than a report, where this machine lets a test have one: who may mount one. */
const disk = temporaryFolder();
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk]);
const hasDisk = mounted.status === 0;
const ONLY_WITH = hasDisk ? "" : " (skipped: no disk can be mounted here)";

afterAll(() => {
  if (hasDisk) spawnSync("umount", [disk]);
});

describe.skipIf(!hasDisk)(`a full disk${ONLY_WITH}`, () => {
  it("is told in one sentence, and the earlier file stays as it was", async () => {
    const path = join(disk, "a.pdf");
    writeFileSync(path, "old");
    const { code, stderr } = await run("report", "samples/guangyang-2023.xlsx", "-o", path);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}：写不进去（磁盘已满）。`);
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(disk)).toEqual(["a.pdf"]);
  });

  it("takes no findings that do not fit", async () => {
    writeFileSync(join(disk, "filler"), new Uint8Array(115_000));
    const output = join(disk, "f.json");
    const argv = ["check", "samples/guangyang-2023.xlsx", "--format", "json", "--output", output];
    const { code, stderr } = await run(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain("磁盘已满");
    expect(readdirSync(disk).sort()).toEqual(["a.pdf", "filler"]);
  });
});
