import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { NARROW, WEB } from "./pane";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** 270 and 350 px wide, and the same enlarged to 200 %. */
const WIDTHS = [NARROW.width, WEB.width, NARROW.width / 2, WEB.width / 2];

/** What axe objects to, and the widths at which the pane would have to be scrolled sideways. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // As text of the test, not of the page: its policy forbids scripts that are not its own.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  const wide: string[] = [];
  const before = page.viewportSize() ?? WEB;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 400 });
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (over > 0) wide.push(`${String(over)} px too wide at ${String(width)}`);
  }
  await page.setViewportSize(before);
  return [...violations, ...wide];
}
