import { writeHtml } from "../../../src/report/html/write-html";
import { launchChromium } from "../../../test/browser/chromium";
import type { Engine } from "./engine";

let browser: Awaited<ReturnType<typeof launchChromium>> | undefined;

/** Prints our own copy of the report as a web page; the browser is started once. */
export const engine: Engine = {
  prepare: async (report) => {
    browser = await launchChromium();
    const page = await browser.newPage();
    const html = writeHtml(report);
    return async () => {
      await page.setContent(html);
      return new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    };
  },
  close: async () => {
    await browser?.close();
  },
};
