import axe from "axe-core";

/** What axe finds wrong with the page as it stands, each as rule and element. */
export async function axeViolations(): Promise<readonly string[]> {
  // jsdom lays nothing out, so that colours over one another cannot be told.
  const { violations } = await axe.run(document.documentElement, {
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
