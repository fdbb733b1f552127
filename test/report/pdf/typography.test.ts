import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../src/cli/fonts";
import type { Block, Report, TableBlock } from "../../../src/report/model";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { writePdf } from "../../../src/report/pdf/write-pdf";
import { openPdf, readPages, type ReadPage } from "./read-back";
import { cell, heading, paragraph, sampleReport, table } from "./sample-report";

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

async function pagesOf(...blocks: readonly Block[]): Promise<ReadPage[]> {
  return pagesUnder("唯一一节", ...blocks);
}

async function pagesUnder(title: string, ...blocks: readonly Block[]): Promise<ReadPage[]> {
  const sections = [{ id: "S", title, showTitle: true, blocks }];
  const report: Report = sampleReport({ parts: [{ title: "部分", sections }] });
  return (await readPages(await openPdf(await writePdf(report, { fonts })))).slice(2);
}

function rowsTable(rows: number, more: Partial<TableBlock> = {}): TableBlock {
  return table("R", "支出表", {
    widths: [5, 20, 10],
    head: [["序号", "名称", "金额"].map((text) => cell(text, { align: "center" }))],
    body: Array.from({ length: rows }, (_, row) => [
      cell(String(row + 1)),
      cell(`第${String(row + 1)}行`),
      cell(`${String(row * 37)}.56`, { align: "right" }),
    ]),
    ...more,
  });
}

function rowsOn(page: ReadPage): number {
  return page.texts.filter(({ text }) => /\.56$/u.test(text)).length;
}

/** The lines of a page from top to bottom, each with where it begins and ends. */
function linesOf(page: ReadPage) {
  const lines = new Map<string, { text: string; left: number; right: number }>();
  for (const { text, left, right, baseline } of page.texts) {
    const key = baseline.toFixed(1);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { text, left, right });
    else Object.assign(line, { text: line.text + text, right: Math.max(line.right, right) });
  }
  return [...lines.values()];
}

describe("a table on several pages", () => {
  it("says under its title that it goes on", async () => {
    const [first, ...others] = await pagesOf(rowsTable(120));
    expect(first?.text).not.toContain("（续)".normalize("NFKC"));
    expect(others.length).toBeGreaterThan(1);
    for (const page of others) expect(page.text.startsWith("支出表(续)")).toBe(true);
  });

  it("says so over its head when it has no title", async () => {
    const untitled = rowsTable(120, { title: "", captionLeft: "", captionRight: "" });
    const [first, ...others] = await pagesOf(untitled);
    expect(first?.text).not.toContain("续表");
    for (const page of others) expect(page.text.startsWith("续表序号")).toBe(true);
  });

  it("never leaves fewer than four rows on its last page", async () => {
    for (let rows = 36; rows <= 52; rows += 1) {
      const pages = await pagesOf(rowsTable(rows));
      const counts = pages.map(rowsOn);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
      if (counts.length > 1) expect(counts.at(-1), String(rows)).toBeGreaterThanOrEqual(4);
    }
  });

  it("is set upright when that alone keeps it on one page", async () => {
    const [turned] = await pagesOf(rowsTable(20, { orientation: "landscape", title: "" }));
    expect(turned?.width).toBeGreaterThan(turned?.height ?? 0);
    const pages = await pagesOf(rowsTable(36, { orientation: "landscape" }));
    expect(pages).toHaveLength(1);
    expect(pages.every(({ width, height }) => width < height)).toBe(true);
  });

  it("has the type of the others beside it when it does not begin a page", async () => {
    const pages = await pagesOf(rowsTable(3, { id: "A" }), rowsTable(42, { id: "B" }));
    const sizes = pages.flatMap(({ texts }) => texts.filter(({ text }) => /\.56$/u.test(text)));
    expect(sizes).toHaveLength(45);
    expect(new Set(sizes.map(({ size }) => size)).size).toBe(1);
  });
});

describe("the text of a cell", () => {
  const textCell = (text: string): TableBlock =>
    table("C", "表", {
      widths: [1, 8],
      body: [[cell(text), cell("文".repeat(200))]],
    });
  /** Lines of the first cell, which is six characters wide or so. */
  const linesIn = async (block: TableBlock, text: string): Promise<string[]> => {
    const [page] = await pagesOf(block);
    const lines = (page === undefined ? [] : linesOf(page))
      .map((line) => line.text.replaceAll("文", ""))
      .filter((line) => /^字+。?$/u.test(line));
    expect(lines.join("")).toBe(text);
    return lines;
  };

  it("does not end in one character alone", async () => {
    for (let length = 5; length <= 40; length += 1) {
      const text = `${"字".repeat(length)}。`;
      const last = (await linesIn(textCell(text), text)).at(-1);
      expect(last, String(length)).not.toBe("字。");
    }
  });

  it("is in the face of the rows when it stands over the head and names no column", async () => {
    const [page] = await pagesOf(
      table("C", "表", {
        widths: [1, 1, 1],
        head: [
          [cell("绩效目标", { bold: false }), cell("保障运转", { colSpan: 2, bold: false })],
          ["甲", "乙", "丙"].map((text) => cell(text, { bold: true })),
        ],
        body: [["子", "丑", "寅"].map((text) => cell(text))],
      }),
    );
    const faceOf = (wanted: string) => page?.texts.find(({ text }) => text === wanted)?.face;
    expect(faceOf("保障运转")).toBe(faceOf("丑"));
    expect(faceOf("甲")).not.toBe(faceOf("丑"));
  });
});

describe("a few lines between wide tables", () => {
  const wide = (id: string): TableBlock => rowsTable(12, { id, orientation: "landscape" });
  const turned = (pages: readonly ReadPage[]): boolean[] =>
    pages.map(({ width, height }) => width > height);

  it("do not turn the page", async () => {
    const between = [heading(1, "六、采购", true), paragraph("见下表。")];
    expect(turned(await pagesOf(wide("A"), ...between, wide("B")))).toEqual([true, true]);
  });

  it("do when they are more", async () => {
    const between = Array.from({ length: 5 }, () => paragraph("字".repeat(40)));
    expect(turned(await pagesOf(wide("A"), ...between, wide("B")))).toEqual([true, false, true]);
  });
});

describe("a title on two lines", () => {
  it("does not part the year from its word", async () => {
    const unit = "廊坊市广阳区人民政府办公室本级";
    const [page] = await pagesUnder(`${unit}2023年单位预算信息公开情况说明`, paragraph("无。"));
    const lines = page === undefined ? [] : linesOf(page).map(({ text }) => text);
    expect(lines).toContain("2023年单位预算信息公开情况说明");
  });
});

describe("a paragraph", () => {
  it("does not part a figure from its unit or measure word", async () => {
    const texts = Array.from({ length: 10 }, (_, count) =>
      paragraph(`${"字".repeat(18 + count)}7户，8 万元，90人次，12月31日止。`),
    );
    const lines = (await pagesOf(...texts)).flatMap(linesOf).map(({ text }) => text);
    expect(lines.filter((line) => /[字，].*\d$/u.test(line))).toEqual([]);
    expect(lines.some((line) => /^7户/u.test(line))).toBe(true);
  });

  it("breaks before an opening quotation mark and behind a closing one", async () => {
    const texts = Array.from({ length: 8 }, (_, count) =>
      paragraph(`${"字".repeat(20 + count)}“三公”经费支出安排情况`),
    );
    const lines = (await pagesOf(...texts)).flatMap(linesOf).map(({ text }) => text);
    expect(lines.some((line) => line.startsWith("“三公"))).toBe(true);
    expect(lines.some((line) => line.startsWith("经费支出"))).toBe(true);
    expect(lines.some((line) => /^[”’]/u.test(line) || /[“‘]$/u.test(line))).toBe(false);
  });

  it("ends a line short rather than tear it apart before a long figure", async () => {
    const [page] = await pagesOf(paragraph("字".repeat(19), "1,234,567,890.56", "万元，余略。"));
    const line =
      page === undefined ? undefined : linesOf(page).find(({ text }) => /^字+$/u.test(text));
    const size = 15.75;
    expect((line?.right ?? 0) - (line?.left ?? 0)).toBeCloseTo(19 * size, 0);
  });

  it("of one line stays with its heading at the foot of a page", async () => {
    const before = Array.from({ length: 18 }, (_, line) => paragraph(`第${String(line)}段。`));
    const pages = await pagesOf(...before, heading(1, "一、标题", true), paragraph("无。"));
    expect(pages).toHaveLength(1);
  });
});

describe("the cover", () => {
  it("stays one page for the longest name of a unit", async () => {
    const unitName = `${"示例市".repeat(24)}教育局`;
    const report = sampleReport({ unitName, title: `${unitName}2031年单位预算信息公开` });
    const [cover, contents] = await readPages(await openPdf(await writePdf(report, { fonts })));
    expect(cover?.text).toContain("预算年度:2031年");
    expect(contents?.text).toContain("—I—");
  });
});
