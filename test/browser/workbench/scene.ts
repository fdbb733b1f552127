import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { parseA1 } from "../../../src/core/book/address";
import type { Scalar } from "../../../src/core/book/book";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { WRONG } from "../pane/scenes";
import { typeInto } from "./grid";

export const SAMPLE: Uint8Array = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));

/** Makes the mistake of `WRONG`, and waits until the pane has found it. */
export async function makeMistake(page: Page): Promise<void> {
  await typeInto(page, WRONG.sheet, WRONG.cell, String(WRONG.wrong));
  await page.locator("[data-row]", { hasText: "T2-01" }).waitFor();
}

/** What a file has in a cell, by default that of `makeMistake`. */
export async function figureIn(
  bytes: Uint8Array,
  { sheet, cell }: { readonly sheet: string; readonly cell: string } = WRONG,
): Promise<Scalar | undefined> {
  const reader = await openWorkbookFile(bytes);
  const at = parseA1(cell);
  if (at === null) throw new Error(cell);
  const rect = { sheet, r0: at.row, c0: at.column, r1: at.row, c1: at.column };
  const [found] = await reader.read([{ sheet, rect, parts: ["values"] }]);
  return found?.values[0]?.[0];
}

/** The toolbar's words on the workbook: its name, and whether something is not saved. */
export async function waitForName(page: Page, words: string): Promise<void> {
  await page.getByRole("toolbar", { name: "文件" }).getByText(words, { exact: true }).waitFor();
}

/** What the page says above the workbook. */
export async function waitForNotice(page: Page, words: string): Promise<void> {
  await page.locator("header [role=status], header [role=alert]").getByText(words).waitFor();
}
