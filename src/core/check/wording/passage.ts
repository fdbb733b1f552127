import { STATEMENT } from "../../ledger/statement-amounts";
import type { GlossaryEntry, Indicator, LocatedIndicators } from "../../locate/annexes";
import type { LocatedSection, LocatedStatement, StatementParagraph } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import { folded, withoutQuotedTitles } from "./folded";

/** Some running text of a disclosure: a paragraph of the statement or words of a performance table. */
export interface Passage {
  readonly text: string;
  /** The text with half-width signs, as long as it is. */
  readonly folded: string;
  /** The folded text without titles of documents, as long as it is. */
  readonly plain: string;
  readonly kind: "title" | "opening" | "heading" | "body";
  /** Section of the statement; empty elsewhere. */
  readonly section: string;
  /** Part of the disclosure that its findings are listed under. */
  readonly table: string;
  /** What it belongs to: a section by the words of its heading, a project, an indicator, a term. */
  readonly rowKey: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The paragraph it is; null in a table. */
  readonly paragraph: StatementParagraph | null;
}

/** The passages of the statement in the order they are read. */
export const statementPassages = remembered(
  ({ title, opening, sections }: LocatedStatement): readonly Passage[] => [
    ofParagraph(title, "title", null),
    ...opening.map((paragraph) => ofParagraph(paragraph, "opening", null)),
    ...sections.flatMap((section) => [
      ofParagraph(section.heading, "heading", section),
      ...section.paragraphs.map((paragraph) => ofParagraph(paragraph, "body", section)),
    ]),
  ],
);

function ofParagraph(
  paragraph: StatementParagraph,
  kind: Passage["kind"],
  section: LocatedSection | null,
): Passage {
  const { text, sheet, row, column } = paragraph;
  return {
    ...read(text),
    kind,
    section: section?.section.id ?? "",
    table: STATEMENT,
    rowKey: section === null ? null : section.section.heading,
    sheet,
    row,
    column,
    paragraph,
  };
}

/** Id under which findings on performance are listed. */
const PERFORMANCE = "K";

/** Columns of a performance table that hold running text. */
const WORDS = ["third", "description", "scoring"] as const;

/** The goals and the words of the indicators of a performance table. */
export const performancePassages = remembered(
  ({ sheet, project, goals, indicators }: LocatedIndicators): readonly Passage[] => [
    ...goals.map(({ text, ...at }) => beside(text, "", PERFORMANCE, project, { sheet, ...at })),
    ...indicators.flatMap((indicator) => ofIndicator(indicator, sheet)),
  ],
);

function ofIndicator(indicator: Indicator, sheet: string): Passage[] {
  return WORDS.flatMap((name) => {
    const [text, at] = [indicator[name], indicator.at(name)];
    if (text === "" || at === null) return [];
    return [beside(text, "", PERFORMANCE, indicator.third, { sheet, ...at })];
  });
}

/** The entries of the glossary. */
export const glossaryPassages = remembered(
  (entries: readonly GlossaryEntry[]): readonly Passage[] =>
    entries.map(({ term, text, ...at }) =>
      beside(`${term}：${text}`, "glossary", STATEMENT, term, at),
    ),
);

function beside(
  text: string,
  section: string,
  table: string,
  rowKey: string,
  { sheet, row, column }: Pick<Passage, "sheet" | "row" | "column">,
): Passage {
  const place = { table, rowKey, sheet, row, column };
  return { ...read(text), ...place, kind: "body", section, paragraph: null };
}

function read(text: string): Pick<Passage, "text" | "folded" | "plain"> {
  const own = folded(text);
  return { text, folded: own, plain: withoutQuotedTitles(own) };
}

/** The passage of each paragraph. */
export const passageOfParagraph = remembered(
  (passages: readonly Passage[]): ReadonlyMap<unknown, Passage> =>
    new Map(passages.map((passage) => [passage.paragraph, passage])),
);
