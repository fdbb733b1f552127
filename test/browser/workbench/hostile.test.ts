import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { typeInto } from "./grid";
import { OPENED, REFUSED } from "./hostile-files";
import { makeMistake, SAMPLE, waitForName } from "./scene";
import { dropFile, save, useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();

const MB = 1024 * 1024;
/** What a page may have more of, in bytes, when all of them have come and gone. */
const LEFT_BEHIND = 60 * MB;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Drops something of the disk on the page, as a user drags it there. */
async function drag(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
  }
  await session.detach();
}

async function dragFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  await drag(page, file);
}

/** Bytes that the page holds when nothing is left to be collected, those outside of the heap too. */
async function held(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const found: { usedSize: number; backingStorageSize?: number } =
    await session.send("Runtime.getHeapUsage");
  await session.detach();
  return found.usedSize + (found.backingStorageSize ?? 0);
}

/** The sentence that refuses something, which is the only one on the page. */
async function refusal(page: Page, name: string): Promise<string> {
  const alert = page.getByRole("alert").filter({ hasText: `${name}：` });
  await alert.waitFor();
  return (await alert.textContent()) ?? "";
}

async function samplePage(): Promise<Page> {
  const { page } = await open({ isFirstRun: false });
  await dropFile(page, "预算.xlsx", SAMPLE);
  await waitForVerdict(page, "有待核实事项");
  return page;
}

describe("a hostile file", () => {
  test("is refused in a sentence that names it, and leaves the open workbook as it was", async () => {
    const page = await samplePage();
    const before = await held(page);
    for (const [name, bytes, sentence] of REFUSED) {
      await dragFile(page, name, bytes());
      expect(await refusal(page, name)).toMatch(`${name}：${sentence}`);
      await waitForName(page, "预算.xlsx");
    }
    await drag(page, folder);
    expect(await refusal(page, path.basename(folder))).toContain("或是文件夹");
    expect((await held(page)) - before).toBeLessThan(LEFT_BEHIND);
    await makeMistake(page);
    await waitForName(page, "预算.xlsx · 有未保存的修改");
  });

  test("that is a workbook all the same is opened, edited and saved", async () => {
    const page = await samplePage();
    const before = await held(page);
    for (const [name, bytes] of OPENED) {
      await dropFile(page, name, bytes());
      await waitForName(page, name);
      await waitForVerdict(page, "没有找到公开表");
      const sheet = name === "原型.xlsx" ? "__proto__" : "S";
      await typeInto(page, sheet, "B1", "2");
      await waitForName(page, `${name} · 有未保存的修改`);
      await save(page);
      await waitForName(page, name);
    }
    await dropFile(page, "预算.xlsx", SAMPLE);
    await waitForVerdict(page, "有待核实事项");
    expect((await held(page)) - before).toBeLessThan(LEFT_BEHIND);
  });
});
