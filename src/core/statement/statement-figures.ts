import type { StatementLayout } from "../layout/layout";
import type { Disclosure, LocatedStatement, StatementParagraph } from "../locate/disclosure";
import { rememberedPair } from "../remembered";
import type { TextFigure } from "../text/figure";
import { readFigures } from "../text/read-figures";
import type { ClaimMeasure, StatementFigure } from "./figures";
import { claimReader, type ReadClaim } from "./read-claim";

/** Every figure of the statement with what it speaks of, in the order it is read. */
export function statementFigures({
  statement,
  layout,
  entity,
  year,
}: Disclosure): readonly StatementFigure[] {
  if (statement === null) return [];
  const last = lastOf(layout.statement, statement);
  const [name, ofYear] = [entity?.name ?? "", year ?? layout.year];
  if (last.name !== name || last.year !== ofYear) {
    const figures = figuresIn(layout.statement, statement, name, ofYear);
    Object.assign(last, { name, year: ofYear, figures });
  }
  return last.figures;
}

/** What was read last of a statement, under the name and year of that time. */
const lastOf = rememberedPair(
  (
    _layout: StatementLayout,
    _statement: LocatedStatement,
  ): { name: string; year: number; figures: readonly StatementFigure[] } => ({
    name: "",
    year: Number.NaN,
    figures: [],
  }),
);

function figuresIn(
  layout: StatementLayout,
  { title, opening, sections }: LocatedStatement,
  name: string,
  year: number,
): StatementFigure[] {
  const counts = new Map<string, number>();
  const read = (section: string, paragraphs: readonly StatementParagraph[]): StatementFigure[] => {
    const claimOf = claimReader(layout, section, [name], year);
    return paragraphs.flatMap((paragraph) => figuresOf(paragraph, section, claimOf, counts));
  };
  return [
    ...read("", [title, ...opening]),
    ...sections.flatMap(({ section, heading, paragraphs }) =>
      read(section.id, [heading, ...paragraphs]),
    ),
  ];
}

function figuresOf(
  paragraph: StatementParagraph,
  section: string,
  claimOf: (label: string) => ReadClaim,
  counts: Map<string, number>,
): StatementFigure[] {
  let subject: { readonly sentence: number; readonly claim: StatementFigure["claim"] } | null =
    null;
  return readFigures(paragraph.text).map((figure): StatementFigure => {
    const read = claimOf(figure.label);
    const measure = measureOf(figure, read, paragraph.text);
    const isMeasured = figure.measure.kind === "money" || measure === "percent";
    const goesOn = read.isBare && measure !== "amount" && subject?.sentence === figure.sentence;
    const claim = isMeasured ? (read.claim ?? (goesOn ? (subject?.claim ?? null) : null)) : null;
    if (claim !== null) subject = { sentence: figure.sentence, claim };
    const key = claim === null ? "" : numbered(claim.id, measure, counts);
    return { figure, paragraph, section, claim, measure, key };
  });
}

/** 增加到 and 增至 lead to what a quantity is now, not to how much it changed. */
function measureOf(
  { direction, measure, start }: TextFigure,
  { isLast }: ReadClaim,
  text: string,
): ClaimMeasure {
  if (measure.kind === "percent") return direction === null ? "amount" : "percent";
  if (direction !== null && !/[到至]\s*$/u.test(text.slice(Math.max(0, start - 3), start))) {
    return "change";
  }
  return isLast ? "last" : "amount";
}

function numbered(id: string, measure: ClaimMeasure, counts: Map<string, number>): string {
  const count = (counts.get(`${id} ${measure}`) ?? 0) + 1;
  counts.set(`${id} ${measure}`, count);
  return count === 1 ? id : `${id}#${String(count)}`;
}
