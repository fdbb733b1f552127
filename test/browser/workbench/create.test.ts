import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { skipWelcome } from "./findings";
import { allowClipboard, goTo, expectShown, typeInto } from "./grid";
import { useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();
const DETAIL = "预算明细";

async function sayWhose(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "单位名称" }).fill("某某市某某局本级");
  await page.getByRole("textbox", { name: "单位代码" }).fill("151001");
}

const fileBar = (page: Page) => page.getByRole("toolbar", { name: "文件" });

test("a newcomer's own workbook: lists offer what there is, and formulas are out of reach", async () => {
  const { page } = await open({ isFirstRun: false });
  await sayWhose(page);
  await page.getByRole("checkbox", { name: "保护公式单元格" }).check();
  await page.getByRole("button", { name: "新建工作簿" }).click();
  await waitForVerdict(page, "有待核实事项");
  await fileBar(page).getByText("某某市某某局本级2025年单位预算公开表.xlsx").waitFor();
  await fileBar(page).getByText("有未保存的修改").waitFor();
  await allowClipboard(page);

  await goTo(page, DETAIL, "F5");
  await page.keyboard.press("F2");
  expect(await page.getByText("编辑", { exact: true }).count()).toBe(0);
  await page.getByText("政府性基金预算拨款", { exact: true }).click();
  await typeInto(page, DETAIL, "F6", "别的收入");
  await page.getByText("输入必须在指定的范围内").waitFor();
  await page.getByRole("button", { name: "确定" }).click();
  await expectShown(page, DETAIL, "F5:F6", [["政府性基金预算拨款"], [""]]);

  await typeInto(page, DETAIL, "B5", "2010301");
  await expectShown(page, DETAIL, "B5:C5", [["2010301", "行政运行"]]);
  await typeInto(page, DETAIL, "C5", "别的名称");
  await expectShown(page, DETAIL, "C5", [["行政运行"]]);
});

test("a workbook made in the pane takes the place of the one that is open", async () => {
  const { page } = await open();
  await waitForVerdict(page, "有待核实事项");
  await skipWelcome(page);
  await typeInto(page, "情况说明", "C1", "1");
  await fileBar(page).getByRole("button", { name: "新建" }).click();
  await page.getByRole("radio", { name: "只要空白表" }).check();
  await sayWhose(page);
  await page.getByRole("button", { name: "新建工作簿" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("guangyang-2023.xlsx 有未保存的修改。离开前要保存吗？").waitFor();
  await dialog.getByRole("button", { name: "不保存" }).click();
  await fileBar(page).getByText("某某市某某局本级2025年单位预算公开表.xlsx").waitFor();
  await waitForVerdict(page, "有待核实事项");
  expect(await page.getByText(DETAIL, { exact: true }).count()).toBe(0);
});
