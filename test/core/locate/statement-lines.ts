import type { Scalar } from "../../../src/core/book/book";
import type { LocatedStatement } from "../../../src/core/locate/disclosure";
import { chineseNumeral } from "../../../src/core/locate/numeral";
import { locateStatement, type FoundStatement } from "../../../src/core/locate/statement";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../support/books";

/** Title of the statements made here. */
export const TITLE = "测试单位2023年单位预算信息公开情况说明";
const SECTIONS = LAYOUT.statement.sections;

/** The nine headings with a paragraph each, changed by position from 1; null leaves one out. */
export function lines(changes: Readonly<Record<number, readonly string[] | null>> = {}): string[] {
  return SECTIONS.flatMap(({ heading }, at) => {
    const change = changes[at + 1];
    if (change === null) return [];
    return change ?? [`${chineseNumeral(at + 1)}、${heading}情况`, `第${String(at + 1)}段。`];
  });
}

/** The statement on a sheet of these rows. */
export function find(rows: readonly (readonly Scalar[])[]): FoundStatement {
  return locateStatement({ sheets: [sheetOf("说明", rows)] }, LAYOUT.statement, []);
}

/** The statement of a title and these lines, a row each. */
export function findLines(texts: readonly string[]): FoundStatement {
  return find([[TITLE], ...texts.map((text) => [text])]);
}

/** Kind, section and words of what is odd. */
export function oddities({ deviations }: FoundStatement): unknown {
  return deviations.map(({ kind, rowKey, params }) => [kind, rowKey, params]);
}

/** The sections as ids with the words under them. */
export function outline(statement: LocatedStatement | null): unknown {
  return statement?.sections.map(({ section, heading, paragraphs }) => [
    section.id,
    heading.text,
    ...paragraphs.map(({ text }) => text),
  ]);
}

/** Ids of the sections found, in order. */
export function ids({ statement }: FoundStatement): string[] {
  return statement?.sections.map(({ section }) => section.id) ?? [];
}

/** Ids of the sections that the layout has. */
export const ALL = SECTIONS.map(({ id }) => id);
