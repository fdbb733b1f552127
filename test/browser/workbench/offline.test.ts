import { expect, test } from "vitest";
import { WRONG } from "../pane/scenes";
import { figureIn, makeMistake, SAMPLE, waitForName } from "./scene";
import { dropFile, save, useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();

test("a page without a network opens, checks and saves; what it has not yet fetched says so", async () => {
  const { page, takeComplaints } = await open();
  await waitForVerdict(page, "有待核实事项");
  await page.context().setOffline(true);
  await dropFile(page, "预算.xlsx", SAMPLE);
  await waitForName(page, "预算.xlsx");
  await waitForVerdict(page, "有待核实事项");
  await makeMistake(page);
  expect(await figureIn(await save(page))).toBe(WRONG.wrong);

  await page.getByRole("tab", { name: "生成报告" }).click();
  const card = page.getByRole("alert").filter({ hasText: "这个页面出错了" });
  await card.waitFor();
  expect(takeComplaints().join("\n")).toContain("ChunkLoadError");
  await page.context().setOffline(false);
  await card.getByRole("button", { name: "重试" }).click();
  await page.getByRole("heading", { name: "生成前检查" }).waitFor();
});

test("a report that cannot be made without a network says so, and is made when it is back", async () => {
  const { page } = await open();
  await page.getByRole("tab", { name: "生成报告" }).click();
  await page.getByRole("heading", { name: "生成前检查" }).waitFor();
  await page.context().setOffline(true);
  const make = page.getByRole("button", { name: "生成报告", exact: true });
  await make.click();
  await page.getByRole("alert").filter({ hasText: "生成程序没有启动起来" }).waitFor();
  await page.context().setOffline(false);
  await make.click();
  await page.getByRole("status").filter({ hasText: "共 26 页" }).waitFor();
});
