/**
 * Looks at every package of the lock file: fails where one has an unknown or unsuitable licence or no
 * hash, or where package.json names a range. Writes THIRD_PARTY.md; `--check` only compares it.
 * Needs no network.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { lockedPackages, ranges } from "./licences/packages";
import { thirdPartyPage } from "./licences/page";
import { objection } from "./licences/policy";

const root = fileURLToPath(new URL("../", import.meta.url));
const packages = lockedPackages(await readFile(`${root}package-lock.json`, "utf8"));
const problems = [
  ...packages.flatMap((one) => objection(one) ?? []),
  ...ranges(await readFile(`${root}package.json`, "utf8")).map(
    (entry) => `package.json: ${entry} is a range; name one version`,
  ),
];

const file = `${root}THIRD_PARTY.md`;
const options = { ...(await resolveConfig(file)), parser: "markdown" };
const page = await format(await thirdPartyPage(root, packages), options);
if (page !== (await readFile(file, "utf8").catch(() => ""))) {
  if (process.argv.includes("--check")) {
    problems.push("THIRD_PARTY.md is not current: run npm run licences");
  } else {
    await writeFile(file, page);
    console.log("THIRD_PARTY.md written");
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
