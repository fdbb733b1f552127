import { sampleBook } from "../../test/support/books";
import { locate } from "../../src/core/locate/locate";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { compose } from "../../src/report/compose/compose";
import type { Block, CellAlign, Report, TableBlock, TableCell } from "../../src/report/model";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";

/** A report to be written, under the name it has in the table of results. */
export interface Input {
  readonly name: string;
  readonly report: Report;
}

export async function referenceReport(): Promise<Report> {
  const layout = LAYOUT_SETS.find(({ id }) => id === "hebei/unit-budget/2023");
  if (layout === undefined) throw new Error("no layout set");
  const book = await sampleBook();
  return compose(book, locate(book, layout), ZH_CN, { draft: false });
}

function cell(text: string, align: CellAlign): TableCell {
  const plain = { colSpan: 1, rowSpan: 1, indent: 0, bold: false, from: null };
  return { text, align, ...plain };
}

/** A table of eight columns; every figure differs from its neighbours. */
function longTable(rows: number): TableBlock {
  const heads = ["序号", "科目编码", "科目名称", "合计", "基本支出", "项目支出", "上年数", "增减"];
  const amount = (row: number, column: number): string =>
    `${String(((row * 7919 + column * 104_729) % 100_000) + 1)}.${String(10 + ((row + column) % 90))}`;
  return {
    kind: "table",
    id: "L",
    title: "单位预算支出明细表",
    captionLeft: "900001示例市教育局本级",
    captionRight: "预算年度：2031　单位：万元",
    widths: [5, 9, 24, 10, 10, 10, 10, 10],
    head: [heads.map((text) => cell(text, "center"))],
    body: Array.from({ length: rows }, (_, row) => [
      cell(String(row + 1), "center"),
      cell(String(2_050_000 + row), "center"),
      cell(`第${String(row + 1)}项教育事业发展支出`, "left"),
      ...[1, 2, 3, 4, 5].map((column) => cell(amount(row, column), "right")),
    ]),
    notes: [],
    orientation: "portrait",
  };
}

function reportOf(title: string, blocks: readonly Block[]): Report {
  const sections = [{ id: "S", title, showTitle: true, blocks }];
  return {
    title: `示例市教育局本级2031年${title}`,
    unitName: "示例市教育局本级",
    unitCode: "900001",
    year: 2031,
    contentsTitle: "目录",
    parts: [{ title: "第一部分", sections }],
    watermark: null,
    notice: null,
    language: "zh-CN",
  };
}

export function rowsReport(rows: number): Report {
  return reportOf("单位预算公开", [longTable(rows)]);
}

/** The statement of the reference, over and over: about 200 pages. */
export function longReport(reference: Report): Report {
  const [, statement] = reference.parts;
  const sections = Array.from({ length: 11 }, (_, time) =>
    (statement?.sections ?? []).map((section) => ({
      ...section,
      id: `${section.id}-${String(time)}`,
      title: `${section.title}（${String(time + 1)}）`,
    })),
  ).flat();
  return { ...reference, parts: [{ title: "第一部分", sections }] };
}
