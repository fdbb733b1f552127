import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts, loadRare } from "../../../src/cli/fonts";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { readOfficeFont } from "../../../src/report/pdf/office-font/read-office-font";
import { writePdf } from "../../../src/report/pdf/write-pdf";
import { madeFont, setCharacters } from "./made-font";
import { openPdf, readBookmarks, readPages } from "./read-back";
import { cell, heading, paragraph, sampleReport, table } from "./sample-report";

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

const FROM = { sheet: "02收入总表", cell: "C9" };

/** A report that has a text as cell, paragraph, heading, and in titles and captions. */
function reportWith(text: string) {
  const blocks = [
    heading(1, `一、${text}`, true),
    paragraph(text),
    table("T5", `表${text}`, {
      captionLeft: text,
      body: [[cell(text, { from: FROM })]],
      notes: [text],
    }),
  ];
  return sampleReport({
    title: `某${text}2031年预算`,
    unitName: `某${text}`,
    parts: [
      { title: `部分${text}`, sections: [{ id: "S", title: text, showTitle: true, blocks }] },
    ],
  });
}

describe("what prints nothing", () => {
  it("is in no text of the document, its bookmarks and its properties", async () => {
    const hidden = "\u0000\u0001\u0007\u001b\u007f\u0085\u009f\u200b\u200d\u202e\u2066\u00ad\ufe0f";
    const pdf = await writePdf(reportWith(`甲${hidden}乙`), { fonts });
    const document = await openPdf(pdf);
    const pages = await readPages(document);
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> };
    const titles = (await readBookmarks(document)).map(({ title }) => title);
    const all = [...pages.map(({ text }) => text), info["Title"], info["Author"], ...titles].join(
      "",
    );
    expect(all.match(/甲\n?乙/gu)?.length).toBeGreaterThan(10);
    expect(all.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\ufe0f]/u);
  });
});

describe("a rare character", () => {
  it("is printed everywhere, and its font fetched once", async () => {
    const loads: number[] = [];
    const load = () => {
      loads.push(1);
      return loadRare();
    };
    const pdf = await writePdf(reportWith("龘"), { fonts, loadRare: load });
    const pages = await readPages(await openPdf(pdf));
    const text = pages.map((page) => page.text).join("");
    expect(text.split("龘").length - 1).toBeGreaterThan(10);
    expect(loads).toHaveLength(1);
  });

  it("costs a report without one nothing", async () => {
    const load = () => Promise.reject(new Error("was asked for"));
    await expect(writePdf(reportWith("喆"), { fonts, loadRare: load })).resolves.toBeDefined();
  });

  it("stops the report where its font does not come", async () => {
    const load = () => Promise.reject(new Error("no network"));
    await expect(writePdf(reportWith("龘"), { fonts, loadRare: load })).rejects.toThrow(
      "no network",
    );
  });
});

describe("what cannot be printed", () => {
  it.each([
    ["an emoji", "😀", "no-font"],
    ["a character of a later block", "𠀀", "no-font"],
    ["a sign of a replaced character", "\ufffd", "no-font"],
    ["a character for private use", "\ue000", "not-settable"],
    ["Hebrew", "א", "not-settable"],
    ["Arabic", "ش", "not-settable"],
    ["a mark that no letter takes up", "\u0301", "not-settable"],
    ["half a character", "\ud83d", "not-settable"],
  ])("%s is named with every place, by cell first", async (_name, char, reason) => {
    const writing = writePdf(reportWith(`乙${char}`), { fonts, loadRare });
    await expect(writing).rejects.toMatchObject({ code: "missing-glyph" });
    const error = (await writing.catch((one: unknown) => one)) as { missing: readonly object[] };
    const places = [
      { kind: "cell", ...FROM },
      { kind: "paragraph", section: `乙${char}` },
      { kind: "title", text: `一、乙${char}` },
      { kind: "table", title: `表乙${char}` },
    ];
    for (const place of places) {
      expect(error.missing).toContainEqual(expect.objectContaining({ char, reason, place }));
    }
  });

  it.each(["\ue000", "א", "\u0301"])("%j stays so with a font that has it", async (char) => {
    const font = madeFont((tables) => {
      setCharacters(tables, { [char]: "中" });
    });
    const office = { body: readOfficeFont(font), title: readOfficeFont(font) };
    const writing = writePdf(reportWith(`乙${char}`), { fonts: { ...fonts, ...office } });
    await expect(writing).rejects.toMatchObject({ code: "missing-glyph" });
  });

  it("an emoji is printed with a font that has it", async () => {
    const font = madeFont((tables) => {
      setCharacters(tables, { "😀": "中" });
    });
    const office = { body: readOfficeFont(font) };
    const pdf = await writePdf(reportWith("甲😀"), { fonts: { ...fonts, ...office }, loadRare });
    const pages = await readPages(await openPdf(pdf));
    expect(pages.map(({ text }) => text).join("")).toContain("甲😀");
  });
});
