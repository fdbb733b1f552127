import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What src/report/pdf/pdfmake was written against: it drives parts that are promised to nobody. */
const VERSIONS = { pdfmake: "0.3.11", pdfkit: "0.19.1" };

test.each(Object.entries(VERSIONS))("%s is installed in version %s", (name, version) => {
  const file = readFileSync(`node_modules/${name}/package.json`, "utf8");
  expect((JSON.parse(file) as { version: string }).version).toBe(version);
});
