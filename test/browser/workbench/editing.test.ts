import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parseA1 } from "../../../src/core/book/address";
import type { Scalar } from "../../../src/core/book/book";
import { sampleBook } from "../../support/books";
import { finding, findingsOf, skipWelcome } from "./findings";
import {
  allowClipboard,
  chooseForRow,
  chooseForSheet,
  enter,
  expectShown,
  goTo,
  paste,
  renameSheet,
  rowAt,
  selectionOf,
  shownIn,
  tabOf,
  typeInto,
  undo,
} from "./grid";
import { useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();

const TO_VERIFY = "有待核实事项";
const WRONG = "有错误";
const SPENDING = "05一般公共预算支出表";
const SANGONG = "09三公经费支出表";

async function openSample(): Promise<Page> {
  const { page } = await open();
  await waitForVerdict(page, TO_VERIFY);
  await skipWelcome(page);
  await allowClipboard(page);
  return page;
}

async function sampleValue(sheet: string, cell: string): Promise<Scalar | undefined> {
  const { row = 0, column = 0 } = parseA1(cell) ?? {};
  const found = (await sampleBook()).sheets.find(({ name }) => name === sheet);
  return found?.values[row]?.[column];
}

/** What the grid shows over everything. */
const popup = (page: Page, words: string) =>
  page.locator("section[class*=animate-in]").filter({ hasText: words });

test("a newcomer sees the sample, its verdict, and which keys there are", async () => {
  const { page } = await open();
  await waitForVerdict(page, TO_VERIFY);
  const bar = page.getByRole("toolbar");
  await bar.getByText("guangyang-2023.xlsx").waitFor();
  expect(await bar.getByText("有未保存的修改").count()).toBe(0);
  await page.getByRole("heading", { name: "逐表核对，改对再公开" }).waitFor();
  await skipWelcome(page);
  expect(await findingsOf(page)).toHaveLength(30);
  expect(await finding(page, "错误").count()).toBe(0);

  await page.getByRole("tab", { name: "帮助" }).click();
  const help = page.getByRole("tabpanel").filter({ visible: true });
  const keys = await help.locator("dl").first().locator("dt").allTextContents();
  expect(keys).toEqual(expect.arrayContaining(["N、F8", "F6", "Ctrl+S", "Ctrl+O"]));
  expect(new Set(keys).size).toBe(keys.length);
});

describe("a figure that was typed wrong", () => {
  test("is found where it is, put right with a click, and every step can be taken back", async () => {
    const page = await openSample();
    await typeInto(page, "02收入总表", "D11", "137.7");
    const wrong = finding(page, "T2-01");
    await wrong.waitFor();
    expect(await wrong.textContent()).toContain("02收入总表!D11");
    expect(await wrong.textContent()).toContain("填列 137.70 应为 173.70");
    await waitForVerdict(page, WRONG);

    await wrong.click();
    await page.getByRole("button", { name: "应用更正" }).first().click();
    await waitForVerdict(page, TO_VERIFY);
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await waitForVerdict(page, WRONG);
    // In the grid's own list: what the pane took back, its correction, and what was typed.
    for (const verdict of [TO_VERIFY, WRONG, TO_VERIFY]) {
      await undo(page);
      await waitForVerdict(page, verdict);
    }
    await expectShown(page, "02收入总表", "D11", [["173.70"]]);
  });

  test("is found in each of the nine tables, and put right there", async () => {
    const page = await openSample();
    const places = [
      ["01收支总表", "C6", "2177.56"],
      ["02收入总表", "F6", "2177.56"],
      ["03支出总表", "E6", "1421.05"],
      ["04财政拨款收支总表", "E6", "1461.28"],
      [SPENDING, "D6", "2177.56"],
      [SPENDING, "D12", "48.84"],
      ["06基本支出表", "E6", "1114.89"],
      ["07政府性基金支出表", "D6", "90"],
      ["08国有资本经营支出表", "D6", "90"],
      [SANGONG, "C8", "105.33"],
    ] as const;
    for (const [sheet, cell, typed] of places) {
      await typeInto(page, sheet, cell, typed);
      const wrong = finding(page, `${sheet}!${cell}`).filter({ hasText: "应为" }).first();
      await wrong.waitFor();
      const right = await sampleValue(sheet, cell);
      const words = (await wrong.textContent()) ?? "";
      expect(words).toContain(`填列 ${Number(typed).toFixed(2)} `);
      expect(words).toContain(`应为 ${typeof right === "number" ? right.toFixed(2) : "0.00"} `);
      await wrong.click();
      await expect.poll(() => selectionOf(page)).toBe(`${sheet}!${cell}`);
      await page.getByRole("button", { name: "应用更正" }).first().click();
      await waitForVerdict(page, TO_VERIFY);
      const shown = typeof right === "number" ? right.toFixed(2) : "";
      await expectShown(page, sheet, cell, [[shown]]);
    }
  });

  test("is found in what was pasted, on two sheets", async () => {
    const page = await openSample();
    const block = async (sheet: string, cells: string) => shownIn(page, sheet, cells);
    const tables = [
      { sheet: SPENDING, cells: "C6:F25", row: 1, column: 1, typed: "1731.28", at: "D7" },
      { sheet: "06基本支出表", cells: "C6:F25", row: 3, column: 1, typed: "278.58", at: "D9" },
    ];
    for (const { sheet, cells, row, column, typed, at } of tables) {
      const rows = await block(sheet, cells);
      expect(rows).toHaveLength(20);
      const changed = rows.map((line, r) =>
        line.map((text, c) => (r === row && c === column ? typed : text)),
      );
      await paste(page, sheet, "C6", changed);
      await finding(page, `${sheet}!${at}`).filter({ hasText: typed }).first().waitFor();
      expect(await block(sheet, cells)).toEqual(changed);
    }
    for (const verdict of [WRONG, TO_VERIFY]) {
      await undo(page);
      await waitForVerdict(page, verdict);
    }
  });
});

describe("the custom functions", () => {
  test("complete themselves, calculate, and follow their cells", async () => {
    const page = await openSample();
    await goTo(page, SPENDING, "F6");
    await page.keyboard.type("=budget.roll");
    await popup(page, "BUDGET.ROLLUP").waitFor();
    await page.keyboard.press("Tab");
    await popup(page, "[编码]").waitFor();
    await page.keyboard.type("B7:B25,F7:F25)");
    await enter(page, "F6");
    await expectShown(page, SPENDING, "F6", [["756.51"]]);
    await waitForVerdict(page, TO_VERIFY);

    await typeInto(page, SANGONG, "C6", "=SANGONG.TOTAL(B7:B11,C7:C11)");
    await expectShown(page, SANGONG, "C6", [["91.33"]]);
    await typeInto(page, SANGONG, "C11", "80");
    await waitForVerdict(page, WRONG);
    await expectShown(page, SANGONG, "C6", [["95.33"]]);
    await typeInto(page, SPENDING, "F19", "450");
    await finding(page, `${SPENDING}!F19`).first().waitFor();
    await expectShown(page, SPENDING, "F6", [["766.51"]]);
  });

  test("say why they fail, and the rest of the sheet goes on", async () => {
    const page = await openSample();
    await typeInto(page, SPENDING, "F6", "=BUDGET.ROLLUP(B7:B24,F7:F25)");
    await typeInto(page, SPENDING, "H6", '=BUDGET.NAME("9999999")');
    await typeInto(page, SPENDING, "H7", "=SUM(F7:F9)");
    await finding(page, `${SPENDING}!F6`).filter({ hasText: "#VALUE!" }).waitFor();
    await expectShown(page, SPENDING, "H6:H7", [["#N/A"], ["949.2"]]);

    const rows = popup(page, "“科目编码”有 18 行，“金额”有 19 行。");
    await goTo(page, SPENDING, "F6");
    await rows.waitFor();
    await goTo(page, SPENDING, "A1");
    await rows.waitFor({ state: "detached" });
    const { x, y } = await rowAt(page, 6);
    await page.mouse.move(x + 800, y, { steps: 3 });
    await rows.waitFor();
    await expect.poll(() => popup(page, "值中的错误").count()).toBe(0);

    await goTo(page, SPENDING, "H6");
    await popup(page, "“编码”的“9999999”不在科目目录里。").waitFor();
    await typeInto(page, SPENDING, "H6", '=1+"一"');
    await expectShown(page, SPENDING, "H6", [["#VALUE!"]]);
    expect(await popup(page, "不在科目目录里").count()).toBe(0);
  });
});

describe("a workbook whose structure changes", () => {
  test("is followed: rows, names, new sheets and sheets that go", async () => {
    const page = await openSample();
    const before = await findingsOf(page);
    await typeInto(page, SPENDING, "D10", "137.7");
    await page.getByRole("checkbox", { name: "在单元格上标出问题" }).check();
    const wrongAt = (place: string) =>
      finding(page, place).filter({ hasText: "应为 173.70" }).first().waitFor();
    await wrongAt(`${SPENDING}!D10`);

    await chooseForRow(page, SPENDING, 8, "在上方插入");
    await wrongAt(`${SPENDING}!D11`);
    await expectMark(page, 11, true);
    await expectMark(page, 10, false);
    await chooseForRow(page, SPENDING, 8, "删除选中行");
    await wrongAt(`${SPENDING}!D10`);
    await expectMark(page, 10, true);

    await renameSheet(page, SPENDING, "支出");
    await wrongAt("支出!D10");
    await page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
    await tabOf(page, "工作表1").waitFor();
    await chooseForSheet(page, "支出", "删除");
    await page.getByRole("button", { name: "确定" }).click();
    await finding(page, "没有找到这张表").waitFor();

    await undo(page);
    await wrongAt("支出!D10");
    await undo(page);
    await tabOf(page, "工作表1").waitFor({ state: "detached" });
    await undo(page);
    await wrongAt(`${SPENDING}!D10`);
    await undo(page);
    await wrongAt(`${SPENDING}!D11`);
    await undo(page);
    await wrongAt(`${SPENDING}!D10`);
    await undo(page);
    await waitForVerdict(page, TO_VERIFY);
    expect(await findingsOf(page)).toEqual(before);
  });
});

/** Whether the figure in column D of a row of table 5 says under the pointer what is wrong. */
async function expectMark(page: Page, row: number, isMarked: boolean): Promise<void> {
  const { x, y } = await rowAt(page, row);
  await page.mouse.move(x + 700, y, { steps: 2 });
  await page.mouse.move(x + 590, y, { steps: 2 });
  const text = popup(page, "173.70");
  if (isMarked) await text.waitFor();
  else await text.waitFor({ state: "detached" });
}
