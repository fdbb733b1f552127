import type { PerformanceLayout } from "../../layout/annex";
import type { LocatedIndicators } from "../../locate/annexes";
import type { Deviation } from "../../locate/disclosure";
import { remembered, rememberedPair } from "../../remembered";
import { NOTHING_COMPARED, statedKey, type Comparison } from "./comparison";
import { compareIndicator } from "./compare-indicator";
import { hasValue, PERFORMANCE, spotOfIndicator, spotOfTable } from "./indicator-spot";
import { comparable } from "./likeness";
import { pairIndicators } from "./pair-indicators";
import { addressOf, deviationAtSpot, quoted, spotInStatement } from "./spot";
import type { StatedProject } from "./stated-goals";
import { valueWords } from "./value-words";

/** Compares every indicator that the statement tells of a project with the project's table. */
export const indicatorComparison = remembered((layout: PerformanceLayout) =>
  rememberedPair((stated: StatedProject, table: LocatedIndicators): Comparison => {
    // Without a value in the table there is one finding for all of it, made elsewhere.
    const indicators = table.indicators.filter(hasValue);
    if (stated.clauses.length === 0 || indicators.length === 0) return NOTHING_COMPARED;
    const generic = genericOf(layout);
    const deviations = missing(stated, table, layout);
    const cells: string[] = [];
    const keys: string[] = [];
    for (const { part, indicator } of pairIndicators(stated.clauses, indicators)) {
      const { difference, figures } = compareIndicator(part, indicator, generic);
      const value = spotOfIndicator(layout, table, indicator, "value");
      if (figures.length > 0) cells.push(addressOf(value));
      keys.push(...figures.map(({ start }) => statedKey(part.paragraph, part.start + start)));
      if (difference === null) continue;
      const isSubject = difference === "subject";
      const isWording = isSubject || difference === "value";
      const column = indicator.description === "" ? "third" : "description";
      deviations.push(
        deviationAtSpot(
          isWording ? "indicator-wording" : "indicator-differs",
          PERFORMANCE,
          isSubject ? spotOfIndicator(layout, table, indicator, column) : value,
          [spotInStatement(part.paragraph, stated.name)],
          {
            found: quoted(isSubject ? indicator[column] : valueWords(indicator)),
            expected: quoted(part.text),
            difference,
          },
        ),
      );
    }
    return { deviations, cells, stated: keys };
  }),
);

/** Names of the kinds of indicators: where a table has nothing else, it does not say of what. */
const genericOf = remembered(
  ({ dimensions }: PerformanceLayout): ReadonlySet<string> =>
    new Set(Object.values(dimensions).flat().map(comparable)),
);

/** Kinds of indicators that only one of the two has. */
function missing(
  stated: StatedProject,
  table: LocatedIndicators,
  layout: PerformanceLayout,
): Deviation[] {
  const { indicators } = table;
  const said = new Map(stated.clauses.map((clause) => [clause.dimension, clause]));
  const listed = new Map(indicators.map((indicator) => [indicator.dimension, indicator]));
  const [clause] = stated.clauses;
  const onlyListed = [...listed].flatMap(([dimension, indicator]) => {
    if (dimension === null || said.has(dimension) || clause === undefined) return [];
    const at = spotOfIndicator(layout, table, indicator, "second");
    const there = spotInStatement(clause.paragraph, stated.name);
    const params = { found: indicator.second, missing: "statement" };
    return [deviationAtSpot("indicator-missing", PERFORMANCE, at, [there], params)];
  });
  const onlySaid = [...said].flatMap(([dimension, { name, paragraph }]) => {
    if (listed.has(dimension)) return [];
    const there = spotInStatement(paragraph, stated.name);
    const params = { found: name, missing: "table" };
    return [deviationAtSpot("indicator-missing", PERFORMANCE, spotOfTable(table), [there], params)];
  });
  return [...onlyListed, ...onlySaid];
}
