import { wordingDeviations } from "../../../../src/core/check/wording/wording";
import type { WordingKind } from "../../../../src/core/layout/wording";
import { readAmounts, type AmountCells } from "../../../../src/core/ledger/cells";
import type { DraftCell } from "../../../../src/core/ledger/ledger";
import type {
  Deviation,
  Disclosure,
  LocatedSection,
  StatementParagraph,
} from "../../../../src/core/locate/disclosure";
import { FEN_PER_UNIT } from "../../../../src/core/money/unit";
import { statementFigures } from "../../../../src/core/statement/statement-figures";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";

const UNIT = "海滨市水务局";

/** A disclosure of 2023 whose statement has some sections, each with its paragraphs. */
export function disclosureOf(
  sections: Readonly<Record<string, readonly string[]>>,
  over: Partial<Disclosure> & { readonly title?: string; readonly opening?: string } = {},
): Disclosure {
  let row = 0;
  const paragraph = (text: string): StatementParagraph => {
    row += 1;
    return { text, offset: 0, sheet: "情况说明", row, column: 0 };
  };
  const title = paragraph(over.title ?? `${UNIT}2023年单位预算信息公开情况说明`);
  const opening = over.opening === undefined ? [] : [paragraph(over.opening)];
  const located = Object.entries(sections).map(([id, texts]): LocatedSection => {
    const section = LAYOUT.statement.sections.find((one) => one.id === id);
    if (section === undefined) throw new RangeError(`no section ${id}`);
    const heading = paragraph(`一、${section.heading}`);
    return { section, heading, paragraphs: texts.map(paragraph) };
  });
  return {
    layout: LAYOUT,
    entity: { code: "151001", name: UNIT },
    year: 2023,
    tables: [],
    statement: { sheet: "情况说明", title, opening, sections: located },
    attachments: [],
    annexes: [],
    performance: { unit: null, projects: [] },
    organisation: [],
    glossary: [],
    deviations: [],
    ...over,
  };
}

/** Amounts of which only last year's figures are known, in 万元. */
export function lastYear(figures: Readonly<Record<string, number | null>>): AmountCells {
  const ids = Object.keys(figures);
  const cells = ids.map((id, row): DraftCell => ({
    table: "L",
    rowKey: id,
    columnId: "last",
    sheet: "上年预算数",
    row,
    column: 1,
    unit: "wanYuan",
    grain: 5_000,
    isFormula: false,
    fen: (figures[id] ?? 0) * FEN_PER_UNIT.wanYuan,
    half: 5_000,
    blank: figures[id] === null,
  }));
  const rows = new Map(ids.map((id, index) => [id, index]));
  const blocks = [{ columns: new Map([["last", 0]]), rows }];
  const slots = ids.map((_, index) => index);
  const own = { cells, blocks, slots, deviations: [], shape: "" };
  return { cells, tables: new Map([["L", { before: 0, own }]]), statutory: [], deviations: [] };
}

/** What the words of a disclosure are told of. */
export function toldOf(disclosure: Disclosure, amounts?: AmountCells): Deviation[] {
  const known = amounts ?? readAmounts({ sheets: [] }, disclosure);
  return wordingDeviations(disclosure, statementFigures(disclosure), known);
}

/** What one kind of deviation quotes from paragraphs of a section. */
export function quotedIn(
  kind: WordingKind,
  section: string,
  ...paragraphs: readonly string[]
): string[] {
  return ofKind(kind, toldOf(disclosureOf({ [section]: paragraphs }))).map(
    ({ params }) => params["word"] ?? params["found"] ?? "",
  );
}

/** The deviations of one kind. */
export function ofKind(kind: WordingKind, deviations: readonly Deviation[]): Deviation[] {
  return deviations.filter((deviation) => deviation.kind === kind);
}
