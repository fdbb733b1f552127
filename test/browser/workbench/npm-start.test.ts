import { spawn, type ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureAddinBuilt } from "../../../scripts/build-addin.mjs";
import { openWorkbookFile } from "../../../src/hosts/file/open";

let started: ChildProcess | undefined;
let address = "";

/** Its whole process group: npm starts a shell, which starts the program. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}

beforeAll(async () => {
  await ensureAddinBuilt();
  const child = spawn("npm", ["start", "--", "--port", "0"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  started = child;
  address = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      const [, found] = /已启动：(\S+)/u.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(said));
    });
  });
}, 300_000);

afterAll(() => {
  if (started !== undefined) stop(started);
});

test("npm start serves the workbench at the address that it prints", async () => {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toMatch(/<script[^>]* src="workbench\./u);
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy.match(/https?:\/\/[^\s;]+/gu) ?? []).toEqual([]);
});

test("the sample lies beside it", async () => {
  const answer = await fetch(new URL("samples/guangyang-2023.xlsx", address));
  expect(answer.status).toBe(200);
  const reader = await openWorkbookFile(new Uint8Array(await answer.arrayBuffer()));
  expect((await reader.sheets()).map(({ name }) => name)).toContain("01收支总表");
});
