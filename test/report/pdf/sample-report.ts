import type { CellRef } from "../../../src/core/narrative/inline";
import type {
  Block,
  HeadingBlock,
  ParagraphBlock,
  Report,
  TableBlock,
  TableCell,
} from "../../../src/report/model";

const FROM: CellRef = { sheet: "示例", cell: "C5" };

export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  const plain = {
    align: "left",
    colSpan: 1,
    rowSpan: 1,
    indent: 0,
    bold: false,
    from: null,
  } as const;
  return { text, ...plain, ...more };
}

function head(text: string, colSpan = 1, rowSpan = 1): TableCell {
  return cell(text, { align: "center", colSpan, rowSpan });
}

function figure(text: string): TableCell {
  return cell(text, { align: "right", from: FROM });
}

export function heading(level: HeadingBlock["level"], text: string, listed: boolean): HeadingBlock {
  return { kind: "heading", level, text, listed };
}

export function paragraph(...pieces: readonly string[]): ParagraphBlock {
  const inlines = pieces.map((text) =>
    /^[\d,.]+$/u.test(text)
      ? ({ kind: "figure", text, from: FROM } as const)
      : ({ kind: "text", text } as const),
  );
  return { kind: "paragraph", inlines, indent: true };
}

export function table(id: string, title: string, more: Partial<TableBlock>): TableBlock {
  return {
    kind: "table",
    id,
    title,
    captionLeft: "900001示例市教育局本级",
    captionRight: "预算年度：2031　单位：万元",
    widths: [1],
    head: [],
    body: [],
    notes: [],
    orientation: "portrait",
    ...more,
  };
}

const NUMBERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Nine columns under a two-row head, 60 rows: three portrait pages. */
export function longTable(): TableBlock {
  const columns = [
    "合计",
    "基本支出",
    "项目支出",
    "经营支出",
    "上解上级支出",
    "对附属单位补助支出",
  ];
  return table("T3", "单位预算支出总表", {
    widths: [5, 9, 22, 9, 9, 9, 9, 9, 10],
    head: [
      [head("序号", 1, 2), head("功能分类科目", 2), ...columns.map((text) => head(text, 1, 2))],
      [head("科目编码"), head("科目名称")],
      ["栏次", "1", "2", "3", "4", "5", "6", "7", "8"].map((text) => head(text)),
    ],
    body: Array.from({ length: 60 }, (_, row) => [
      cell(String(row + 1), { align: "center" }),
      cell(`20${String(5001 + row)}`, { align: "center" }),
      cell(`第${String(row + 1)}项教育事业发展支出`, { indent: row % 3, bold: row % 10 === 0 }),
      figure(`${String(1000 + row * 37)}.${String(10 + row)}`),
      figure(`${String(row)}.05`),
      figure(`-${String(row)}.10`),
      ...[cell(""), cell(""), cell("")],
    ]),
  });
}

/** A wide table whose labels reach over several rows, on landscape pages. */
export function labelTable(rowsOfGroup: number): TableBlock {
  const groups = ["产出指标", "效益指标", "满意度指标"];
  return table("K1", "整体绩效目标表", {
    orientation: "landscape",
    captionLeft: "",
    captionRight: "",
    widths: [8, 10, 20, 26, 8, 8, 10],
    head: [
      [
        ...["一级指标", "二级指标", "三级指标", "评分标准"].map((text) => head(text, 1, 2)),
        head("指标值", 3),
      ],
      [head("符号"), head("值"), head("单位")],
    ],
    body: groups.flatMap((group, index) =>
      Array.from({ length: rowsOfGroup }, (_, row) => [
        ...(row === 0 ? [cell(group, { align: "center", rowSpan: rowsOfGroup })] : []),
        cell(`质量${String(index)}之${String(row)}`, { align: "center" }),
        cell(`第${String(row + 1)}类任务按期完成率`),
        cell("达到目标值得权重分的100%，每降低1%，扣减权重分的10%，扣完为止"),
        ...[cell("≥", { align: "center" }), figure("95"), cell("%", { align: "center" })],
      ]),
    ),
  });
}

/** One row that is taller than a page; its long text stands in the last column. */
function tallTable(): TableBlock {
  const long = Array.from(
    { length: 120 },
    (_, index) => `第${String(index + 1)}款按规定列支。`,
  ).join("");
  return table("K2", "项目绩效目标表", {
    captionLeft: "",
    captionRight: "",
    widths: [10, 20],
    head: [[head("绩效目标"), head("说明")]],
    body: [
      [cell("前一行"), cell("无")],
      [cell("长说明"), cell(long.repeat(6))],
      [cell("后一行"), cell("无")],
    ],
    notes: ["注：本表没有遗漏任何一行。"],
  });
}

function emptyTable(): TableBlock {
  return table("T7", "单位预算政府性基金预算财政拨款支出表", {
    widths: [5, 10, 34, 12],
    head: [["序号", "科目编码", "科目名称", "合计"].map((text) => head(text))],
    body: [[cell(""), cell(""), cell(""), cell("")]],
    notes: ["注：无政府性基金预算财政拨款预算，空表列示。"],
  });
}

const LONG_SENTENCE =
  "加强财务管理，完善“三公”经费制度（含外宾接待），确保资金使用安全、合规、有效；强化预算执行，加快支付进度。";

function statement(): Block[] {
  const chapters = NUMBERS.flatMap((number, index): Block[] => [
    heading(1, `${number}、第${String(index + 1)}方面的情况`, true),
    paragraph(LONG_SENTENCE.repeat(1 + (index % 4))),
    heading(2, `（${number}）分项说明`, false),
    heading(3, `${String(index + 1)}.具体安排`, false),
    paragraph("2031年预算收入", "2,087.56", "万元，比上年增加", `${String(index)}.94`, "万元。"),
  ]);
  return [paragraph("按照《预算法》规定，现公开如下："), ...chapters];
}

export function sampleReport(more: Partial<Report> = {}): Report {
  const part = (title: string, tables: readonly TableBlock[]) => ({
    title,
    sections: tables.map((block) => ({
      id: block.id,
      title: block.title,
      showTitle: false,
      blocks: [block],
    })),
  });
  const text = { id: "N", title: "预算信息公开情况说明", showTitle: true, blocks: statement() };
  return {
    title: "示例市教育局本级2031年单位预算信息公开",
    unitName: "示例市教育局本级",
    unitCode: "900001",
    year: 2031,
    contentsTitle: "目　录",
    parts: [
      part("第一部分　单位预算公开表", [longTable(), emptyTable()]),
      { title: "第二部分　情况说明", sections: [text] },
      part("第三部分　绩效目标", [labelTable(3), tallTable()]),
    ],
    watermark: null,
    notice: null,
    language: "zh-CN",
    ...more,
  };
}
