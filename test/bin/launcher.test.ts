import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** A checkout with a command line of a few lines, so that building it can be watched. */
describe("bin/budget-disclosure.js", () => {
  let root = "";

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "launcher-"));
    for (const file of ["bin", "package.json", "tsconfig.base.json", "scripts/build-cli.mjs"]) {
      cpSync(path.join(project, file), path.join(root, file), { recursive: true });
    }
    mkdirSync(path.join(root, "src", "cli"), { recursive: true });
    link();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const link = () =>
    symlinkSync(path.join(project, "node_modules"), path.join(root, "node_modules"), "junction");

  /** Saves the body of `main` as if at a later second, however fast the test runs. */
  let second = 0;
  const save = (body: string) => {
    const file = path.join(root, "src", "cli", "main.ts");
    writeFileSync(file, `export async function main(argv: string[], io: any) { ${body} }`);
    second += 1;
    const later = new Date(Date.now() + 1000 * second);
    utimesSync(file, later, later);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, "bin", "budget-disclosure.js"), ...args], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });

  it("builds on first use, passes arguments on and gives the exit code", () => {
    save(`io.stdout(argv.join("+")); io.stderr("note"); return 1;`);
    expect(run("check", "预算.xlsx")).toMatchObject({
      stdout: "check+预算.xlsx",
      stderr: "note",
      status: 1,
    });
  });

  it("builds again when a source is newer", () => {
    save(`io.stdout("second"); return 0;`);
    expect(run()).toMatchObject({ stdout: "second", status: 0 });
  });

  it("does not cut a long output to a pipe", () => {
    save(`for (let i = 0; i < 5000; i += 1) io.stdout("x".repeat(999) + "\\n"); return 0;`);
    expect(run().stdout).toHaveLength(5_000_000);
  });

  it("says in one sentence where the sources do not compile", () => {
    save("return ;;) 0;");
    expect(run()).toMatchObject({
      stdout: "",
      stderr: expect.stringMatching(
        /^budget-disclosure: 命令行程序生成失败：src\/cli\/main\.ts:1:\d+ .*\n$/,
      ) as string,
      status: 2,
    });
  });

  it("says in one sentence that something unforeseen happened", () => {
    save(`throw new Error("first line\\nsecond line");`);
    expect(run()).toMatchObject({
      stderr: "budget-disclosure: 程序内部出错：first line\n",
      status: 2,
    });
  });

  it("says what to do when the packages are not installed", () => {
    rmSync(path.join(root, "node_modules"));
    save("return 0;");
    expect(run()).toMatchObject({
      stderr: "budget-disclosure: 缺少依赖包：在项目目录运行 npm ci 后再试。\n",
      status: 2,
    });
    link();
  });
});
