import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf } from "../server/running";
import { temporaryFolder } from "./run";

const HOOK = resolve("test/cli/observe-network.cjs");
const BIN = resolve("bin/budget-disclosure.js");
const SAMPLE = resolve("samples/guangyang-2023.xlsx");

describe("the network", () => {
  let folder = "";
  let log = "";
  const at = (name: string): string => join(folder, name);
  const asked = (): string => (existsSync(log) ? readFileSync(log, "utf8") : "");
  const env = (): NodeJS.ProcessEnv => ({ ...process.env, NETWORK_LOG: log });

  beforeAll(() => {
    folder = temporaryFolder();
    log = at("network.log");
  });

  it.each([
    `fetch("https://a.example/")`,
    `require("node:http").get("http://203.0.113.1/")`,
    `require("node:net").connect(80, "203.0.113.1")`,
    `require("node:dns").lookup("a.example", () => undefined)`,
    `require("node:dns").promises.resolve4("a.example")`,
    `require("node:dgram").createSocket("udp4")`,
  ])("is observed: %s", (code) => {
    const own = at(`seen-${String(code.length)}.log`);
    spawnSync(process.execPath, ["--require", HOOK, "-e", code], {
      env: { ...process.env, NETWORK_LOG: own },
    });
    expect(existsSync(own) ? readFileSync(own, "utf8") : "").not.toBe("");
  });

  it.each<[string, (place: typeof at) => readonly string[]]>([
    ["check", () => ["check", SAMPLE, "--coverage", "--format", "json"]],
    ["check --proof", () => ["check", SAMPLE, "--proof"]],
    ["check --fix", (place) => ["check", SAMPLE, "--fix", place("fixed.xlsx")]],
    [
      "report",
      (place) => [
        ...["report", SAMPLE, "-o", place("a.pdf"), "--charts"],
        ...["--html", place("a.html"), "--data", place("a.xlsx")],
      ],
    ],
    ["rules", () => ["rules"]],
    ["layouts", () => ["layouts"]],
    ["new", (place) => ["new", "-o", place("new.xlsx"), "--unit", "某局", "--code", "151001"]],
    ["--help", () => ["--help"]],
    ["--version", () => ["--version"]],
  ])("is not touched by %s", (_, args) => {
    const argv = ["--require", HOOK, BIN, ...args(at)];
    const { status } = spawnSync(process.execPath, argv, { env: env() });
    expect([status, asked()]).toEqual([0, ""]);
  });

  it("is not touched by serve beyond this computer", async () => {
    const root = folderOf({ "index.html": "<!doctype html><title>预算公开</title>" });
    const argv = ["--require", HOOK, BIN, "serve", "--port", "0", "--root", root];
    const server = spawn(process.execPath, argv, { env: env() });
    try {
      const [line] = (await once(server.stderr, "data")) as [Buffer];
      const address = /http:\/\/[\w.:[\]]+/u.exec(line.toString())?.[0] ?? "";
      expect((await fetch(address)).status).toBe(200);
      expect(asked()).toBe("");
    } finally {
      server.kill();
      await once(server, "exit");
    }
  });
});
