import { expect, test } from "vitest";
import { bare, openPdf, readPages } from "../../report/pdf/read-back";
import { sampleBook } from "../../support/books";
import { wrongSample } from "../../support/wrong-sample";
import { skipWelcome } from "./findings";
import { typeInto } from "./grid";
import { bytesOf, dropFile, useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();

test("the report of the sample is made, shown, and saved whole", async () => {
  const { page } = await open();
  await waitForVerdict(page, "有待核实事项");
  await skipWelcome(page);
  await page.getByRole("tab", { name: "生成报告" }).click();
  await page.getByText("9 张公开表都已找到。").waitFor();
  await page.getByText("公开内容中没有隐藏的行、列。").waitFor();
  await page.getByRole("button", { name: "生成报告", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "共 26 页" }).waitFor();
  await page.getByRole("img", { name: "报告第一页" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存 PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("廊坊市广阳区人民政府办公室本级2023年预算公开.pdf");

  const pages = await readPages(await openPdf(await bytesOf(download)));
  expect(pages).toHaveLength(26);
  const printed = pages.map(({ text }) => text.replaceAll(",", "")).join("");
  const { sheets } = await sampleBook();
  const figures = sheets
    .filter(({ name }) => /^0\d/u.test(name))
    .flatMap(({ values }) => values.flat().filter((value) => typeof value === "number"))
    .filter((value) => !Number.isInteger(value))
    .map((value) => bare(value.toFixed(2)));
  expect(figures.length).toBeGreaterThan(100);
  expect(figures.filter((figure) => !printed.includes(figure))).toEqual([]);
});

test("what was typed is in the report, and errors only allow a draft", async () => {
  const { page } = await open({ isFirstRun: false });
  await page.getByRole("button", { name: "打开样例" }).waitFor();
  await dropFile(page, "预算.xlsx", wrongSample());
  await waitForVerdict(page, "有错误");
  await page.getByRole("tab", { name: "生成报告" }).click();
  const make = page.getByRole("button", { name: "生成报告", exact: true });
  await make.waitFor();
  expect(await make.getAttribute("aria-disabled")).toBe("true");
  await typeInto(page, "02收入总表", "D11", "173.70");
  await waitForVerdict(page, "有待核实事项");
  await typeInto(page, "机构设置", "A2", "广阳区档案馆");
  await expect.poll(() => make.getAttribute("aria-disabled")).not.toBe("true");
  await make.click();
  await page.getByRole("button", { name: "保存 PDF" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存 PDF" }).click(),
  ]);
  const pages = await readPages(await openPdf(await bytesOf(download)));
  const printed = pages.map(({ text }) => text).join("");
  expect(printed).toContain("广阳区档案馆");
  expect(printed).not.toContain("137.70");
  expect(printed).not.toContain("草稿");
});
