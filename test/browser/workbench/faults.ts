import type { Page } from "playwright-core";
import { violationsOn } from "../axe";

/** Where the grid draws what is its own: its place on the page, and what it puts over the page. */
const OF_THE_GRID = ["main > div:first-child", "body > [class*=univer]", "[data-u-comp]"];
/** Marks the ends of what Tab goes through; focus on one moves on at once. */
const SENTINELS = "[data-tabster-dummy]";

/** What axe objects to outside of the grid, whose parts are another project's. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const faults = await violationsOn(page, [...OF_THE_GRID, SENTINELS]);
  // An open menu is outside of the page's areas only by its place in the document.
  return faults.filter((fault) => !(fault.startsWith("region: ") && fault.includes("fui-Menu")));
}

/** The share of the page that is dark, 0 to 1. */
export async function darkShare(page: Page): Promise<number> {
  const base64 = (await page.screenshot()).toString("base64");
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let dark = 0;
    for (let at = 1; at < pixels.length; at += 4) dark += (pixels[at] ?? 0) < 128 ? 1 : 0;
    return dark / (pixels.length / 4);
  }, base64);
}

/** Pixels by which the page would have to be scrolled sideways. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
