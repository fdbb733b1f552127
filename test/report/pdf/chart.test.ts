import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../src/cli/fonts";
import type { Bar, ChartBlock, Report } from "../../../src/report/model";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { provePdf } from "../../../src/report/pdf/proof/prove-pdf";
import { PdfFile } from "../../../src/report/pdf/read/pdf-file";
import { writePdf } from "../../../src/report/pdf/write-pdf";
import { openPdf, readPages } from "./read-back";
import { sampleReport } from "./sample-report";

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

function reportWith(bars: readonly Omit<Bar, "from">[]): Report {
  const from = { sheet: "T1", cell: "C5" };
  const chart: ChartBlock = {
    kind: "chart",
    ...{ id: "income", title: "收入预算构成", unit: "wanYuan" },
    bars: bars.map((bar) => ({ ...bar, from })),
  };
  const section = { id: "charts", title: "图表", showTitle: true, blocks: [chart] };
  return sampleReport({ parts: [{ title: "", sections: [section] }] });
}

const BARS = [
  { label: "一般公共预算拨款收入", figure: "80.00" },
  { label: "上年结转", figure: "-20.00" },
  { label: "政府性基金收入", figure: "0.00" },
];

describe("a chart on paper", () => {
  it("has its bars from one line, as long as their figures, those below zero on its other side", async () => {
    const file = new PdfFile(await writePdf(reportWith(BARS), { fonts }));
    const content = new TextDecoder("latin1").decode(file.pages()[2]!.content);
    const bars = [...content.matchAll(/^([-\d.]+) [-\d.]+ ([-\d.]+) [-\d.]+ re$/gmu)];
    const [plus, minus, zero] = bars.map(([, x, width]) => [Number(x), Number(width)] as const);
    expect(bars).toHaveLength(3);
    expect(plus![1]).toBeCloseTo(4 * minus![1], 1);
    expect(minus![0] + minus![1]).toBeCloseTo(plus![0], 1);
    expect(zero![1]).toBe(0);
  });

  it("has its figure beside each bar, inside of the page, and is proved with the rest", async () => {
    const report = reportWith(BARS);
    const pdf = await writePdf(report, { fonts });
    provePdf(report, pdf);
    const [, , page] = await readPages(await openPdf(pdf));
    for (const { left, right } of page!.texts) {
      expect(left).toBeGreaterThan(50);
      expect(right).toBeLessThan(page!.width - 50);
    }
    const other = reportWith([
      { label: "一般公共预算拨款收入", figure: "80.01" },
      ...BARS.slice(1),
    ]);
    expect(() => {
      provePdf(other, pdf);
    }).toThrow("80.01");
  });

  it("stops at a label that no face can print", async () => {
    const writing = writePdf(reportWith([{ label: "甲😀", figure: "1.00" }]), { fonts });
    await expect(writing).rejects.toMatchObject({ code: "missing-glyph" });
  });
});
