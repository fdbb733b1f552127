/**
 * Writes the documents that are made from data. `--check` writes nothing and fails with one line
 * where a committed document is not what the data gives.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { LAYOUT_SETS } from "../src/statute/layout-sets";
import { rulesPage } from "./docs/rules-page";

const PAGES = [{ path: "docs/rules.md", make: () => rulesPage(LAYOUT_SETS) }];

for (const { path, make } of PAGES) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  // Formatted as Prettier would, so that the generated page passes the format check.
  const page = await format(make(), { ...(await resolveConfig(file)), parser: "markdown" });
  const committed = await readFile(file, "utf8").catch(() => "");
  if (page === committed) continue;
  if (process.argv.includes("--check")) {
    console.error(`${path} is not current: run npm run docs`);
    process.exitCode = 1;
  } else {
    await writeFile(file, page);
    console.log(`${path} written`);
  }
}
