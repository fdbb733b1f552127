import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The head over the columns, and the rows of most tables of the sample, in pixels. */
const SAMPLE = { head: 20, firstRow: 33, row: 25 } as const;

/** The box that says which cell is selected. */
export const nameBox = (page: Page): Locator => page.locator("[data-u-comp=defined-name] input");

/** The tab of a sheet below the grid. */
export function tabOf(page: Page, sheet: string): Locator {
  return page
    .locator("[data-u-comp=slide-tab-item]")
    .filter({ hasText: new RegExp(`^${sheet}$`, "u") });
}

async function goToSheet(page: Page, sheet: string): Promise<void> {
  const tab = tabOf(page, sheet);
  const isSelected = () => tab.getAttribute("aria-selected");
  // A second click on a tab renames it.
  if ((await isSelected()) === "true") return;
  await tab.click();
  await expect.poll(isSelected).toBe("true");
}

/** Selects cells by their address. */
export async function goTo(page: Page, sheet: string, cells: string): Promise<void> {
  await goToSheet(page, sheet);
  const box = nameBox(page);
  await box.fill(cells);
  await box.press("Enter");
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(false);
}

/** Types over what a cell holds and goes on. */
export async function typeInto(
  page: Page,
  sheet: string,
  cell: string,
  text: string,
): Promise<void> {
  await goTo(page, sheet, cell);
  await page.keyboard.type(text);
  await enter(page, cell);
}

/** Ends typing into a cell by the enter key, and waits until the grid has gone on. */
export async function enter(page: Page, cell: string): Promise<void> {
  await page.keyboard.press("Enter");
  // What is typed is kept first, and only then does the grid go on: it would leave the next cell.
  // Where a list refuses what is typed, and from a merged area, it does not go on.
  const hasGoneOn = async (): Promise<boolean> => (await nameBox(page).inputValue()) !== cell;
  for (let at = 0; at < 20 && !(await hasGoneOn()); at += 1) await page.waitForTimeout(100);
}

/** Which cell is selected, as `Sheet!A1`. */
export async function selectionOf(page: Page): Promise<string> {
  const sheet = await page
    .locator("[data-u-comp=slide-tab-item][aria-selected=true]")
    .textContent();
  return `${sheet ?? ""}!${await nameBox(page).inputValue()}`;
}

/** Lets the page use the clipboard, as a user does once. */
export async function allowClipboard(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
}

/** What cells show, by rows: copied as a user copies them. */
export async function shownIn(page: Page, sheet: string, cells: string): Promise<string[][]> {
  await goTo(page, sheet, cells);
  await page.evaluate(() => navigator.clipboard.writeText("nothing copied"));
  await page.keyboard.press("Control+C");
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe("nothing copied");
  return (await read()).split("\n").map((line) => line.split("\t"));
}

/** Waits until cells show this, which takes as long as their formulas take to be calculated. */
export async function expectShown(
  page: Page,
  sheet: string,
  cells: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  await expect.poll(() => shownIn(page, sheet, cells)).toEqual(rows);
}

/** Puts text into cells, by tabs and line ends, from the upper left one. */
export async function paste(
  page: Page,
  sheet: string,
  cell: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  await goTo(page, sheet, cell);
  const text = rows.map((row) => row.join("\t")).join("\n");
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press("Control+V");
}

/** Undoes the last step in the grid. */
export async function undo(page: Page): Promise<void> {
  await nameBox(page).press("Enter");
  await page.keyboard.press("Control+Z");
}

/** Where a row of table 5 of the sample lies on the page, while it is not scrolled. */
export async function rowAt(page: Page, row: number): Promise<{ x: number; y: number }> {
  const canvas = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  if (canvas === null) throw new Error("no grid on the page");
  const { head, firstRow, row: height } = SAMPLE;
  return { x: canvas.x, y: canvas.y + head + firstRow + (row - 1.5) * height };
}

/** Opens the menu of a row by its head, and chooses from it; on a sheet that `rowAt` knows. */
export async function chooseForRow(
  page: Page,
  sheet: string,
  row: number,
  item: string,
): Promise<void> {
  await goTo(page, sheet, "A1");
  const { x, y } = await rowAt(page, row);
  await page.mouse.click(x + 15, y);
  await page.mouse.click(x + 15, y, { button: "right" });
  // Beside the words stands a field for how many.
  const words = page.locator(".univer-popup").getByText(item);
  await words.click({ position: { x: 4, y: 8 } });
}

/** Opens the menu of a sheet's tab and chooses from it. */
export async function chooseForSheet(page: Page, sheet: string, item: string): Promise<void> {
  await goToSheet(page, sheet);
  await tabOf(page, sheet).click({ button: "right" });
  await page.locator(".univer-popup").getByText(item, { exact: true }).click();
}

export async function renameSheet(page: Page, sheet: string, name: string): Promise<void> {
  await goToSheet(page, sheet);
  await tabOf(page, sheet).dblclick();
  // Whoever is done within half a second is taken to have begun dragging the tab.
  await page.waitForTimeout(700);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await tabOf(page, name).waitFor();
}
