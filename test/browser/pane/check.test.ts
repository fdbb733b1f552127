import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { sampleBook } from "../../support/books";
import { usePanes } from "./use-panes";
import { cleanBook, WRONG, wrongBook } from "./scenes";

const open = usePanes();

const verdict = (page: Page) => page.locator("h1");
const row = (page: Page, words: string) => page.locator("[data-row]", { hasText: words });
const details = (page: Page, rule: string) => page.getByRole("group", { name: rule, exact: true });

/** What is in a cell, zero-based. */
function valueOf(page: Page, sheet: string, cell: string) {
  return page.evaluate(
    ([name, letter, number]) =>
      window.fake.sheet(name).at(Number(number) - 1, letter.charCodeAt(0) - 65).value,
    [sheet, cell.slice(0, 1), cell.slice(1)] as const,
  );
}

function type(page: Page, sheet: string, cell: string, value: number | string | null) {
  return page.evaluate(([name, at, content]) => window.fake.user.type(name, at, content), [
    sheet,
    cell,
    value,
  ] as const);
}

function selection(page: Page) {
  return page.evaluate(() => {
    const { active, selection: at } = window.fake.host.book;
    return { sheet: active?.name, row: at.r0 + 1, column: at.c0 + 1 };
  });
}

describe("a figure that was typed wrong", () => {
  test("is found, put right with a click, and taken back", async () => {
    const { page } = await open({ book: await sampleBook() });
    await verdict(page).getByText("有待核实事项").waitFor();
    await type(page, WRONG.sheet, WRONG.cell, WRONG.wrong);
    const finding = row(page, "T2-01");
    await finding.waitFor();
    const words = await finding.textContent();
    expect(words).toContain("02收入总表!D11");
    expect(words).toContain("填列 137.70 应为 173.70");
    await verdict(page).getByText("有错误").waitFor();

    await finding.click();
    expect(await selection(page)).toEqual({ sheet: WRONG.sheet, row: 11, column: 4 });
    await details(page, "T2-01").getByRole("button", { name: "应用更正" }).first().click();
    await finding.waitFor({ state: "detached" });
    expect(await valueOf(page, WRONG.sheet, WRONG.cell)).toBe(WRONG.right);
    await verdict(page).getByText("有待核实事项").waitFor();

    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await finding.waitFor();
    expect(await valueOf(page, WRONG.sheet, WRONG.cell)).toBe(WRONG.wrong);
  });

  test("is found in each of the nine tables, and put right there", async () => {
    const { page } = await open({ book: await sampleBook() });
    await verdict(page).getByText("有待核实事项").waitFor();
    const places = [
      ["01收支总表", "C6", 2177.56],
      ["02收入总表", "F6", 2177.56],
      ["03支出总表", "E6", 1421.05],
      ["04财政拨款收支总表", "E6", 1461.28],
      ["05一般公共预算支出表", "D6", 2177.56],
      ["06基本支出表", "E6", 1114.89],
      ["07政府性基金支出表", "D6", 90],
      ["08国有资本经营支出表", "D6", 90],
      ["09三公经费支出表", "C8", 105.33],
    ] as const;
    for (const [sheet, cell, wrong] of places) {
      const right = await valueOf(page, sheet, cell);
      await type(page, sheet, cell, wrong);
      const finding = row(page, `${sheet}!${cell}`).filter({ hasText: "应为" }).first();
      await finding.waitFor();
      expect(await finding.textContent()).toContain(wrong.toFixed(2));
      await finding.click();
      await page.getByRole("button", { name: "应用更正" }).first().click();
      await verdict(page).getByText("有待核实事项").waitFor();
      expect([sheet, await valueOf(page, sheet, cell)]).toEqual([sheet, right]);
    }
  });

  test("is not put right on a protected sheet, and the refusal says so", async () => {
    const { page } = await open({ book: await wrongBook() });
    await row(page, "T2-01").click();
    await page.evaluate((name) => window.fake.user.protect(name), WRONG.sheet);
    await details(page, "T2-01").getByRole("button", { name: "应用更正" }).first().click();
    const refusal = page.getByRole("alert").filter({ hasText: WRONG.sheet });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain("保护");
    expect(await valueOf(page, WRONG.sheet, WRONG.cell)).toBe(WRONG.wrong);
  });
});

test("a link goes to its cell", async () => {
  const { page } = await open({ book: await wrongBook() });
  await row(page, "T2-01").click();
  await details(page, "T2-01").getByRole("button", { name: "转到 03支出总表!D11" }).click();
  await expect.poll(() => selection(page)).toEqual({ sheet: "03支出总表", row: 11, column: 4 });
});

test("an explanation is kept in the workbook and in force when the pane is opened again", async () => {
  const book = await sampleBook();
  const { page } = await open({ book });
  await row(page, "X-15").click();
  await details(page, "X-15").getByRole("button", { name: "填写说明" }).click();
  const dialog = page.getByRole("dialog", { name: "说明 X-15" });
  await dialog.getByRole("textbox", { name: "原因" }).fill("医保基数不含津贴");
  await dialog.getByRole("button", { name: "保存" }).click();
  await row(page, "已说明 X-15").waitFor();
  const kept = await page.evaluate(() => window.fake.host.book.data.customXml.map((it) => it.xml));
  expect(kept).toHaveLength(1);

  const again = await open({ book, kept });
  await row(again.page, "已说明 X-15").click();
  await details(again.page, "X-15").getByText("说明：医保基数不含津贴").waitFor();
});

test("marks are put on the cells and taken away again", async () => {
  const { page } = await open({ book: await wrongBook() });
  const marked = () =>
    page.evaluate((name) => {
      const rules = window.fake.sheet(name).rules;
      return rules.some(({ rects }) => rects.some(({ r0, c0 }) => r0 === 10 && c0 === 3));
    }, WRONG.sheet);
  const box = page.getByRole("checkbox", { name: "在单元格上标出问题" });
  await box.click();
  await expect.poll(marked).toBe(true);
  await box.click();
  await expect.poll(marked).toBe(false);
});

test("filters narrow the list by kind and to the sheet in front", async () => {
  const { page } = await open({ book: await wrongBook() });
  await row(page, "T2-01").waitFor();
  expect(await page.locator("[data-row]").count()).toBe(4);
  const show = page.getByRole("group", { name: "显示" });
  await show.getByRole("button", { name: "待核实 2" }).click();
  expect(await page.locator("[data-row]").count()).toBe(2);
  await show.getByRole("button", { name: "待核实 2" }).click();
  await page.evaluate(() => window.fake.user.select("06基本支出表", "A1"));
  await show.getByRole("button", { name: "仅当前工作表" }).click();
  await expect.poll(() => page.locator("[data-row]").count()).toBe(1);
  await row(page, "X-15").waitFor();
});

test("the ribbon opens the views and accounts for the selected cell", async () => {
  const { page } = await open({ book: await wrongBook() });
  await row(page, "T2-01").waitFor();
  const run = (action: string) =>
    page.evaluate((id) => {
      window.fake.office.actions.get(id)?.({ completed: () => undefined });
    }, action);
  const tabs = { showPublish: "生成报告", showCreate: "新建", showHelp: "帮助", showCheck: "核对" };
  for (const [action, name] of Object.entries(tabs)) {
    await run(action);
    await page.getByRole("tab", { name, selected: true }).waitFor();
  }
  await page.evaluate(() => window.fake.user.select("02收入总表", "D11"));
  await run("explainCell");
  const account = page.getByRole("region", { name: /解释此单元格/u });
  await account.getByText("02收入总表!D11").waitFor();
  expect(await account.textContent()).toContain("不符，相差 -36.00。");
});

test("while a cell is edited the pane says what it waits for, and goes on afterwards", async () => {
  const { page } = await open({ book: await sampleBook() });
  await row(page, "X-15").waitFor();
  await page.evaluate(() => window.fake.user.startEditing());
  await page.getByRole("button", { name: "重新核对" }).click();
  const waits = page.getByText("单元格正在编辑，按 Enter 结束后继续核对。");
  await waits.waitFor();
  await page.evaluate(
    ({ sheet, cell, wrong }) => window.fake.user.stopEditing(sheet, cell, wrong),
    WRONG,
  );
  await row(page, "T2-01").waitFor();
  await waits.waitFor({ state: "detached" });
});

describe("a workbook whose structure changes", () => {
  test("is followed when sheets are renamed and rows inserted", async () => {
    const { page } = await open({ book: await wrongBook() });
    await row(page, "02收入总表!D11").first().waitFor();
    await page.evaluate(() => window.fake.user.renameSheet("02收入总表", "收入"));
    await row(page, "收入!D11").filter({ hasText: "T2-01" }).waitFor();
    await page.evaluate(() => window.fake.user.insertRows("收入", 2));
    await row(page, "收入!D12").filter({ hasText: "T2-01" }).waitFor();
  });

  test("loses a table, and the pane says what is not checked", async () => {
    const { page } = await open({ book: await cleanBook() });
    await verdict(page).getByText("可以公开").waitFor();
    await page.evaluate(() => window.fake.user.deleteSheet("05一般公共预算支出表"));
    await row(page, "没有找到这张表").waitFor();
    await page.getByText(/^未核对的规则 \d+$/u).waitFor();
  });
});

test("the custom functions answer beside the pane", async () => {
  const { page } = await open({ book: await sampleBook() });
  await row(page, "X-15").waitFor();
  const ids = await page.evaluate(() => Object.keys(window.functions).sort());
  expect(ids).toEqual([
    "BUDGET.CHECK",
    "BUDGET.LEVEL",
    "BUDGET.NAME",
    "BUDGET.ROLLUP",
    "BUDGET.WANYUAN",
    "SANGONG.TOTAL",
  ]);
  const total = await page.evaluate(() =>
    window.functions["BUDGET.ROLLUP"]?.(
      [["201"], ["20103"], ["2010301"], ["2010302"]],
      [[30.3], [30.3], [10.1], [20.2]],
    ),
  );
  expect(total).toEqual([[30.3]]);
});
