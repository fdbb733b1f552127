import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../../src/cli/fonts";
import type { FontFiles } from "../../../../src/report/pdf/fonts";
import { readOfficeFont } from "../../../../src/report/pdf/office-font/read-office-font";
import { tableOf } from "../../../../src/report/pdf/sfnt";
import { writePdf } from "../../../../src/report/pdf/write-pdf";
import { madeFont, setHeights, shapeOf } from "../made-font";
import { openPdf, readPages } from "../read-back";
import { cell, heading, paragraph, sampleReport, table } from "../sample-report";

const TEXT = "按照《预算法》规定，预算收入2,087.56万元，“三公”经费12.3万元。";
const BLOCKS = [
  paragraph(TEXT.repeat(8)),
  heading(1, "一、收入情况", true),
  paragraph(TEXT),
  table("T5", "支出总表", { widths: [1, 1], body: [[cell("教育"), cell("12.30")]] }),
];
const SECTION = { id: "S", title: "情况说明", showTitle: true, blocks: BLOCKS };
const REPORT = sampleReport({ parts: [{ title: "第一部分", sections: [SECTION] }] });

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

function namesIn(pdf: Uint8Array): string[] {
  const text = new TextDecoder("latin1").decode(pdf);
  const found = [...text.matchAll(/\/FontName \/[A-Z]+\+([\w-]+)/gu)].map(([, name = ""]) => name);
  return [...new Set(found)].sort();
}

describe("a document in fonts of the office", () => {
  let plain: Uint8Array;
  beforeAll(async () => {
    plain = await writePdf(REPORT, { fonts: { ...fonts, body: readOfficeFont(madeFont()) } });
  });

  it("has its lines where they are, whatever heights the font states", async () => {
    const wild = madeFont((tables) => {
      setHeights(tables, 1800, 300, 500);
    });
    const made = await writePdf(REPORT, { fonts: { ...fonts, body: readOfficeFont(wild) } });
    expect(await readPages(await openPdf(made))).toEqual(await readPages(await openPdf(plain)));
  });

  it("embeds the font under its own name, beside ours for headings and figures", () => {
    expect(namesIn(plain)).toContain("OfficeSong");
    expect(namesIn(plain)).toContain("DisclosureDigitsRegular");
    expect(namesIn(plain)).toContain("DisclosureSansMedium");
  });

  it("embeds a font once that is for both text and titles", async () => {
    const office = readOfficeFont(madeFont());
    const made = await writePdf(REPORT, { fonts: { ...fonts, body: office, title: office } });
    const text = new TextDecoder("latin1").decode(made);
    expect(text.match(/\/FontName \/[A-Z]+\+OfficeSong/gu)).toHaveLength(1);
  });

  it.each(["body", "title"] as const)(
    "says that a %s font is damaged whose shapes are",
    async (face) => {
      const broken = madeFont((tables) => {
        // A shape made of parts that never end, for a character that text and titles have.
        const [start, end] = shapeOf(tables, "说");
        tableOf(tables, "glyf").fill(0xff, start, end);
      });
      const sound = readOfficeFont(madeFont());
      const office = { body: sound, title: sound, [face]: readOfficeFont(broken) };
      const text = { ...SECTION, blocks: [paragraph("说明"), ...BLOCKS] };
      const report = sampleReport({ parts: [{ title: "第一部分", sections: [text] }] });
      await expect(writePdf(report, { fonts: { ...fonts, ...office } })).rejects.toMatchObject({
        name: "OfficeFontError",
        code: "damaged",
        face,
      });
    },
  );

  it("is not to blame for a fault of something else", async () => {
    const fault = new Error("no network");
    const text = { ...SECTION, blocks: [heading(1, "一、龘", true)] };
    const report = sampleReport({ parts: [{ title: "第一部分", sections: [text] }] });
    const office = { ...fonts, body: readOfficeFont(madeFont()) };
    const writing = writePdf(report, { fonts: office, loadRare: () => Promise.reject(fault) });
    await expect(writing).rejects.toBe(fault);
  });
});
