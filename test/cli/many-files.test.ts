import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SAMPLE } from "../hostile/sample-parts";
import { Cage } from "../hostile/watched-run";

const FILES = 300;

it(`${String(FILES)} files in one run take no more memory than a few`, () => {
  const cage = new Cage();
  writeFileSync(cage.at("a.xlsx"), SAMPLE);
  const names = Array.from({ length: FILES }, () => "a.xlsx");
  const { code, stdout, megabytes } = cage.run("check", "--format", "json", ...names);
  expect([code, (JSON.parse(stdout) as object[]).length]).toEqual([0, FILES]);
  // With every result kept until the end 500 of them took 718.
  expect(megabytes).toBeLessThan(300);
});

it("a file that cannot be read is told, and the others are checked", () => {
  const cage = new Cage();
  writeFileSync(cage.at("a.xlsx"), SAMPLE);
  const { code, stdout, stderr } = cage.run("check", "--format", "json", "b.xlsx", "a.xlsx");
  expect(code).toBe(2);
  expect(stderr).toContain("b.xlsx：没有这个文件或目录");
  expect(JSON.parse(stdout)).toMatchObject([{ file: "a.xlsx" }]);
});
