import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { WRONG } from "../pane/scenes";
import { typeInto } from "./grid";
import { choose, putFile, readFile, removeFile } from "./own-files";
import { figureIn, makeMistake, SAMPLE, waitForName, waitForNotice } from "./scene";
import { dropFile, openAnother, press, save, useWorkbench } from "./workbench";

const open = useWorkbench();

const NAME = "预算.xlsx";
const OTHER = "另一份.xlsx";

/** A page whose dialogs answer with real handles; `NAME` is open and in its place. */
async function withOwnFile(): Promise<Page> {
  const { page } = await open({ isFirstRun: false, hasHandles: true });
  await putFile(page, NAME, SAMPLE);
  await choose(page, NAME);
  await press(page, "打开");
  await waitForName(page, NAME);
  return page;
}

const dialog = (page: Page) => page.getByRole("alertdialog", { name: `${NAME} 有未保存的修改` });
const answer = (page: Page, name: string) =>
  dialog(page).getByRole("button", { name, exact: true }).click();

describe("a file that was opened through the browser's dialog", () => {
  test("is written by Ctrl+S, again and again", async () => {
    const page = await withOwnFile();
    expect(await page.title()).toBe(`${NAME} - 预算公开`);
    await makeMistake(page);
    await waitForName(page, `${NAME} · 有未保存的修改`);
    expect(await page.title()).toBe(`• ${NAME} - 预算公开`);
    await page.keyboard.press("Control+S");
    await waitForNotice(page, `已保存到 ${NAME}。`);
    await waitForName(page, NAME);
    expect(await page.title()).toBe(`${NAME} - 预算公开`);
    expect(await figureIn(await readFile(page, NAME))).toBe(WRONG.wrong);

    await typeInto(page, WRONG.sheet, WRONG.cell, "136.7");
    await waitForName(page, `${NAME} · 有未保存的修改`);
    await page.keyboard.press("Control+S");
    await waitForName(page, NAME);
    expect(await figureIn(await readFile(page, NAME))).toBe(136.7);
  });

  test("that somebody else changed is left alone until the user decides", async () => {
    const page = await withOwnFile();
    const theirs = new Uint8Array([...SAMPLE, 0]);
    await putFile(page, NAME, theirs);
    await makeMistake(page);
    await press(page, "保存");
    await waitForNotice(page, `${NAME} 打开之后被别的程序改过，没有覆盖。`);
    expect(await readFile(page, NAME)).toEqual(theirs);

    await choose(page, OTHER);
    await page.getByRole("status").getByRole("button", { name: "另存为" }).click();
    await waitForNotice(page, `已保存到 ${OTHER}。`);
    await waitForName(page, OTHER);
    expect(await figureIn(await readFile(page, OTHER))).toBe(WRONG.wrong);
    expect(await readFile(page, NAME)).toEqual(theirs);

    await putFile(page, OTHER, theirs);
    await typeInto(page, WRONG.sheet, WRONG.cell, "136.7");
    await page.keyboard.press("Control+S");
    await waitForNotice(page, `${OTHER} 打开之后被别的程序改过，没有覆盖。`);
    await page.getByRole("button", { name: "仍然覆盖" }).click();
    await waitForNotice(page, `已保存到 ${OTHER}。`);
    expect(await figureIn(await readFile(page, OTHER))).toBe(136.7);
  });

  test("is listed for the next time, and forgotten by a click or when it is gone", async () => {
    const page = await withOwnFile();
    await putFile(page, OTHER, SAMPLE);
    await choose(page, OTHER);
    await press(page, "打开");
    await waitForName(page, OTHER);
    await press(page, "最近的文件");
    const listed = page.getByRole("menuitem");
    expect(await listed.allTextContents()).toEqual([OTHER, NAME, "打开样例"]);
    await listed.filter({ hasText: NAME }).click();
    await waitForName(page, NAME);

    const next = await openAnother(page);
    const start = next.getByRole("main");
    await start.getByRole("button", { name: OTHER, exact: true }).click();
    await waitForName(next, OTHER);
    await removeFile(next, NAME);
    await press(next, "最近的文件");
    await next.getByRole("menuitem", { name: NAME }).click();
    await waitForNotice(next, `${NAME}：文件读不出来`);
    await waitForName(next, OTHER);
    await next.reload();
    await start.getByRole("button", { name: OTHER, exact: true }).waitFor();
    expect(await start.getByRole("button", { name: NAME, exact: true }).count()).toBe(0);
    await start.getByRole("button", { name: `从列表中去掉 ${OTHER}` }).click();
    await start.getByText("这里还没有文件。").waitFor();
  });
});

test("without such dialogs a file is chosen by an input and saved by a download", async () => {
  const { page } = await open({ isFirstRun: false });
  const chooser = page.waitForEvent("filechooser");
  await press(page, "打开");
  const content = { name: NAME, mimeType: "", buffer: Buffer.from(SAMPLE) };
  await (await chooser).setFiles(content);
  await makeMistake(page);
  expect(await figureIn(await save(page))).toBe(WRONG.wrong);
  await waitForNotice(page, `${NAME} 已交给浏览器下载，请到下载目录核实。原文件没有改动。`);
  await waitForName(page, NAME);
});

describe("unsaved changes", () => {
  test("are asked about before something else is opened", async () => {
    const page = await withOwnFile();
    await makeMistake(page);
    await dropFile(page, OTHER, SAMPLE);
    await answer(page, "取消");
    await dialog(page).waitFor({ state: "detached" });
    await waitForName(page, `${NAME} · 有未保存的修改`);

    await dropFile(page, OTHER, SAMPLE);
    await dialog(page).waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await waitForName(page, `${NAME} · 有未保存的修改`);

    await dropFile(page, OTHER, SAMPLE);
    await answer(page, "保存");
    await waitForName(page, OTHER);
    expect(await figureIn(await readFile(page, NAME))).toBe(WRONG.wrong);

    await choose(page, NAME);
    await press(page, "打开");
    await waitForName(page, NAME);
    await typeInto(page, WRONG.sheet, WRONG.cell, "136.7");
    await waitForName(page, `${NAME} · 有未保存的修改`);
    await dropFile(page, OTHER, SAMPLE);
    await answer(page, "不保存");
    await waitForName(page, OTHER);
    expect(await figureIn(await readFile(page, NAME))).toBe(WRONG.wrong);
  });

  test("hold the page, and only they do", async () => {
    const page = await withOwnFile();
    const asked: string[] = [];
    page.on("dialog", (shown) => {
      asked.push(shown.type());
      void shown.accept();
    });
    await page.mouse.click(300, 300);
    await page.reload();
    expect(asked).toEqual([]);
    await press(page, "打开");
    await makeMistake(page);
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });
});

test("two files at once, and something that is no file, are refused in a sentence", async () => {
  const { page } = await open({ isFirstRun: false });
  const drop = (names: readonly string[]) =>
    page.evaluate((all) => {
      const given = new DataTransfer();
      for (const name of all) given.items.add(new File(["PK"], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true }));
    }, names);
  await drop([NAME, OTHER]);
  await waitForNotice(page, "一次只能打开一个文件。请只拖一个工作簿。");
  await dropFile(page, NAME, new Uint8Array(readFileSync("package.json")));
  await waitForNotice(page, `${NAME}：是文本文件，不是 Excel 工作簿（.xlsx）。`);
});
