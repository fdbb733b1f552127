import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../../src/cli/fonts";
import type { Report, ReportSection, TableBlock } from "../../../../src/report/model";
import type { FontFiles } from "../../../../src/report/pdf/fonts";
import { alikeIn } from "../../../../src/report/pdf/proof/alike";
import { ProofError } from "../../../../src/report/pdf/proof/proof-error";
import { provePdf } from "../../../../src/report/pdf/proof/prove-pdf";
import { writePdf } from "../../../../src/report/pdf/write-pdf";
import type { ReadBackFault } from "../../../../src/locale/read-back";
import { changedPage, withoutPage } from "../changed-pdf";
import {
  cell,
  heading,
  labelTable,
  longTable,
  paragraph,
  sampleReport,
  table,
} from "../sample-report";

const report = sampleReport({ watermark: "草稿" });
let fonts: FontFiles;
let pdf: Uint8Array;
beforeAll(async () => {
  fonts = await loadFonts();
  pdf = await writePdf(report, { fonts });
});

/** What is wrong with a document, null where nothing is. */
function faultOf(wanted: Report, bytes: Uint8Array): ReadBackFault | null {
  try {
    provePdf(wanted, bytes);
    return null;
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    return error.fault;
  }
}

/** The report with its long table changed. */
function withTable(change: (block: TableBlock) => TableBlock): Report {
  const sections = (list: readonly ReportSection[]): ReportSection[] =>
    list.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === "table" && block.id === "T3" ? change(block) : block,
      ),
    }));
  return {
    ...report,
    parts: report.parts.map((part) => ({ ...part, sections: sections(part.sections) })),
  };
}

function reportOf(...blocks: ReportSection["blocks"]): Report {
  const sections = [{ id: "S", title: "唯一一节", showTitle: true, blocks }];
  return sampleReport({ parts: [{ title: "部分", sections }] });
}

describe("a document that says what its report says", () => {
  it("is proved: repeated heads, wide pages, a row over four pages, a mark on every page", () => {
    expect(faultOf(report, pdf)).toBeNull();
  });

  it("is proved where a row with several long cells breaks over pages", async () => {
    const long = "逐条列明的绩效目标与保障措施。".repeat(150);
    const rows = [
      [cell("短"), cell("短"), cell("12.00")],
      [cell(long), cell(long.repeat(2)), cell("173.70")],
      [cell(long.slice(3)), cell("一行"), cell(long)],
      [cell("末"), cell(""), cell("1.00")],
    ];
    const broken = reportOf(
      table("X", "长行", {
        widths: [1, 1, 1],
        head: [[cell("甲"), cell("乙"), cell("丙")]],
        body: rows,
      }),
    );
    expect(faultOf(broken, await writePdf(broken, { fonts }))).toBeNull();
  });

  it("is proved where labels are printed again and rows have no words of their own", async () => {
    const body = Array.from({ length: 120 }, (_, row) => [
      ...(row % 40 === 0 ? [cell("产出指标", { rowSpan: 40 })] : []),
      cell(row % 7 === 0 ? "" : `第${String(row)}行`),
    ]);
    const empty = Array.from({ length: 60 }, () => [cell(""), cell("")]);
    const labels = reportOf(
      labelTable(40),
      table("X", "标签", { widths: [1, 2], body }),
      table("Y", "空行", { widths: [1, 2], body: [[cell("甲"), cell("乙")], ...empty] }),
      paragraph("后文。"),
    );
    expect(faultOf(labels, await writePdf(labels, { fonts }))).toBeNull();
  });

  it("is proved where labels stand beside rows that break over pages", async () => {
    const long = "逐条列明的绩效目标与保障措施。".repeat(150);
    const group = (name: string): TableBlock["body"] => [
      [cell(name, { rowSpan: 3 }), cell(long), cell("1.00")],
      [cell(long.repeat(2)), cell(long)],
      [cell("短"), cell("2.00")],
    ];
    const body = [...group("产出指标"), ...group("效益指标"), ...group("满意度指标")];
    const labels = reportOf(table("X", "分组", { widths: [1, 3, 3], body }));
    expect(faultOf(labels, await writePdf(labels, { fonts }))).toBeNull();
  });

  it("is proved though one glyph stands for two characters", async () => {
    // The face of headings draws all three dots alike, and a PDF names only one of them.
    const twins = reportOf(heading(1, "一、甲·乙•丙・丁", true));
    const bytes = await writePdf(twins, { fonts });
    expect(faultOf(twins, bytes)).not.toBeNull();
    expect(() => {
      provePdf(twins, bytes, alikeIn(fonts));
    }).not.toThrow();
  });
});

describe("a document that does not", () => {
  it.each([
    ["a row", (body: TableBlock["body"]) => [...body.slice(0, 40), ...body.slice(41)], "41"],
    ["the last row", (body: TableBlock["body"]) => body.slice(0, -1), "60"],
    [
      "a figure",
      (body: TableBlock["body"]) =>
        body.map((row) => row.map((one) => (one.text === "1370.20" ? cell("1370.02") : one))),
      "1370.20",
    ],
    [
      "an entry",
      (body: TableBlock["body"]) =>
        body.map((row) => row.map((one) => (one.text === "205020" ? cell("") : one))),
      "205020",
    ],
    [
      "the order of two rows",
      ([first = [], second = [], ...rest]: TableBlock["body"]) => [second, first, ...rest],
      "1",
    ],
  ])("is found out by %s", async (_, change, missing) => {
    const other = withTable((block) => ({ ...block, body: change(block.body) }));
    const fault = faultOf(report, await writePdf(other, { fonts }));
    expect(fault).toMatchObject({ kind: "missing", text: missing, section: longTable().title });
  });

  it("is found out by a page that was taken out, and its table is named", () => {
    const fault = faultOf(report, withoutPage(pdf, 3));
    expect(fault).toMatchObject({ kind: "furniture", page: 4 });
  });

  it("is found out by one figure that was changed in its bytes", () => {
    const seen: string[] = [];
    const changed = changedPage(pdf, 2, (content) =>
      content.replace(/(<)([0-9a-f]{24,})(> Tj)/u, (_, before, codes: string, after) => {
        seen.push(codes);
        return `${String(before)}${codes.slice(0, -8)}${codes.slice(-4)}${codes.slice(-8, -4)}${String(after)}`;
      }),
    );
    expect(seen).toHaveLength(1);
    expect(faultOf(report, changed)).toMatchObject({ kind: "missing", page: 3 });
  });

  it("is found out by text that is painted invisible, or beside the paper", () => {
    const hidden = changedPage(pdf, 2, (content) =>
      content.replace(/^(1 0 0 1 .* Tj)$/mu, "3 Tr\n$1\n0 Tr"),
    );
    expect(faultOf(report, hidden)).toMatchObject({ kind: "missing", page: 3 });
    const aside = changedPage(pdf, 2, (content) =>
      content.replace(/^1 0 0 1 [\d.]+ /mu, "1 0 0 1 2000 "),
    );
    expect(faultOf(report, aside)).toMatchObject({ kind: "missing", page: 3 });
  });

  it("is found out by words that its report does not have", async () => {
    const more = await writePdf(reportOf(paragraph("一段。"), paragraph("又一段。")), { fonts });
    expect(faultOf(reportOf(paragraph("一段。")), more)).toEqual({
      kind: "surplus",
      text: "又一段。",
      page: 3,
    });
  });

  it("is found out by contents that lead to another page", () => {
    const changed = changedPage(pdf, 1, (content, codesOf) =>
      content.replace(`<${codesOf("3")}> Tj`, `<${codesOf("4")}> Tj`),
    );
    expect(faultOf(report, changed)).toMatchObject({ kind: "page-number", page: 4 });
  });

  it.each([
    ["cut short", (bytes: Uint8Array) => bytes.slice(0, -100)],
    ["empty", () => new Uint8Array()],
    [
      "damaged inside",
      (bytes: Uint8Array) => bytes.map((byte, at) => (at > 20_000 && at < 60_000 ? 0 : byte)),
    ],
  ])("is found out where it is %s", (_, change) => {
    expect(faultOf(report, change(pdf))).toMatchObject({ kind: "unreadable" });
  });
});
