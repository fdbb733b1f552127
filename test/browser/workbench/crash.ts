import type { Page } from "playwright-core";

/** Ends a page as a fault of the browser does: nothing of it runs any more. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => undefined);
  await crashed;
}
