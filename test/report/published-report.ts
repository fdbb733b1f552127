import { locate } from "../../src/core/locate/locate";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { compose } from "../../src/report/compose/compose";
import type { Block, Report } from "../../src/report/model";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../support/books";

/** The reference disclosure as a report. */
export async function publishedReport(draft = false): Promise<Report> {
  const book = await sampleBook();
  return compose(book, locate(book, LAYOUT), ZH_CN, { draft });
}

/** Everything a block prints, in reading order. */
export function wordsOf(block: Block): string[] {
  if (block.kind === "heading") return [block.text];
  if (block.kind === "paragraph") return block.inlines.map(({ text }) => text);
  if (block.kind === "chart") {
    return [block.title, ...block.bars.flatMap(({ label, figure }) => [label, figure])];
  }
  const { title, captionLeft, captionRight, head, body, notes } = block;
  const cells = [...head, ...body].flat().map(({ text }) => text);
  return [title, captionLeft, captionRight, ...cells, ...notes];
}

/** The report with every cell it came from called something else. */
export function fromElsewhere(report: Report): Report {
  const text = JSON.stringify(report, (key, value: unknown) =>
    key === "from" && value !== null ? { sheet: "机密底稿", cell: "XFD1048576" } : value,
  );
  return JSON.parse(text) as Report;
}
