import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { madeFont } from "../../report/pdf/made-font";
import { bare, openPdf, readPages } from "../../report/pdf/read-back";
import { sampleBook } from "../../support/books";
import { usePanes } from "./use-panes";
import { withMistake } from "./scenes";

const open = usePanes();

async function openPublish(book: Awaited<ReturnType<typeof sampleBook>>): Promise<Page> {
  const { page } = await open({ book });
  await page.getByRole("tab", { name: "生成报告" }).click();
  await page.getByRole("heading", { name: "生成前检查" }).waitFor();
  return page;
}

/** Runs in the page: how many fonts it has kept. */
async function keptFonts(): Promise<number> {
  const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done) => {
      request.onsuccess = () => done(request.result);
    });
  const database = await answerOf(indexedDB.open("budget-disclosure.fonts"));
  const count = await answerOf(database.transaction("fonts").objectStore("fonts").count());
  database.close();
  return count;
}

async function make(page: Page): Promise<void> {
  await page.getByRole("button", { name: "生成报告", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "共 26 页" }).waitFor();
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readPages(await openPdf(bytes))).map(({ text }) => text);
}

async function madeByCommandLine(): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "pane-"));
  try {
    const file = path.join(folder, "report.pdf");
    const argv = ["bin/budget-disclosure.js", "report", "samples/guangyang-2023.xlsx", "-o", file];
    await promisify(execFile)(process.execPath, argv);
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("the report is made, shown, saved whole, and handed over once", async () => {
  const book = await sampleBook();
  const page = await openPublish(book);
  expect(await page.getByRole("tabpanel").textContent()).toContain("9 张公开表都已找到。");
  await make(page);

  const preview = page.getByRole("img", { name: "报告第一页" });
  await preview.waitFor();
  const dark = await preview.evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.filter((value, at) => at % 4 === 0 && value < 100).length ?? 0;
  });
  expect(dark).toBeGreaterThan(100);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存 PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("廊坊市广阳区人民政府办公室本级2023年预算公开.pdf");
  const saved = await bytesOf(download);
  const pages = await textOf(saved);
  expect(pages).toEqual(await textOf(await madeByCommandLine()));

  const printed = pages.join("").replaceAll(",", "");
  const figures = book.sheets
    .filter(({ name }) => /^0\d/u.test(name))
    .flatMap(({ values }) => values.flat().filter((value) => typeof value === "number"))
    .filter((value) => !Number.isInteger(value))
    .map((value) => bare(value.toFixed(2)));
  expect(figures.length).toBeGreaterThan(100);
  expect(figures.filter((figure) => !printed.includes(figure))).toEqual([]);

  await page.getByRole("button", { name: "换一种方式保存" }).click();
  await expect.poll(() => page.evaluate(() => window.fake.office.openedInBrowser)).toHaveLength(1);
  const [url = ""] = await page.evaluate(() => window.fake.office.openedInBrowser);
  const first = await fetch(url);
  expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(saved))).toBe(true);
  expect((await fetch(url)).ok).toBe(false);
});

test("the office's own font is taken, kept for the next time, and one that is none is refused", async () => {
  const page = await openPublish(await sampleBook());
  const choose = (label: string, name: string, buffer: Buffer): Promise<void> =>
    page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: "font/ttf", buffer });
  await choose("标题字体", "坏.ttf", Buffer.from("not a font"));
  await page.getByRole("alert").filter({ hasText: "坏.ttf" }).waitFor();
  await choose("正文字体", "单位仿宋.ttf", Buffer.from(madeFont()));
  await page.getByText("单位仿宋.ttf").waitFor();

  await expect.poll(() => page.evaluate(keptFonts)).toBe(1);
  await page.reload();
  await page.getByRole("tab", { name: "生成报告" }).click();
  await page.getByText("单位仿宋.ttf").waitFor();
  await make(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存 PDF" }).click(),
  ]);
  const saved = await bytesOf(download);
  expect(Buffer.from(saved).toString("latin1")).toContain("+OfficeSong");
  expect((await textOf(saved)).join("")).toContain("根据《预算法》");
});

test("a report that is cancelled is not made", async () => {
  const page = await openPublish(await sampleBook());
  await page.getByRole("button", { name: "生成报告", exact: true }).click();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("status").filter({ hasText: "已取消，没有生成报告。" }).waitFor();
  await expect.poll(() => page.workers()).toEqual([]);
  expect(await page.getByRole("heading", { name: "报告已生成" }).count()).toBe(0);
  await make(page);
});

test("with errors there is only a draft, which says so on every page", async () => {
  const page = await openPublish(withMistake(await sampleBook()));
  const button = page.getByRole("button", { name: "生成报告", exact: true });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
  await page.getByRole("switch", { name: "生成草稿" }).check();
  await make(page);
  await page.getByRole("heading", { name: "草稿已生成" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存 PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("（草稿）.pdf");
  const pages = await textOf(await bytesOf(download));
  expect(pages.filter((text) => !text.includes("草稿"))).toEqual([]);
});
