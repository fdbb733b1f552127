import type { Dimension } from "../../../../src/core/layout/annex";
import type { Indicator, LocatedIndicators } from "../../../../src/core/locate/annexes";
import type { LocatedStatement, StatementParagraph } from "../../../../src/core/locate/disclosure";
import { Decimal } from "../../../../src/core/money/decimal";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";

const VALUE = /^([<≤>≥=]?)(\d+(?:\.\d+)?)(\D*)$/u;

/** An indicator with a value as a project's table prints it: `≥95%`, `2套`, 每季度支出. */
export function indicatorOf(
  dimension: Dimension | null,
  third: string,
  value: string,
  description = third,
): Indicator {
  const [, sign = "", digits, unit = ""] = VALUE.exec(value) ?? [];
  return {
    sheetRow: 4,
    first: "产出指标",
    second: LAYOUT.performance.dimensions[dimension ?? "quantity"][0] ?? "",
    third,
    dimension,
    description,
    scoring: "",
    basis: "",
    comparison: sign === "" ? null : (sign as Indicator["comparison"]),
    value,
    figure: digits === undefined ? null : { value: new Decimal(digits), unit },
    at: () => ({ row: 4, column: 4 }),
  };
}

/** A performance table of these indicators. */
export function tableOf(project: string, indicators: readonly Indicator[]): LocatedIndicators {
  const rect = { r0: 0, c0: 0, r1: 9, c1: 5 };
  return { sheet: "K", rect, head: rect, title: null, project, goals: [], indicators };
}

/** A paragraph in a cell of its own. */
export function paragraphOf(text: string, row = 0): StatementParagraph {
  return { text, offset: 0, sheet: "N", row, column: 0 };
}

/** A statement of one section with these paragraphs. */
export function statementOf(texts: readonly string[]): LocatedStatement {
  const [section] = LAYOUT.statement.sections;
  if (section === undefined) throw new RangeError("a layout without sections");
  const heading = paragraphOf("五、预算绩效信息");
  const paragraphs = texts.map((text, row) => paragraphOf(text, row + 1));
  return { sheet: "N", title: heading, opening: [], sections: [{ section, heading, paragraphs }] };
}
