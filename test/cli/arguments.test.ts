import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { run, temporaryFolder, TRACE } from "./run";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
writeFileSync(at("no.xlsx"), "not a workbook");
writeFileSync(at("empty.xlsx"), "");
mkdirSync(at("folder"));

/** `serve` would go on for ever; its own options are tried with the other commands. */
const COMMANDS = ["check", "report", "new", "rules", "layouts", "help", "chekc", ""];
const OPTIONS = [
  ...["--lang", "--lang=en-US", "--lang=xx", "--format", "--format=json", "--format=", "--help"],
  ...["--version", "--fix", "--report", "--proof", "--coverage", "--layout", "--by", "--on"],
  ...["-o", "--html", "--data", "--draft", "--charts", "--unit", "--code", "--year", "--plain"],
  ...["--port", "--root", "-", "--", "---", "-x", "--__proto__", "--constructor", "--=", "--lang="],
];
const VALUES = [
  ...["json", "text", "zh-CN", "0", "-1", "2023", "1e9", "NaN", "__proto__", "=1+1", "\0", "某局"],
  ...["no.xlsx", "empty.xlsx", "folder", "missing.xlsx", "a.pdf", "a/b/c.pdf"].map(at),
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...OPTIONS) },
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  // Words of chance may be taken for the path of a result: none leads out of the folder.
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "grapheme", maxLength: 9 })
      .map((one) => at(one.replace(/[./\\]/gu, "_"))),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 9 }).map((one) => `--${one}`) },
);

it("any words on the command line are done or refused in the program's own", async () => {
  const codes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...COMMANDS),
      fc.array(word, { maxLength: 7 }),
      async (command, words) => {
        const { code, stdout, stderr } = await run(command, ...words);
        expect([0, 1, 2]).toContain(code);
        expect(`${stdout}${stderr}`).not.toBe("");
        expect(stderr).not.toMatch(TRACE);
        expect(stderr).not.toContain("程序内部出错");
        codes.add(code);
      },
    ),
    { numRuns: 500 },
  );
  expect([...codes].sort()).toEqual([0, 2]);
});
