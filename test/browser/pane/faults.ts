import type { Page } from "playwright-core";
import { violationsOn } from "../axe";
import { NARROW, WEB } from "./pane";

/** 270 and 350 px wide, and the same enlarged to 200 %. */
const WIDTHS = [NARROW.width, WEB.width, NARROW.width / 2, WEB.width / 2];

/** What axe objects to, and the widths at which the pane would have to be scrolled sideways. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const violations = await violationsOn(page);
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
