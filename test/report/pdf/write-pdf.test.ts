import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../src/cli/fonts";
import { GridError } from "../../../src/report/grid";
import type { Report } from "../../../src/report/model";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { writePdf } from "../../../src/report/pdf/write-pdf";
import {
  bare,
  bodyText,
  flowText,
  headText,
  openPdf,
  readBookmarks,
  readPages,
  repeatedHeadText,
  stripFurniture,
  type ReadDocument,
  type ReadPage,
} from "./read-back";
import {
  cell,
  heading,
  labelTable,
  longTable,
  paragraph,
  sampleReport,
  table,
} from "./sample-report";

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

async function writeAndRead(
  report: Report,
): Promise<{ document: ReadDocument; pages: ReadPage[] }> {
  const document = await openPdf(await writePdf(report, { fonts }));
  return { document, pages: await readPages(document) };
}

/** A report of one section, without a title of its own. */
function reportOf(...blocks: Report["parts"][number]["sections"][number]["blocks"]): Report {
  const sections = [{ id: "S", title: "唯一一节", showTitle: true, blocks }];
  return sampleReport({ parts: [{ title: "部分", sections }] });
}

describe("a whole report", () => {
  const report = sampleReport({ watermark: "草稿" });
  let bytes: Uint8Array;
  let document: ReadDocument;
  let pages: ReadPage[];
  beforeAll(async () => {
    bytes = await writePdf(report, { fonts });
    document = await openPdf(bytes);
    pages = await readPages(document);
  });

  it("has the cover first, without running head", () => {
    const { title, unitName, unitCode, year, watermark } = report;
    expect(pages[0]?.text).toBe(
      bare(
        `${String(watermark)}${title}单位名称：${unitName}单位编码：${unitCode}预算年度：${String(year)}年`,
      ),
    );
  });

  it("prints every text once and in order", () => {
    expect(flowText(pages, 2, report)).toBe(bodyText(report));
  });

  it("gives the same bytes for the same report", async () => {
    // A date from the clock would differ only by the next second.
    await new Promise((done) => setTimeout(done, 1100));
    const again = await writePdf(report, { fonts });
    expect(Buffer.compare(bytes, again)).toBe(0);
    const other = await writePdf({ ...report, year: 2032 }, { fonts });
    expect(Buffer.compare(bytes, other)).not.toBe(0);
  });

  it("tells in the contents the pages on which the titles stand", () => {
    const flows = pages.map((page, index) =>
      index < 2 ? "" : stripFurniture(page, index, report),
    );
    const pageOf = (title: string) => flows.findIndex((text) => text.includes(bare(title))) - 1;
    const expected = report.parts.flatMap((part) => {
      const sections = part.sections.flatMap((section) => {
        const listed = section.blocks.flatMap((block) =>
          block.kind === "heading" && block.listed ? [block.text] : [],
        );
        return [section.title, ...listed].map((title) => ({ title, page: pageOf(title) }));
      });
      return [{ title: part.title, page: sections[0]?.page ?? 0 }, ...sections];
    });
    const entries = expected.map(({ title, page }) => title + String(page)).join("");
    expect(expected.every(({ page }) => page > 0)).toBe(true);
    const contents = pages[1];
    if (contents === undefined) throw new Error("no contents");
    expect(stripFurniture(contents, 1, report)).toBe(bare(report.contentsTitle + entries));
  });

  it("links every entry of the contents to its place", async () => {
    const page = await document.getPage(2);
    const links = (await page.getAnnotations()) as { dest?: string }[];
    const names = [...new Set(links.map((link) => link.dest))];
    expect(names.length).toBe(5 + 9);
    for (const name of names) {
      expect(await document.getDestination(name ?? "")).not.toBeNull();
    }
  });

  it("repeats title, caption and head on every page of a table", () => {
    const starts = [headText(longTable()), repeatedHeadText(longTable())];
    const [shown, again] = starts.map((head) =>
      pages.filter((page) => page.text.startsWith(`草稿${head}`)),
    );
    expect(shown).toHaveLength(1);
    expect(again?.length).toBeGreaterThan(0);
    const rows = pages.filter((page) => /第\d+项教育事业发展支出/u.test(page.text));
    expect(rows).toHaveLength(1 + (again?.length ?? 0));
  });

  it("aligns the figures of a column on their right edges", () => {
    const first = pages.find((page) => page.text.includes(headText(longTable())));
    const edges = (first?.texts ?? [])
      .filter(({ text }) => /^\d{4}\.\d\d$/u.test(text))
      .map(({ right }) => right.toFixed(1));
    expect(edges.length).toBeGreaterThan(15);
    expect([...new Set(edges)]).toHaveLength(1);
  });

  it("turns the pages for wide tables and turns them back", () => {
    const wide = pages.map((page) => page.width > page.height);
    const turned = pages.filter((page) => page.text.includes(headText(labelTable(3))));
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.every((page) => page.width > page.height)).toBe(true);
    expect(wide.at(-1)).toBe(false);
  });

  it("has nested bookmarks that land on the line itself", async () => {
    const outline = await readBookmarks(document);
    const [statement] = outline[1]?.items ?? [];
    expect(outline.map((item) => item.title)).toEqual(report.parts.map((part) => part.title));
    expect(outline[0]?.items.map((item) => item.title)).toEqual([
      "单位预算支出总表",
      "单位预算政府性基金预算财政拨款支出表",
    ]);
    expect(statement?.items).toHaveLength(9);
    for (const item of statement?.items ?? []) {
      const [ref, , left, top] = item.dest;
      const page = pages[await document.getPageIndex(ref)];
      const line = page?.texts.find(({ text }) => bare(item.title).startsWith(bare(text) || "?"));
      expect(left).toBe(0);
      expect(top - (line?.baseline ?? 0)).toBeGreaterThan(5);
      expect(top - (line?.baseline ?? 0)).toBeLessThan(30);
    }
  });

  it("names title, unit and language in its properties", async () => {
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: report.title, Author: report.unitName, Language: "zh-CN" });
    expect(info["CreationDate"]).toBe("D:20310101000000Z");
  });
});

describe("what pdfmake would lose", () => {
  it("keeps a row that is taller than a page, in the middle of a text", async () => {
    const long = "逐条列明的绩效目标与保障措施。".repeat(600);
    const rows = [[cell("短")], [cell(long)], [cell("末")]];
    const report = reportOf(
      paragraph("前文。"),
      table("X", "长行", { body: rows }),
      paragraph("后文。"),
    );
    const { pages } = await writeAndRead(report);
    expect(flowText(pages, 2, report)).toBe(bodyText(report));
  });

  it("prints the label of a cell over several rows on every page it reaches", async () => {
    const report = reportOf(labelTable(40));
    const { pages } = await writeAndRead(report);
    const rows = pages.slice(2).filter((page) => page.text.includes("质量0之"));
    expect(rows.length).toBeGreaterThan(2);
    // Twice on the page where the contents of one group end and those of the next begin.
    expect(rows.every((page) => page.text.includes("产出指标"))).toBe(true);
  });

  it("keeps a long label whole when its rows break over the page", async () => {
    const label = "一段比它的各行加起来还要长的标签文字".repeat(6);
    const body = Array.from({ length: 60 }, (_, row) => [
      ...(row % 3 === 0 ? [cell(label, { rowSpan: 3 })] : []),
      cell(`第${String(row)}行`),
    ]);
    const report = reportOf(table("X", "长标签", { widths: [1, 2], body }));
    const { pages } = await writeAndRead(report);
    const text = flowText(pages, 2, report);
    for (let row = 0; row < 60; row += 1) expect(text).toContain(`第${String(row)}行`);
    expect(text.split(label).length - 1).toBeGreaterThanOrEqual(20);
  });

  it("keeps a figure and its unit on one line", async () => {
    const paragraphs = Array.from({ length: 28 }, (_, count) =>
      paragraph("字".repeat(count + 10), "2087.56", "万元。"),
    );
    const { pages } = await writeAndRead(reportOf(...paragraphs));
    const texts = pages.slice(2).flatMap((page) => page.texts);
    const figures = texts.filter(({ text }) => text.includes("2087.56"));
    expect(figures).toHaveLength(28);
    for (const figure of figures) {
      const line = texts.filter((other) => Math.abs(other.baseline - figure.baseline) < 1);
      expect(line.map(({ text }) => text).join("")).toMatch(/2087\.56\s*万元/u);
    }
  });

  it("never leaves a heading at the foot of a page", async () => {
    for (let lines = 14; lines <= 20; lines += 1) {
      const before = Array.from({ length: lines }, (_, line) => paragraph(`第${String(line)}段。`));
      const next = [
        heading(1, "一、标题", true),
        paragraph("标题之下的正文。".repeat(12)),
      ] as const;
      const { pages } = await writeAndRead(reportOf(...before, ...next));
      const page = pages.slice(2).find(({ text }) => text.includes("一、标题"));
      expect(page?.text).toContain("标题之下的正文");
    }
  });
});

describe("a text that cannot be printed", () => {
  it.each([
    ["an emoji in a paragraph", "😀", "U+1F600", paragraph("公开😀情况。")],
    ["a rare character in a heading", "𪚥", "U+2A6A5", heading(1, "一、𪚥", true)],
    ["a rare character in a cell", "𠀀", "U+20000", table("T5", "表", { body: [[cell("𠀀")]] })],
  ])("stops at %s and names it and its place", async (_name, char, code, block) => {
    const writing = writePdf(reportOf(block), { fonts });
    const missing: unknown = expect.arrayContaining([expect.objectContaining({ char })]);
    await expect(writing).rejects.toMatchObject({ code: "missing-glyph", missing });
    await expect(writing).rejects.toThrow(code);
  });

  it("says in which cell it stands", async () => {
    const body = [
      [cell("甲"), cell("乙")],
      [cell("丙"), cell("\u{1F600}")],
    ];
    const report = reportOf(table("T5", "表", { widths: [1, 1], body }));
    await expect(writePdf(report, { fonts })).rejects.toThrow("T5, row 2, column 2");
  });

  it("stops at a table whose cells do not fit its grid", async () => {
    const body = [[cell("甲", { colSpan: 3 })]];
    const report = reportOf(table("T5", "表", { widths: [1, 1], body }));
    await expect(writePdf(report, { fonts })).rejects.toThrow(GridError);
  });
});
