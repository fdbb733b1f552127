import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../src/cli/fonts";
import type { Block, Report } from "../../../src/report/model";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { writePdf } from "../../../src/report/pdf/write-pdf";
import { bodyText, flowText, openPdf, readPages } from "./read-back";
import { cell, paragraph, sampleReport, table } from "./sample-report";

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

function reportOf(...blocks: readonly Block[]): Report {
  const sections = [{ id: "S", title: "唯一一节", showTitle: true, blocks }];
  return sampleReport({ parts: [{ title: "部分", sections }] });
}

async function printed(report: Report): Promise<{ flow: string; pages: number }> {
  const pages = await readPages(await openPdf(await writePdf(report, { fonts })));
  return { flow: flowText(pages, 2, report), pages: pages.length };
}

describe("what is longer than anybody thought", () => {
  it("is printed whole: a paragraph of 60,000 characters", async () => {
    const sentence = "加强财务管理，完善经费制度，2031年安排1,234.56万元。";
    const report = reportOf(paragraph(sentence.repeat(2_000)));
    expect((await printed(report)).flow).toBe(bodyText(report));
  });

  it("is printed whole: a word of 3,000 letters in a cell and in a paragraph", async () => {
    const word = "A05040201".repeat(333);
    const body = [[cell("甲"), cell(word)]];
    const report = reportOf(table("W", "长词", { widths: [1, 1], body }), paragraph(`见${word}。`));
    expect((await printed(report)).flow).toBe(bodyText(report));
  });

  it("is printed whole: a cell of 40 lines, and a row taller than three pages", async () => {
    const lines = Array.from({ length: 40 }, (_, line) => `第${String(line + 1)}行`).join("\n");
    const long = "逐条列明的绩效目标与保障措施。".repeat(500);
    const body = [
      [cell("四十行"), cell(lines)],
      [cell("超页"), cell(long)],
      [cell("末行"), cell("无")],
    ];
    const report = reportOf(table("L", "长格", { widths: [10, 20], body }));
    const { flow, pages } = await printed(report);
    expect(flow).toBe(bodyText(report));
    expect(pages).toBeGreaterThan(6);
  });
});

describe("what no page can hold", () => {
  it("is refused with its columns counted: 200 columns", async () => {
    const row = Array.from({ length: 200 }, () => cell("1"));
    const wide = table("W", "二百列", { widths: row.map(() => 1), body: [row] });
    await expect(writePdf(reportOf(wide), { fonts })).rejects.toMatchObject({
      code: "too-wide",
      table: { title: "二百列", columns: 200 },
    });
  });

  it("is set up to the number of columns that is named", async () => {
    const of = (columns: number): Report => {
      const row = Array.from({ length: columns }, () => cell("1"));
      return reportOf(table("W", "多列", { widths: row.map(() => 1), body: [row] }));
    };
    const most = await writePdf(of(200), { fonts }).catch(
      (error: unknown) => (error as { table: { mostColumns: number } }).table.mostColumns,
    );
    const columns = Number(most);
    expect(columns).toBeGreaterThan(30);
    await expect(writePdf(of(columns), { fonts })).resolves.toBeInstanceOf(Uint8Array);
    await expect(writePdf(of(columns + 1), { fonts })).rejects.toMatchObject({ code: "too-wide" });
  });

  it("is refused with its place: a head taller than a page", async () => {
    const head = [[cell("长表头\n".repeat(120))]];
    const tall = table("H", "高表头", { head, body: [[cell("1")]] });
    await expect(writePdf(reportOf(tall), { fonts })).rejects.toMatchObject({
      code: "text-outside",
      message: "H: its head leaves no room for a row on a page",
    });
  });
});

it("tells its progress from page to page up to the end", async () => {
  const told: number[] = [];
  const onProgress = (done: number): number => told.push(done);
  const report = reportOf(...Array.from({ length: 90 }, () => paragraph("一段。")));
  const pages = (await readPages(await openPdf(await writePdf(report, { fonts, onProgress }))))
    .length;
  expect(told).toHaveLength(pages);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
