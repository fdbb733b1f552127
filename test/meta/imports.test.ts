import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from "dependency-cruiser";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Configuration extends IFlattenedRuleSet {
  readonly options: ICruiseOptions;
}

const require = createRequire(import.meta.url);
const { options, ...ruleSet } = require("../../.dependency-cruiser.cjs") as Configuration;

const value = (target: string) => `import { x } from "${target}"; export const used = x;`;
const type = (target: string) => `import type { T } from "${target}"; export type Used = T;`;
const lazy = (target: string) => `export const used = () => import("${target}");`;

/** An imaginary src: each file, what it holds, and the rules it breaks. */
const files: readonly [file: string, text: string, broken: readonly string[]][] = [
  ["core/decimal.ts", value("decimal.js"), []],
  ["core/other-package.ts", value("pdfmake"), ["core-imports"]],
  ["core/solver.ts", lazy("highs"), ["core-imports"]],
  ["core/node.ts", value("node:fs"), ["core-imports"]],
  ["core/upwards.ts", type("../statute/data"), ["core-imports"]],
  ["core/gone.ts", value("./nowhere"), ["core-imports", "no-unresolved"]],
  ["core/round-a.ts", value("./round-b"), ["no-cycles"]],
  ["core/round-b.ts", `export { used as x } from "./round-a";`, ["no-cycles"]],
  ["statute/types.ts", type("../core/data"), []],
  ["statute/values.ts", value("../core/data"), ["statute-types-only"]],
  ["statute/both.ts", `${type("../core/data")} ${value("../core/data")}`, ["statute-types-only"]],
  ["statute/locale.ts", type("../locale/data"), ["statute-imports"]],
  ["locale/types.ts", type("../statute/data"), []],
  ["locale/values.ts", value("../statute/data"), ["locale-types-only"]],
  ["report/compose.ts", value("../statute/data"), []],
  ["report/host.ts", type("../hosts/file/data"), ["report-imports"]],
  ["report/pdf.ts", lazy("pdfmake"), ["report-imports"]],
  ["report/writer.ts", lazy("./pdf/write"), ["report-apart-from-pdf"]],
  ["report/html/pdf.ts", value("pdfmake"), ["report-imports"]],
  ["report/pdf/write.ts", value("pdfmake"), []],
  ["report/pdf/compose.ts", value("../../core/data"), []],
  ["report/pdf/xlsx.ts", value("hucre"), ["report-pdf-imports"]],
  ["hosts/file/read.ts", value("fflate"), []],
  ["hosts/file/xlsx.ts", value("hucre"), ["hosts-file-imports"]],
  ["hosts/file/react.ts", value("react"), ["hosts-file-imports"]],
  ["hosts/excel/read.ts", value("../../core/data"), []],
  ["hosts/excel/file.ts", value("../file/data"), ["hosts-excel-imports"]],
  ["hosts/excel/xlsx.ts", value("hucre"), ["hosts-excel-imports"]],
  ["hosts/univer/read.ts", value("@univerjs/core"), []],
  ["hosts/univer/react.ts", value("react"), ["hosts-univer-imports"]],
  ["solver/highs.ts", lazy("highs"), []],
  ["solver/statute.ts", type("../statute/data"), ["solver-imports"]],
  ["functions/rollup.ts", value("../statute/data"), []],
  ["functions/report.ts", type("../report/data"), ["functions-imports"]],
  ["functions/decimal.ts", value("decimal.js"), ["functions-imports"]],
  ["ui/view.ts", value("@fluentui/react-components"), []],
  ["ui/report-type.ts", type("../report/data"), []],
  ["ui/report-value.ts", value("../report/data"), ["ui-types-only"]],
  ["ui/host.ts", type("../hosts/excel/data"), ["ui-imports"]],
  ["taskpane/excel.ts", value("../hosts/excel/data"), []],
  ["taskpane/univer.ts", value("../hosts/univer/data"), ["taskpane-imports"]],
  ["taskpane/cli.ts", value("../cli/data"), ["taskpane-imports"]],
  ["workbench/file.ts", value("../hosts/file/data"), []],
  ["workbench/excel.ts", value("../hosts/excel/data"), ["workbench-imports"]],
  ["cli/main.ts", value("node:fs"), []],
  ["cli/proof.ts", value("../solver/data"), []],
  ["cli/highs.ts", lazy("highs"), ["cli-imports"]],
  ["cli/server.ts", value("../server/data"), []],
  ["cli/react.ts", value("react"), ["cli-imports"]],
  ["cli/excel.ts", value("../hosts/excel/data"), ["cli-imports"]],
  ["server/serve.ts", value("node:http"), []],
  ["server/core.ts", value("../core/data"), ["server-imports"]],
  ["helpers/any.ts", value("../core/data"), ["unknown-folder"]],
];
const packages = [
  ...["decimal.js", "pdfmake", "hucre", "fflate", "highs", "react", "@univerjs/core"],
  "@fluentui/react-components",
];

describe("the import table", () => {
  let root = "";
  let broken: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "imports-"));
    writeTree(root);
    broken = await rulesBroken(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(files)("src/%s", (file, _text, expected) => {
    expect(broken.get(`src/${file}`) ?? []).toEqual(expected);
  });
});

function writeTree(root: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const folders = new Set(files.map(([file]) => path.posix.dirname(file)));
  const names = Object.fromEntries(packages.map((name) => [name, "1.0.0"]));
  write("package.json", JSON.stringify({ type: "module", dependencies: names }));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    write(`node_modules/${name}/index.js`, "export const x = 1;");
  }
  for (const folder of folders) {
    write(`src/${folder}/data.ts`, "export const x = 1; export type T = number;");
  }
  for (const [file, text] of files) write(`src/${file}`, text);
}

async function rulesBroken(root: string): Promise<Map<string, string[]>> {
  const { tsConfig: _, ...rest } = options;
  const { output } = await cruise(["src"], { ...rest, baseDir: root, validate: true, ruleSet });
  const found = new Map<string, string[]>();
  for (const { from, rule, cycle = [] } of (output as ICruiseResult).summary.violations) {
    // A cycle is reported once, for one of the files on it.
    for (const file of new Set([from, ...cycle.map(({ name }) => name)])) {
      const rules = new Set([...(found.get(file) ?? []), rule.name]);
      found.set(file, [...rules].sort());
    }
  }
  return found;
}
