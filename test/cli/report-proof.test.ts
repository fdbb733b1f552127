import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import type { Block, Report } from "../../src/report/model";
import type { writePdf as Writing } from "../../src/report/pdf/write-pdf";
import { run, temporaryFolder, TRACE } from "./run";

const SAMPLE = "samples/guangyang-2023.xlsx";

type Writer = typeof Writing;

/** What a faulty writer leaves out of a report. */
let spoil: (report: Report) => Report = (report) => report;

vi.mock("../../src/report/pdf/write-pdf", async (original) => {
  const { writePdf } = await original<{ readonly writePdf: Writer }>();
  return {
    writePdf: ((report, options) => writePdf(spoil(report), options)) satisfies Writer,
  };
});

afterEach(() => {
  spoil = (report) => report;
});

function withTables(change: (block: Block) => Block): (report: Report) => Report {
  return (report) => ({
    ...report,
    parts: report.parts.map((part) => ({
      ...part,
      sections: part.sections.map((one) => ({ ...one, blocks: one.blocks.map(change) })),
    })),
  });
}

const withoutRow = withTables((block) =>
  block.kind === "table" && block.id === "T2"
    ? { ...block, body: block.body.filter((_, row) => row !== 3) }
    : block,
);

it("says how many figures were found", async () => {
  const { code, stderr } = await run("report", SAMPLE, "-o", join(temporaryFolder(), "a.pdf"));
  expect(code).toBe(0);
  expect(stderr).toMatch(/^\d{3} 个数字，全部在 PDF 中找到。$/mu);
});

it("writes nothing and keeps the earlier file where a row is not in the PDF, and names it", async () => {
  spoil = withoutRow;
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at("a.pdf"), "earlier");
  const outputs = ["-o", at("a.pdf"), "--html", at("a.html"), "--data", at("a.xlsx")];
  const { code, stderr } = await run("report", SAMPLE, ...outputs);
  expect(code).toBe(2);
  expect(stderr).toContain("报告没有通过核对");
  expect(stderr).toMatch(/“\d+”没有印出（单位预算收入总表，02收入总表![A-Z]\d+）/u);
  expect(stderr).not.toMatch(TRACE);
  expect(readFileSync(at("a.pdf"), "utf8")).toBe("earlier");
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
  const english = await run("report", SAMPLE, "-o", at("a.pdf"), "--lang", "en");
  expect(english.code).toBe(2);
  expect(english.stderr).toContain("did not pass its proof");
});

it("says in a sentence that a table does not fit its grid", async () => {
  spoil = withTables((block) =>
    block.kind === "table" ? { ...block, widths: block.widths.slice(1) } : block,
  );
  const { code, stderr } = await run("report", SAMPLE, "-o", join(temporaryFolder(), "a.pdf"));
  expect(code).toBe(2);
  expect(stderr).toContain("有内容排不下，没有生成报告");
});
