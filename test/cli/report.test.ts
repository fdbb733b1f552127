import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scalar, Sheet } from "../../src/core/book/book";
import { openWorkbookFile } from "../../src/hosts/file/open";
import type { ReportJson } from "../../src/report/json/report";
import { bookFile } from "../hosts/file/book-file";
import { bare, openPdf, readPages } from "../report/pdf/read-back";
import { sampleBook } from "../support/books";
import { wrongSample } from "../support/wrong-sample";
import { run, temporaryFolder, TRACE } from "./run";

const SAMPLE = "samples/guangyang-2023.xlsx";

/** The first row's table in the first table of a data package, as its descriptor names it. */
function idIn(files: Readonly<Record<string, Uint8Array>>): string | undefined {
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const { resources } = JSON.parse(read("datapackage.json")) as { resources: { path: string }[] };
  return read(resources[0]?.path ?? "")
    .split("\r\n")[1]
    ?.split(",")[0];
}

/** The list of purchases with as many columns as nobody can read. */
function widened(sheet: Sheet): Sheet {
  const { used } = sheet;
  if (sheet.name !== "政府采购" || used === null) return sheet;
  const columns = 200;
  const fill = <T>(rows: readonly (readonly T[])[], value: T): T[][] =>
    rows.map((row) => [...row, ...new Array<T>(columns - row.length).fill(value)]);
  return {
    ...sheet,
    used: { ...used, c1: used.c0 + columns - 1 },
    values: fill<Scalar>(sheet.values, "备注").map((row, index) =>
      index < 4 ? row.map((value, column) => (column < 16 ? value : null)) : row,
    ),
    formulas: fill<string | null>(sheet.formulas, null),
    formats: fill(sheet.formats, "General"),
  };
}

describe("report", () => {
  let folder = "";
  let wrong = "";
  beforeAll(() => {
    folder = temporaryFolder();
    wrong = join(folder, "wrong.xlsx");
    writeFileSync(wrong, wrongSample());
  });

  it("writes the PDF and says where", async () => {
    const path = join(folder, "deep", "报告.pdf");
    const { code, stderr } = await run("report", SAMPLE, "-o", path);
    expect(code).toBe(0);
    expect(stderr).toContain(`已写入：${path}`);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
    expect(readdirSync(join(folder, "deep"))).toEqual(["报告.pdf"]);
  });

  it("writes a web page and a workbook of data beside it", async () => {
    const at = (name: string): string => join(folder, "copies", name);
    const outputs = ["-o", at("a.pdf"), "--html", at("a.html"), "--data", at("a.xlsx")];
    const { code, stderr } = await run("report", SAMPLE, ...outputs);
    expect(code).toBe(0);
    for (const name of ["a.pdf", "a.html", "a.xlsx"]) {
      expect(stderr).toContain(`已写入：${at(name)}`);
    }
    const page = readFileSync(at("a.html"), "utf8");
    expect(page).toContain("<caption");
    expect(page).toContain("2087.56");
    const reader = await openWorkbookFile(new Uint8Array(readFileSync(at("a.xlsx"))));
    const sheets = await reader.sheets();
    expect(sheets.length).toBeGreaterThan(9);
    expect(sheets[0]?.name).toBe("说明");
  });

  it.each([
    [
      "JSON",
      "a.json",
      (bytes: Buffer) => (JSON.parse(bytes.toString()) as ReportJson).tables[0]?.id,
    ],
    ["CSV tables with their descriptor", "A.ZIP", (bytes: Buffer) => idIn(unzipSync(bytes))],
  ])(
    "writes the data as %s where the name says so, the same bytes again",
    async (_, name, idOf) => {
      const path = join(folder, "data", name);
      const outputs = ["-o", join(folder, "data", "a.pdf"), "--data", path];
      expect((await run("report", SAMPLE, ...outputs)).code).toBe(0);
      const first = readFileSync(path);
      expect(idOf(first)).toBe("T1");
      expect((await run("report", SAMPLE, ...outputs)).code).toBe(0);
      expect(readFileSync(path).equals(first)).toBe(true);
    },
  );

  it("refuses data in a form that its name does not tell, and says which there are", async () => {
    const path = join(folder, "never", "a.pdf");
    for (const name of ["a.csv", "a", ".zip"]) {
      const { code, stderr } = await run(
        "report",
        SAMPLE,
        "-o",
        path,
        "--data",
        join(folder, name),
      );
      expect(code).toBe(2);
      expect(stderr).toContain(".xlsx、.json、.zip");
    }
    expect(existsSync(path)).toBe(false);
  });

  it("adds charts to report and page where they are asked for", async () => {
    const at = (name: string): string => join(folder, "charts", name);
    const outputs = ["-o", at("a.pdf"), "--html", at("a.html"), "--charts"];
    const { code } = await run("report", SAMPLE, ...outputs);
    expect(code).toBe(0);
    const pages = await readPages(await openPdf(new Uint8Array(readFileSync(at("a.pdf")))));
    expect(pages.at(-1)?.text).toMatch(/^图表收入预算构成.*公务接待费76\.00/u);
    expect(readFileSync(at("a.html"), "utf8").match(/<svg /gu)).toHaveLength(4);
  });

  it("writes nothing at all where one of the copies is the workbook or another copy", async () => {
    const path = join(folder, "none", "a.pdf");
    const before = readFileSync(wrong);
    const onto = await run("report", wrong, "-o", path, "--draft", "--data", wrong);
    expect(onto.code).toBe(2);
    expect(readFileSync(wrong).equals(before)).toBe(true);
    const twice = await run("report", SAMPLE, "-o", path, "--html", path);
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain("两个输出文件同名");
    expect(existsSync(path)).toBe(false);
  });

  it("refuses while errors stand and leaves the earlier PDF alone", async () => {
    const path = join(folder, "kept.pdf");
    writeFileSync(path, "earlier");
    const { code, stderr } = await run("report", wrong, "-o", path);
    expect(code).toBe(1);
    expect(stderr).toContain("有 1 个错误，没有生成报告");
    expect(readFileSync(path, "utf8")).toBe("earlier");
  });

  it("marks every page of a draft", async () => {
    const path = join(folder, "draft.pdf");
    expect((await run("report", wrong, "-o", path, "--draft")).code).toBe(0);
    const pages = await readPages(await openPdf(new Uint8Array(readFileSync(path))));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) expect(page.text).toContain(bare("草稿"));
  });

  it("keeps the earlier PDF where a character cannot be printed, and names its cell", async () => {
    const path = join(folder, "kept-too.pdf");
    writeFileSync(path, "earlier");
    const rare = join(folder, "rare.xlsx");
    writeFileSync(rare, wrongSample({ replace: ["住房公积金", "住房公积金😀"] }));
    const { code, stderr } = await run("report", rare, "-o", path, "--draft");
    expect(code).toBe(2);
    expect(stderr).toContain("😀");
    expect(stderr).not.toMatch(TRACE);
    expect(readFileSync(path, "utf8")).toBe("earlier");
  });

  it("names the cell in both languages, and says what to do", async () => {
    const rare = join(folder, "rare-too.xlsx");
    writeFileSync(rare, wrongSample({ replace: ["住房公积金", "住房公积金\u{20000}"] }));
    const argv = ["report", rare, "-o", join(folder, "none.pdf"), "--draft"];
    const chinese = (await run(...argv)).stderr;
    const english = (await run(...argv, "--lang", "en")).stderr;
    for (const words of ["\u{20000}", "U+20000", "!", "--body-font"]) {
      expect(chinese).toContain(words);
      expect(english).toContain(words);
    }
    expect(chinese).toContain("没有生成报告。");
    expect(english).toContain("No report was made.");
    expect(existsSync(join(folder, "none.pdf"))).toBe(false);
  });

  it.each([
    ["zh", "“单位政府采购预算”有 200 列，一页最多排"],
    ["en", "“单位政府采购预算” has 200 columns, and a page has room for"],
  ])("refuses a table of 200 columns in one sentence (%s)", async (lang, sentence) => {
    const path = join(folder, `wide-${lang}.pdf`);
    const file = join(folder, "wide.xlsx");
    const { sheets } = await sampleBook();
    writeFileSync(file, bookFile({ sheets: sheets.map(widened) }));
    const { code, stderr } = await run("report", file, "-o", path, "--draft", "--lang", lang);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(TRACE);
    expect(existsSync(path)).toBe(false);
  });

  it("writes nothing where the output cannot be written", async () => {
    const blocked = join(folder, "file");
    writeFileSync(blocked, "");
    const path = join(blocked, "x.pdf");
    const { code, stderr } = await run("report", SAMPLE, "-o", path);
    expect(code).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).not.toMatch(TRACE);
    expect(existsSync(path)).toBe(false);
  });

  it("never writes over the workbook", async () => {
    const before = readFileSync(wrong);
    const { code } = await run("report", wrong, "-o", wrong, "--draft");
    expect(code).toBe(2);
    expect(readFileSync(wrong).equals(before)).toBe(true);
  });
});
