import { expect, test } from "vitest";
import { sampleBook } from "../../support/books";
import { usePanes } from "./use-panes";
import { EMPTY_BOOK } from "./scenes";

const open = usePanes();

test("blank tables are made in an empty workbook, and the check knows all nine", async () => {
  const { page } = await open({ book: EMPTY_BOOK });
  await page.getByRole("button", { name: "新建公开表" }).click();
  await page.getByRole("button", { name: "新建空表" }).click();
  await page.getByText("还没有填单位名称，请填写全称。").waitFor();
  await page.getByRole("textbox", { name: "单位名称" }).fill("某某市某某局本级");
  await page.getByRole("textbox", { name: "单位代码" }).fill("151001");
  await page.getByRole("button", { name: "新建空表" }).click();
  await page.getByRole("status").filter({ hasText: "已新建 10 张工作表。" }).waitFor();
  const names = await page.evaluate(() => window.fake.host.book.data.sheets.map((it) => it.name));
  expect(names).toHaveLength(11);

  await page.getByRole("tab", { name: "生成报告" }).click();
  const panel = page.getByRole("tabpanel").filter({ visible: true });
  await panel.getByText("9 张公开表都已找到。").waitFor();
  await panel.getByText("某某市某某局本级，2025 年。").waitFor();
});

test("sheets of the same name stand in the way", async () => {
  const { page } = await open({ book: await sampleBook() });
  await page.getByRole("tab", { name: "新建" }).click();
  await page.getByText(/^工作簿里已有同名的工作表：01收支总表、/u).waitFor();
  const button = page.getByRole("button", { name: "新建空表" });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
});
