import type { LayoutSet } from "../../layout/layout";
import type { Deviation, LocatedStatement } from "../../locate/disclosure";
import { rememberedPair } from "../../remembered";
import type { StatementFigure } from "../../statement/figures";
import { comparisonDeviations } from "./comparisons";
import { withoutRepeats } from "./deviation-in";
import { flatsIn, type FlatClaim } from "./flats";
import { statementPassages, type Passage } from "./passage";
import { plainDeviations } from "./plain-wording";
import { missingReasons } from "./reasons";
import { bySection, withFigures } from "./section-passages";
import { totalDeviations } from "./totals";
import { budgetSections, yearDeviations, yearsIn } from "./years";

/** What a statement says, apart from the tables. */
export interface StatementWording {
  readonly passages: readonly Passage[];
  readonly deviations: readonly Deviation[];
  readonly flats: readonly FlatClaim[];
}

/** Reads the words of a statement; of one that did not change they are the same objects. */
export function statementWording(
  layout: LayoutSet,
  statement: LocatedStatement,
  figures: readonly StatementFigure[],
  names: readonly string[],
  year: number,
): StatementWording {
  const last = lastOf(layout, statement);
  const known = last.wording;
  // The figures are those of the same names.
  if (known !== null && last.figures === figures && last.year === year) return known;
  const wording = read(layout, statement, figures, names, year);
  Object.assign(last, { figures, year, wording });
  return wording;
}

interface Last {
  figures: readonly StatementFigure[];
  year: number;
  wording: StatementWording | null;
}

/** What was read last of a statement, with the figures and the year of that time. */
const lastOf = rememberedPair((_layout: LayoutSet, _statement: LocatedStatement): Last => ({
  figures: [],
  year: Number.NaN,
  wording: null,
}));

function read(
  { statement: layout, wording }: LayoutSet,
  statement: LocatedStatement,
  figures: readonly StatementFigure[],
  names: readonly string[],
  year: number,
): StatementWording {
  const passages = statementPassages(statement);
  const parts = withFigures(passages, figures);
  const dated = budgetSections(layout);
  const deviations = parts.flatMap(({ passage, figures: own }, at) => {
    const { kind, section } = passage;
    const next = nextIn(passages, at);
    const isDated = kind !== "body" || dated.has(section);
    return [
      ...plainDeviations(wording, passage, next),
      ...(isDated ? yearDeviations(passage, yearsIn(wording.years, passage), year) : []),
      ...(dated.has(section) ? missingReasons(wording.reasons, passage, next, own) : []),
    ];
  });
  const sections = bySection(parts).filter(({ section }) => dated.has(section));
  const ofSections = sections.flatMap((section) => [
    ...comparisonDeviations(layout, wording.comparison, section, year),
    ...totalDeviations(layout, names, year, section),
  ]);
  return {
    passages,
    deviations: withoutRepeats([...deviations, ...ofSections]),
    flats: parts.flatMap((part) => flatsIn(layout, names, year, part)),
  };
}

/** The passage that goes on with the same section. */
function nextIn(passages: readonly Passage[], at: number): Passage | undefined {
  const next = passages[at + 1];
  return next?.section === passages[at]?.section && next?.kind === "body" ? next : undefined;
}
