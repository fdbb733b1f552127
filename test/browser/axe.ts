import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to on a page, apart from what the selectors name. */
export async function violationsOn(
  page: Page,
  exclude: readonly string[] = [],
): Promise<readonly string[]> {
  // As text of the test, not of the page: its policy forbids scripts that are not its own.
  await page.evaluate(AXE);
  // A colour on its way from one state to the next is neither's.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
  return page.evaluate(
    async (selectors) => {
      const { axe } = window as unknown as {
        axe: { run: (where: ElementContext) => Promise<AxeResults> };
      };
      const found = await axe.run(selectors.length === 0 ? document : { exclude: selectors });
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [...exclude],
  );
}
