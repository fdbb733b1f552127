import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { WRONG } from "../pane/scenes";
import { crash } from "./crash";
import { typeInto } from "./grid";
import { choose, putFile, readFile } from "./own-files";
import { figureIn, makeMistake, SAMPLE, waitForName, waitForNotice } from "./scene";
import { dropFile, openAnother, press, save, useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();

const NAME = "预算.xlsx";
const UNSAVED = `${NAME} · 有未保存的修改`;

/** How many drafts the browser keeps of all pages. */
function drafts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open("budget-disclosure.workbench");
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error("no database"));
    });
    const count = await new Promise<number>((resolve, reject) => {
      const asked = database.transaction("drafts").objectStore("drafts").count();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error("no drafts"));
    });
    database.close();
    return count;
  });
}

async function waitForDrafts(page: Page, count: number): Promise<void> {
  await expect.poll(() => drafts(page), { timeout: 30_000 }).toBe(count);
}

const offers = (page: Page) => page.getByText("页面当时没有正常关闭");

/** The page has looked for drafts when it shows where to start. */
async function waitForStart(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "开始" }).waitFor();
}

const answer = (page: Page, name: "恢复" | "丢弃") =>
  page.getByRole("button", { name, exact: true }).click();

/** A tab that was opened with the sample as its own file, changed, and has kept its draft. */
async function editedPage(): Promise<Page> {
  const { page } = await open({ isFirstRun: false });
  await dropFile(page, NAME, SAMPLE);
  await makeMistake(page);
  await waitForDrafts(page, 1);
  return page;
}

describe("what was edited on a page that crashed", () => {
  test("is offered by name and time, restored, and gone when it is saved", async () => {
    const page = await editedPage();
    await crash(page);
    const next = await openAnother(page);
    await waitForStart(next);
    const words = await offers(next).textContent();
    expect(words).toMatch(
      /^预算\.xlsx 在 \d{4}年\d{1,2}月\d{1,2}日 .*\d{1,2}:\d{2} 有没保存的修改/u,
    );

    await answer(next, "恢复");
    await waitForName(next, UNSAVED);
    await waitForVerdict(next, "有错误");
    await next.locator("[data-row]", { hasText: "T2-01" }).waitFor();
    expect(await offers(next).count()).toBe(0);
    expect(await next.title()).toBe(`• ${NAME} - 预算公开`);

    expect(await figureIn(await save(next))).toBe(WRONG.wrong);
    await waitForName(next, NAME);
    await waitForDrafts(next, 0);
    await crash(next);
    const last = await openAnother(next);
    await waitForStart(last);
    expect(await offers(last).count()).toBe(0);
  });

  test("can be discarded, and is not offered again", async () => {
    const page = await editedPage();
    await page.close({ runBeforeUnload: false });
    const next = await openAnother(page);
    await offers(next).waitFor();
    await answer(next, "丢弃");
    await offers(next).waitFor({ state: "detached" });
    await next.reload();
    await waitForStart(next);
    expect(await offers(next).count()).toBe(0);
    expect(await drafts(next)).toBe(0);
  });

  test("is offered by no tab while its own lives", async () => {
    const page = await editedPage();
    const other = await openAnother(page);
    await waitForStart(other);
    expect(await offers(other).count()).toBe(0);
    await dropFile(other, "另一份.xlsx", SAMPLE);
    await makeMistake(other);
    await waitForDrafts(other, 2);
    const third = await openAnother(page);
    await waitForStart(third);
    expect(await offers(third).count()).toBe(0);
    await crash(other);
    await third.reload();
    await waitForStart(third);
    expect(await offers(third).allTextContents()).toEqual([expect.stringContaining("另一份.xlsx")]);
  });
});

test("a restored file is saved to where it was, unless somebody else has changed it", async () => {
  const { page } = await open({ isFirstRun: false, hasHandles: true });
  await putFile(page, NAME, SAMPLE);
  await choose(page, NAME);
  await press(page, "打开");
  await makeMistake(page);
  await waitForDrafts(page, 1);
  await crash(page);

  const next = await openAnother(page);
  await answer(next, "恢复");
  await waitForName(next, UNSAVED);
  await next.keyboard.press("Control+S");
  await waitForNotice(next, `已保存到 ${NAME}。`);
  expect(await figureIn(await readFile(next, NAME))).toBe(WRONG.wrong);

  await typeInto(next, WRONG.sheet, WRONG.cell, "136.7");
  await waitForDrafts(next, 1);
  await crash(next);
  const last = await openAnother(next);
  const theirs = new Uint8Array([...SAMPLE, 0]);
  await putFile(last, NAME, theirs);
  await answer(last, "恢复");
  await waitForName(last, UNSAVED);
  await last.keyboard.press("Control+S");
  await waitForNotice(last, `${NAME} 打开之后被别的程序改过，没有覆盖。`);
  expect(await readFile(last, NAME)).toEqual(theirs);
  await last.getByRole("button", { name: "仍然覆盖" }).click();
  await waitForNotice(last, `已保存到 ${NAME}。`);
  expect(await figureIn(await readFile(last, NAME))).toBe(136.7);
});
