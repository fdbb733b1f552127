import type { Content } from "pdfmake/interfaces";
import documentModule from "pdfmake/js/PDFDocument.js";
import layoutModule from "pdfmake/js/LayoutBuilder.js";
import svgModule from "pdfmake/js/SVGMeasure.js";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../../src/cli/fonts";
import type { LaidPage } from "../../../../src/report/pdf/pdfmake/laid-page";
import { setFlow } from "../../../../src/report/pdf/flow";
import { OWN_FACES, readFaceCoverage, type FontFiles } from "../../../../src/report/pdf/fonts";
import type { PlacedBlock } from "../../../../src/report/places";
import { PageNumbers, pageSection, TEXT_PAGE } from "../../../../src/report/pdf/page";
import { ReportDocument } from "../../../../src/report/pdf/pdfmake/document";
import { drawPages } from "../../../../src/report/pdf/pdfmake/draw";
import { unwrap } from "../../../../src/report/pdf/pdfmake/interop";
import { layPages } from "../../../../src/report/pdf/pdfmake/layout";
import { TextMeasurer } from "../../../../src/report/pdf/pdfmake/measure-text";
import { Typesetter } from "../../../../src/report/pdf/text";
import { openPdf, readPages } from "../read-back";
import { heading, paragraph } from "../sample-report";

let fonts: FontFiles;
let document: ReportDocument;
beforeAll(async () => {
  fonts = await loadFonts();
  const properties = { Title: "甲", Author: "乙", Creator: "丙", Producer: "丙" };
  const info = { ...properties, CreationDate: new Date(0) };
  document = new ReportDocument({ info, language: "zh-CN", fonts });
});

const TEXTS = [
  "加强财务管理，完善三公经费制度（含外宾接待），确保资金使用安全、合规、有效；强化预算执行。",
  "按照《预算法》《地方预决算公开操作规程》和《关于进一步推进预算公开工作的实施意见》的规定，现公开如下：",
  "项目支出\n经营支出 two words，PM2.5 与 A05040201-02 的比例为 12.5%，见 https://example.gov.cn/index 。",
];

/** Headings and paragraphs of several pages; made anew for each engine, which writes into them. */
function content(): Content[] {
  const type = new Typesetter(readFaceCoverage(fonts));
  const measurer = new TextMeasurer((face) => document.provideFont(face));
  const items: PlacedBlock[] = Array.from({ length: 24 }, (_, index) => [
    heading(1, `${String(index + 1)}、标题`, false),
    paragraph((TEXTS[index % 3] ?? "").repeat(1 + (index % 4))),
  ])
    .flat()
    .map((block) => ({ block, anchor: null }));
  const flow = setFlow(items, TEXT_PAGE, "说明", { type, measurer });
  const head = { left: "示例市", right: "说明", numbers: new PageNumbers("arabic") };
  return [pageSection({ page: TEXT_PAGE, content: flow, head, type })];
}

/** What pdfmake makes of the same content without this project's classes. */
function stockPages(): LaidPage[] {
  const faces = Object.fromEntries(OWN_FACES.map((face) => [face, { normal: face }]));
  const files = {
    existsSync: () => true,
    readFileSync: (face: keyof FontFiles) => fonts[face],
  };
  const options = { autoFirstPage: false, font: null, compress: false };
  const stock = new (unwrap(documentModule))(
    ...([faces, {}, {}, {}, options, files, () => false] as unknown as [
      ...[object, object, object, object, object, null],
      () => boolean,
    ]),
  );
  const A4 = { width: 595.28, height: 841.89, orientation: "portrait" };
  const margins = { left: 0, top: 0, right: 0, bottom: 0 };
  const layout = new (unwrap(layoutModule))(A4, margins, new (unwrap(svgModule))());
  const style = { font: "serif", fontSize: 10 };
  return layout.layoutDocument(content(), stock, {}, style);
}

/** Every character of a page with its place in points; stock pieces have more than one width. */
function charactersOf(page: LaidPage) {
  return page.items.flatMap((item) => {
    if (item.type !== "line") return [];
    const { x, y, inlines } = item.item;
    return inlines.flatMap((inline) => {
      let at = x + inline.x;
      return Array.from(inline.text, (char) => {
        const place = { char, x: at, y };
        const spacing = (inline.characterSpacing as number | undefined) ?? 0;
        at += inline.font.widthOfString(char, inline.fontSize) + spacing;
        return place;
      });
    });
  });
}

describe("lines of text", () => {
  it("stand where pdfmake puts them", () => {
    const [ours, stock] = [layPages(content(), document), stockPages()].map((pages) =>
      pages.map(charactersOf),
    );
    expect(stock?.length).toBeGreaterThan(3);
    expect(ours?.length).toBe(stock?.length);
    stock?.forEach((page, index) => {
      const own = ours?.[index] ?? [];
      expect(own.map(({ char }) => char).join("")).toBe(page.map(({ char }) => char).join(""));
      const apart = page.map(({ x, y }, at) =>
        Math.max(Math.abs(x - (own[at]?.x ?? NaN)), Math.abs(y - (own[at]?.y ?? NaN))),
      );
      expect(Math.max(...apart)).toBeLessThan(0.01);
    });
  });

  it("are drawn where they stand", async () => {
    const pages = layPages(content(), document);
    drawPages(document, pages, null, () => undefined);
    const chunks: Uint8Array[] = [];
    await new Promise<void>((resolve) => {
      document.on("data", (chunk) => chunks.push(chunk));
      document.on("end", resolve);
      document.end();
    });
    const drawn = await readPages(await openPdf(new Uint8Array(Buffer.concat(chunks))));
    expect(drawn).toHaveLength(pages.length);
    drawn.forEach(({ texts, height }, index) => {
      const laid = charactersOf(pages[index] as LaidPage);
      const shown = texts.filter(({ text }) => text.trim() !== "");
      expect(shown.length).toBeGreaterThan(10);
      for (const { text, left, baseline } of shown) {
        const near = laid.some(
          ({ char, x, y }) =>
            text.startsWith(char) &&
            Math.abs(x - left) < 0.01 &&
            // The ascent that all faces share, at the sizes of the text and of the running head.
            [15.75, 9, 12].some((size) => Math.abs(height - y - 0.88 * size - baseline) < 0.01),
        );
        expect(near, text).toBe(true);
      }
    });
  });
});
