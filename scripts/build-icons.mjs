/**
 * Draws the PNGs of the ribbon from the SVGs in assets/icons with `npm run icons`. The results are
 * committed, so that nobody needs a browser to build the add-in.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));
/** The sizes Office asks for; 64 is the sharper picture in its list of add-ins. */
const commandSizes = [16, 32, 80];
const addinSizes = [...commandSizes, 64];

const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
});
try {
  const page = await browser.newPage();
  const drawings = (await readdir(folder)).filter((name) => name.endsWith(".svg"));
  for (const drawing of drawings) {
    const name = path.basename(drawing, ".svg");
    const svg = await readFile(path.join(folder, drawing), "utf8");
    for (const size of name === "app" ? addinSizes : commandSizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(path.join(folder, `${name}-${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
