import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bare, openPdf, readPages } from "../report/pdf/read-back";
import { wrongSample } from "../support/wrong-sample";
import { run, temporaryFolder, TRACE } from "./run";

const SAMPLE = "samples/guangyang-2023.xlsx";

describe("check --report", () => {
  let folder = "";
  beforeAll(() => {
    folder = temporaryFolder();
  });

  it("writes a PDF that says on every page that it is internal, the same bytes again", async () => {
    const path = join(folder, "核对.pdf");
    const argv = ["check", SAMPLE, "--report", path, "--by", "张三", "--on", "2026-03-01"];
    const first = await run(...argv);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain(`已写入：${path}`);
    expect(first.stdout).toContain(SAMPLE);
    const bytes = readFileSync(path);
    const pages = await readPages(await openPdf(new Uint8Array(bytes)));
    for (const { text } of pages) expect(text).toContain("内部资料不对外公开");
    const text = pages.map((page) => page.text).join("");
    expect(text).toContain(createHash("sha256").update(readFileSync(SAMPLE)).digest("hex"));
    expect(text).toContain(bare("张三核对日期2026-03-01"));
    expect(text).not.toContain("samples");
    await run(...argv);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("writes a web page of a file with errors, and still says that it has some", async () => {
    const wrong = join(folder, "wrong.xlsx");
    writeFileSync(wrong, wrongSample());
    const path = join(folder, "a.html");
    const { code } = await run("check", wrong, "--report", path, "--lang", "en");
    expect(code).toBe(1);
    const page = readFileSync(path, "utf8");
    expect(page).toContain('<html lang="en-US">');
    expect(page).toContain('<p class="bd-notice">Internal document, not for publication</p>');
    expect(page).toContain("wrong.xlsx");
    expect(page).not.toContain(folder);
  });

  it.each<[string, string[], string]>([
    ["another form", ["--report", "a.docx"], ".pdf、.html"],
    ["a name without the report", ["--by", "张三"], "--by 只和 --report 一起用"],
    ["a day without the report", ["--on", "2026-03-01"], "--on 只和 --report 一起用"],
    ["a day that does not exist", ["--report", "a.pdf", "--on", "2026-02-30"], "“2026-02-30”"],
    ["a day in another form", ["--report", "a.pdf", "--on", "3月1日"], "“3月1日”"],
    ["the same file twice", ["--report", "a.pdf", "--fix", "a.pdf"], "两个输出文件同名"],
    ["several files", [SAMPLE, "--report", "a.pdf"], "每次只写一个文件的核对报告"],
  ])("refuses %s", async (_, argv, said) => {
    const { code, stderr } = await run("check", SAMPLE, ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(TRACE);
    expect(existsSync("a.pdf")).toBe(false);
  });
});
