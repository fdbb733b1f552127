import type { Locator, Page } from "playwright-core";

/** A finding in the list of the pane, by some of its words. */
export function finding(page: Page, words: string): Locator {
  return page.locator("aside [data-row]", { hasText: words });
}

/** What is unfolded below a finding of a rule. */
export function details(page: Page, rule: string): Locator {
  return page.getByRole("group", { name: rule, exact: true });
}

/** The whole list, to be compared. */
export function findingsOf(page: Page): Promise<readonly string[]> {
  return page.locator("aside [data-row]").allTextContents();
}

/** Ends the introduction that newcomers see over the list. */
export async function skipWelcome(page: Page): Promise<void> {
  await page.getByRole("button", { name: "跳过" }).click();
}
