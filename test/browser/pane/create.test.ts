import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sampleBook } from "../../support/books";
import { faultsOf } from "./faults";
import { NARROW } from "./pane";
import { EMPTY_BOOK } from "./scenes";
import { usePanes } from "./use-panes";

const open = usePanes();

async function sayWhose(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "单位名称" }).fill("某某市某某局本级");
  await page.getByRole("textbox", { name: "单位代码" }).fill("151001");
}

test("tables that follow from a 明细 are made in an empty workbook, and the check knows all nine", async () => {
  const { page } = await open({ book: EMPTY_BOOK });
  await page.getByRole("button", { name: "新建公开表" }).click();
  await page.getByRole("button", { name: "新建空表" }).click();
  await page.getByText("还没有填单位名称，请填写全称。").waitFor();
  await sayWhose(page);
  await page.getByRole("checkbox", { name: "保护公式单元格" }).check();
  await page.getByRole("button", { name: "新建空表" }).click();
  await page.getByRole("status").filter({ hasText: "已新建 13 张工作表。" }).waitFor();
  const made = await page.evaluate(() =>
    window.fake.host.book.data.sheets.map(({ name, visibility, lists, ...sheet }) => ({
      name,
      visibility,
      lists: lists.length,
      isProtected: sheet.protected,
    })),
  );
  expect(made).toHaveLength(14);
  const shown = { visibility: "visible", isProtected: true };
  expect(made[1]).toEqual({ ...shown, name: "预算明细", lists: 5 });
  expect(made[2]).toMatchObject({ ...shown, name: "01收支总表" });
  expect(made.at(-1)).toMatchObject({ name: "科目", visibility: "hidden" });

  await page.getByRole("tab", { name: "生成报告" }).click();
  const panel = page.getByRole("tabpanel").filter({ visible: true });
  await panel.getByText("9 张公开表都已找到。").waitFor();
  await panel.getByText("某某市某某局本级，2025 年。").waitFor();
});

test("blank tables only have no 明细", async () => {
  const { page } = await open({ book: EMPTY_BOOK });
  await page.getByRole("tab", { name: "新建" }).click();
  await page.getByRole("radio", { name: "只要空白表" }).check();
  await sayWhose(page);
  await page.getByRole("button", { name: "新建空表" }).click();
  await page.getByRole("status").filter({ hasText: "已新建 11 张工作表。" }).waitFor();
  const names = await page.evaluate(() => window.fake.host.book.data.sheets.map((it) => it.name));
  expect(names).toHaveLength(12);
  expect(names).not.toContain("预算明细");
});

test("sheets of the same name stand in the way", async () => {
  const { page } = await open({ book: await sampleBook() });
  await page.getByRole("tab", { name: "新建" }).click();
  await page.getByText(/^工作簿里已有同名的工作表：01收支总表、/u).waitFor();
  const button = page.getByRole("button", { name: "新建空表" });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
});

test.each([
  { level: 1, missing: ["这里做不出下拉列表", "这里不能保护单元格"] },
  { level: 7, missing: ["这里做不出下拉列表"] },
  { level: 8, missing: [] },
])("ExcelApi 1.$level: what the sheets lack is said", async ({ level, missing }) => {
  const { page } = await open({ book: EMPTY_BOOK, level });
  await page.getByRole("tab", { name: "新建" }).click();
  await page.getByRole("radio").first().waitFor();
  for (const words of ["这里做不出下拉列表", "这里不能保护单元格"]) {
    expect(await page.getByText(words).count()).toBe(missing.includes(words) ? 1 : 0);
  }
});

test.each([
  { language: "zh-CN", tab: "新建", make: "新建空表" },
  { language: "en-US", tab: "New", make: "Make blank tables" },
])("the view is accessible and fits in $language", async ({ language, tab, make }) => {
  const { page } = await open({ book: EMPTY_BOOK, language }, { viewport: NARROW });
  await page.getByRole("tab", { name: tab }).click();
  await page.getByRole("button", { name: make }).click();
  expect(await faultsOf(page)).toEqual([]);
});
