import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { locate } from "../../../src/core/locate/locate";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { compose } from "../../../src/report/compose/compose";
import { writeHtml } from "../../../src/report/html/write-html";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { violationsOn } from "../../browser/axe";
import { launchChromium } from "../../browser/chromium";
import { sampleBook } from "../../support/books";
import { openPdf, readPages, type ReadPage } from "../pdf/read-back";
import { longTable, sampleReport } from "../pdf/sample-report";

/** A watermark that needs no Chinese font, so that it can be read from what is printed. */
const WATERMARK = "X77";

let browser: Browser;
let html = "";
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const book = await sampleBook();
  const options = { draft: true, charts: true };
  const report = compose(book, locate(book, LAYOUT), ZH_CN, options);
  html = writeHtml({ ...report, watermark: WATERMARK });
}, 180_000);
afterAll(() => browser.close());
afterEach(() => page.close());

async function open(width: number): Promise<Page> {
  page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(html);
  return page;
}

describe.each([1280, 320])("the page in a window of %i pixels", (width) => {
  it("gives axe nothing to object to", async () => {
    expect(await violationsOn(await open(width))).toEqual([]);
  });

  it("is never wider than the window", async () => {
    await open(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe("the page", () => {
  it("lets the keyboard scroll a table that is wider than the window", async () => {
    await open(320);
    const region = page.locator(".bd-scroll").nth(1);
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });

  it("keeps title and facts of a scrolled table in sight", async () => {
    await open(320);
    const place = page.locator(".bd-scroll").nth(1);
    await place.evaluate((element) => element.scrollTo({ left: 200 }));
    const caption = await place.locator(".bd-caption").boundingBox();
    const frame = await place.boundingBox();
    expect(Math.round(caption!.x)).toBe(Math.round(frame!.x));
    expect(Math.round(caption!.width)).toBe(Math.round(frame!.width));
  });

  it("says on the screen that it is a draft, also further down", async () => {
    await open(1280);
    await page.evaluate(() => window.scrollTo(0, 3000));
    const bar = await page.locator(".bd-draft").boundingBox();
    expect(bar!.y).toBe(0);
  });

  async function printed(markup: string): Promise<ReadPage[]> {
    page = await browser.newPage();
    await page.setContent(markup);
    return readPages(await openPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))));
  }

  it("prints the draft mark on every page and wide tables across", async () => {
    const pages = await printed(html);
    expect(pages.filter(({ text }) => !text.includes(WATERMARK))).toEqual([]);
    const across = pages.filter(({ width, height }) => width > height);
    expect(across.length).toBeLessThan(pages.length);
    // 栏次 1 to 12 stand in table 2 alone, which is wide.
    const income = pages.filter(({ text }) => text.includes("123456789101112"));
    expect(income.length).toBeGreaterThan(0);
    expect(income.filter((one) => !across.includes(one))).toEqual([]);
  });

  it("prints the head of a table on every page that the table reaches", async () => {
    const long = { ...longTable(), id: "T9" };
    const section = { id: "T9", title: long.title, showTitle: false, blocks: [long] };
    const parts = [{ title: "第一部分", sections: [section] }];
    const pages = await printed(writeHtml(sampleReport({ parts })));
    const reached = pages.filter(({ text }) => /205\d{3}/u.test(text));
    expect(reached.length).toBeGreaterThan(1);
    expect(reached.filter(({ text }) => !text.includes("12345678"))).toEqual([]);
  });
});
