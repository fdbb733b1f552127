/**
 * Writes what the documents take from data and from real runs. `--check` writes nothing and fails
 * with one line for each committed document that is not current.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { EN_US } from "../src/locale/en-US/en-us";
import { ZH_CN } from "../src/locale/zh-CN/zh-cn";
import { LAYOUT_SETS } from "../src/statute/layout-sets";
import { rulesPage } from "./docs/rules-page";
import { withSampleOutput } from "./docs/sample-output";

interface Page {
  readonly path: string;
  /** The page as it should be, from the one that is there. */
  readonly make: (committed: string) => string | Promise<string>;
}

const PAGES: readonly Page[] = [
  { path: "docs/rules.md", make: () => rulesPage(LAYOUT_SETS) },
  { path: "README.md", make: (page) => withSampleOutput(page, EN_US) },
  { path: "README.zh-CN.md", make: (page) => withSampleOutput(page, ZH_CN) },
];

for (const { path, make } of PAGES) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const committed = await readFile(file, "utf8").catch(() => "");
  // Formatted as Prettier would, so that a generated page passes the format check.
  const options = { ...(await resolveConfig(file)), parser: "markdown" };
  const page = await format(await make(committed), options);
  if (page === committed) continue;
  if (process.argv.includes("--check")) {
    console.error(`${path} is not current: run npm run docs`);
    process.exitCode = 1;
  } else {
    await writeFile(file, page);
    console.log(`${path} written`);
  }
}
