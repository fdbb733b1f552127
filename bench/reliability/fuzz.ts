import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tests that draw their cases, by what they are thrown at. */
const FUZZED: Readonly<Record<string, readonly string[]>> = {
  "reader of workbooks": ["test/hosts/file/fuzz.test.ts", "test/hosts/file/look/refusals.test.ts"],
  "locator of tables and annexes": [
    "test/core/locate/fuzz.test.ts",
    "test/core/locate/annex/fuzz.test.ts",
    "test/core/locate/annex/value.test.ts",
  ],
  "reader of figures in sentences": [
    "test/core/text/drawn-sentences.test.ts",
    "test/core/check/wording/wording.properties.test.ts",
  ],
  "arguments of the command line": ["test/cli/arguments.test.ts"],
  "saving of edited workbooks": [
    "test/hosts/file/save/random-edits.test.ts",
    "test/hosts/file/save/held.test.ts",
    "test/hosts/file/write/write-workbook.test.ts",
  ],
  "edits in an Excel that fails": ["test/properties/live-excel.test.ts"],
  "the report as PDF": ["test/report/pdf/random.test.ts"],
};

interface Outcome {
  readonly tests: number;
  readonly failed: number;
}

/** What came of the tests that draw their cases, with other seeds than those of every test run. */
export function fuzzTable(seeds: number): string[] {
  const rows = Object.entries(FUZZED).map(([what, paths]) => {
    const outcomes = Array.from({ length: seeds }, (_, at) => run(paths, at + 1));
    const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
    return [what, outcomes[0]?.tests ?? 0, seeds, failed];
  });
  return [
    "| thrown at | tests | seeds | failed |",
    "| --- | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ];
}

function run(paths: readonly string[], seed: number): Outcome {
  const output = join(mkdtempSync(join(tmpdir(), "fuzz-")), "outcome.json");
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...paths];
  spawnSync(process.execPath, [...vitest, "--reporter=json", `--outputFile=${output}`], {
    env: { ...process.env, FC_SEED: String(seed) },
    stdio: "ignore",
  });
  const { success, numTotalTests, numFailedTests } = JSON.parse(readFileSync(output, "utf8")) as {
    readonly success: boolean;
    readonly numTotalTests: number;
    readonly numFailedTests: number;
  };
  if (!success) console.error(`failed with FC_SEED=${String(seed)}: ${paths.join(" ")}`);
  // A file that could not even be loaded has no test that failed.
  return { tests: numTotalTests, failed: success ? 0 : Math.max(1, numFailedTests) };
}
