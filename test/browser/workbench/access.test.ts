import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { darkShare, violationsOf, widthBeyond } from "./faults";
import { nameBox, selectionOf } from "./grid";
import { figureIn, makeMistake, SAMPLE, waitForName, waitForNotice } from "./scene";
import { bytesOf, dropFile, press, useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();

const row = (page: Page, words: string) => page.locator("[data-row]", { hasText: words });

/** Where the keyboard is, by area of the page. */
function area(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const name = (one: Element) => one.getAttribute("role") ?? one.tagName.toLowerCase();
    const found = at?.closest("[role=toolbar], main, aside, [role=alertdialog], [role=menu]");
    return found === null || found === undefined ? "none" : name(found);
  });
}

async function waitForArea(page: Page, name: string): Promise<void> {
  await expect.poll(() => area(page)).toBe(name);
}

test.each([
  ["200 %", { width: 640, height: 400 }, 2],
  ["400 %", { width: 320, height: 256 }, 4],
])("at %s everything is reached without scrolling sideways", async (_, viewport, scale) => {
  const { page } = await open({ viewport, deviceScaleFactor: scale });
  await waitForVerdict(page, "有待核实事项");
  expect(await widthBeyond(page)).toBe(0);
  const grid = await page.getByRole("main").boundingBox();
  const pane = await page.getByRole("complementary", { name: "核对窗格" }).boundingBox();
  expect(pane?.y).toBeGreaterThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0));
  expect(pane?.width).toBe(viewport.width);
  await makeMistake(page);
  await row(page, "T2-01").click();
  await page.getByRole("button", { name: "应用更正" }).first().click();
  await waitForVerdict(page, "有待核实事项");
  for (const view of ["生成报告", "新建", "帮助"]) {
    await page.getByRole("tab", { name: view }).click();
    expect([view, await widthBeyond(page)]).toEqual([view, 0]);
  }
  await press(page, "最近的文件");
  await page.getByRole("menuitem", { name: "打开样例" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
  expect(await widthBeyond(page)).toBe(0);
});

test.each([
  { width: 640, height: 400 },
  { width: 320, height: 256 },
])("the start page fits into %o", async (viewport) => {
  const { page } = await open({ viewport, isFirstRun: false });
  await page.getByRole("textbox", { name: "单位名称" }).scrollIntoViewIfNeeded();
  expect(await widthBeyond(page)).toBe(0);
});

test("a figure is typed, found, put right and saved by keyboard alone", async () => {
  const { page } = await open({ isFirstRun: false });
  const { keyboard } = page;
  await page.getByRole("heading", { name: "开始" }).waitFor();
  await keyboard.press("F6");
  await waitForArea(page, "toolbar");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await waitForArea(page, "menu");
  await keyboard.press("Enter");
  await waitForVerdict(page, "有待核实事项");
  await waitForArea(page, "main");

  await nameBox(page).waitFor();
  await keyboard.press("Control+Home");
  // From the title to the first figure; the head has merged cells.
  for (let step = 0; step < 4; step += 1) await keyboard.press("ArrowDown");
  for (let step = 0; step < 2; step += 1) await keyboard.press("ArrowRight");
  await expect.poll(() => selectionOf(page)).toBe("01收支总表!C6");
  await keyboard.type("2177.56");
  await keyboard.press("Enter");
  await row(page, "01收支总表!C6").waitFor();
  await keyboard.press("Control+Z");
  await waitForVerdict(page, "有待核实事项");
  await keyboard.press("Control+Y");
  await row(page, "01收支总表!C6").waitFor();

  await keyboard.press("F6");
  await waitForArea(page, "aside");
  for (let stop = 0; stop < 25; stop += 1) {
    const at = await page.evaluate(() => document.activeElement?.getAttribute("data-row"));
    if (typeof at === "string") break;
    await keyboard.press("Tab");
  }
  await keyboard.press("Enter");
  const apply = page.getByRole("button", { name: "应用更正" }).first();
  await apply.waitFor();
  for (let stop = 0; stop < 12; stop += 1) {
    if (await apply.evaluate((one) => one === document.activeElement)) break;
    await keyboard.press("Tab");
  }
  await keyboard.press("Enter");
  await waitForVerdict(page, "有待核实事项");

  await keyboard.press("Shift+F6");
  await waitForArea(page, "main");
  await keyboard.press("Shift+F6");
  await waitForArea(page, "toolbar");
  const save = async () => {
    const download = page.waitForEvent("download");
    await keyboard.press("Control+S");
    return bytesOf(await download);
  };
  const first = { sheet: "01收支总表", cell: "C6" };
  expect(await figureIn(await save(), first)).toBe(2087.56);
  await waitForName(page, "guangyang-2023.xlsx");
});

describe("the keyboard", () => {
  test("is in the workbook after a file was opened, and after a dialog", async () => {
    const { page } = await open({ isFirstRun: false });
    await dropFile(page, "预算.xlsx", SAMPLE);
    await waitForVerdict(page, "有待核实事项");
    await waitForArea(page, "main");
    await makeMistake(page);
    await page.getByRole("toolbar", { name: "文件" }).getByRole("button", { name: "打开" }).focus();
    await dropFile(page, "另一份.xlsx", SAMPLE);
    await waitForArea(page, "alertdialog");
    await page.keyboard.press("Tab");
    await waitForArea(page, "alertdialog");
    await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).press("Enter");
    await waitForArea(page, "main");
  });

  test("stays on the page when a notice is closed", async () => {
    const { page } = await open({ isFirstRun: false });
    await dropFile(page, "预算.xlsx", SAMPLE);
    await waitForVerdict(page, "有待核实事项");
    await dropFile(page, "坏.xlsx", new Uint8Array());
    await waitForNotice(page, "坏.xlsx：文件是空的。");
    const close = page.getByRole("alert").getByRole("button", { name: "关闭" });
    await close.press("Enter");
    await close.waitFor({ state: "detached" });
    await waitForArea(page, "main");
  });
});

describe("axe finds nothing outside of the grid", () => {
  test.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["in high contrast", { forcedColors: "active" }],
  ] as const)("%s", async (_, look) => {
    const { page } = await open({ isFirstRun: false, ...look });
    const check = async (state: string) => {
      expect([state, await violationsOf(page)]).toEqual([state, []]);
    };
    await page.getByRole("heading", { name: "将新建", exact: false }).waitFor();
    await check("start page");
    await dropFile(page, "坏.xlsx", new Uint8Array());
    await waitForNotice(page, "坏.xlsx：文件是空的。");
    await check("refusal");
    await dropFile(page, "预算.xlsx", SAMPLE);
    await waitForVerdict(page, "有待核实事项");
    // The verdict may be there before the buttons are free again.
    await page.getByRole("button", { name: "另存为", disabled: false }).waitFor();
    await check("workbook");
    await press(page, "最近的文件");
    await page.getByRole("menu").waitFor();
    await check("menu");
    await page.keyboard.press("Escape");
    await makeMistake(page);
    await row(page, "T2-01").click();
    await check("finding");
    await dropFile(page, "另一份.xlsx", SAMPLE);
    await page.getByRole("alertdialog").waitFor();
    await check("dialog");
  });
});

test("all of the page follows the system into the dark and back", async () => {
  const { page } = await open();
  await waitForVerdict(page, "有待核实事项");
  await expect.poll(() => darkShare(page)).toBeLessThan(0.1);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => darkShare(page)).toBeGreaterThan(0.9);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => darkShare(page)).toBeLessThan(0.1);
});

test("an English browser gets all of the page in English", async () => {
  const { page } = await open({ locale: "en-US", isFirstRun: false });
  await page.getByRole("heading", { name: "Sheets to be made" }).waitFor();
  const words = (where: string) => page.locator(where).allInnerTexts();
  /** Names of sheets are the workbook's; a statutory term may stand behind its translation. */
  const chinese = (texts: readonly string[]) =>
    texts
      .flatMap((text) => text.split("\n"))
      .map((line) => line.replaceAll(/\(\p{Script=Han}+\)/gu, ""))
      .filter((line) => /\p{Script=Han}/u.test(line));
  const sheets = (await words("main li")).flatMap((text) => text.split("\n"));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en-US");
  expect(chinese(await words("#root")).filter((line) => !sheets.includes(line))).toEqual([]);

  await dropFile(page, "budget.xlsx", SAMPLE);
  await waitForVerdict(page, "Warnings to settle");
  expect(chinese(await words("header, aside [role=tab], aside h1"))).toEqual([]);
  expect(await page.title()).toMatch(/^budget\.xlsx - [ -~]+$/u);
});
