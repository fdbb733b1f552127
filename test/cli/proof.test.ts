import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plainFile } from "../support/plain-file";
import { wrongSample } from "../support/wrong-sample";
import { run, temporaryFolder } from "./run";

const SAMPLE = "samples/guangyang-2023.xlsx";
const POSSIBLE =
  "已证明：存在一组精确到分的数，四舍五入后就是各表填列的数，并且全部勾稽关系同时成立。";

describe("check --proof", () => {
  let folder = "";
  beforeAll(() => {
    folder = temporaryFolder();
  });

  function written(name: string, bytes: Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  it("says after the findings that all relations can hold", async () => {
    const { code, stdout } = await run("check", SAMPLE, "--proof");
    expect(code).toBe(0);
    expect(stdout.endsWith(`\n${POSSIBLE}\n`)).toBe(true);
    expect(stdout.startsWith((await run("check", SAMPLE)).stdout)).toBe(true);
  });

  it("says it in English", async () => {
    const { stdout } = await run("check", SAMPLE, "--proof", "--lang", "en");
    expect(stdout).toContain("Proved: there are amounts, exact to the 分");
  });

  it("proves nothing while relations are broken", async () => {
    const wrong = written("wrong.xlsx", wrongSample());
    const { code, stdout } = await run("check", wrong, "--proof");
    expect(code).toBe(1);
    expect(stdout).toContain("有关系不符，未作证明。");
    expect(stdout).not.toContain("已证明");
  });

  it("gives the derived relation with the cells of its figures", async () => {
    // Each relation passes with a tail of 0.01; the figures below are 0.02 apart.
    const book = await plainFile([
      [2087.56, 2087.57],
      [1024.89, 1024.88],
    ]);
    const { stdout } = await run("check", written("joint.xlsx", book), "--proof");
    expect(stdout).toMatch(
      /已证明：各表的数不可能同时成立。由 .*T6-.* 推出：2087\.57 \(.*!.*\) - /u,
    );
    expect(stdout).toContain("实为 0.02 万元，四舍五入最多能差 0.019997 万元");
  });

  it("leaves JSON as it is and speaks on stderr", async () => {
    const plain = await run("check", SAMPLE, "--format", "json");
    const proved = await run("check", SAMPLE, "--format", "json", "--proof");
    expect(proved.stdout).toBe(plain.stdout);
    expect(proved.stderr).toContain(POSSIBLE);
  });
});
