import type { AmountCells } from "../../ledger/cells";
import type { Deviation, Disclosure } from "../../locate/disclosure";
import type { StatementFigure } from "../../statement/figures";
import { cutOff, plannedAssets } from "./assets";
import { joined, NOTHING_COMPARED, statedKey, type Comparison } from "./comparison";
import { unitCosts } from "./cost-limits";
import { indicatorValues } from "./indicator-values";
import { keptPerformance } from "./kept-performance";
import { linkProjects } from "./link-projects";
import { procurementComparison } from "./procurement";
import { procurementPerformance } from "./procurement-performance";
import { projectCosts } from "./project-costs";
import { indicatorComparison } from "./project-indicators";
import { goalDifference, projectLists } from "./project-lists";
import { statedProjects } from "./stated-goals";
import { unitComparison } from "./unit-indicators";

/** What was found in the tables beside the statement, and which of their figures were compared. */
export interface AnnexCheck {
  readonly deviations: readonly Deviation[];
  /** Cells whose figure was compared with another, as `sheet!A1`. */
  readonly compared: ReadonlySet<string>;
  /** Figures of the statement that were compared. */
  readonly figures: ReadonlySet<StatementFigure>;
}

/** Compares procurement, assets and performance with each other, with the tables and the statement. */
export function checkAnnexes(
  disclosure: Disclosure,
  figures: readonly StatementFigure[],
  amounts: AmountCells,
): AnnexCheck {
  const { layout } = disclosure;
  const performance = keptPerformance(layout.performance, disclosure.performance);
  const { deviations, cells, stated } = joined([
    procurementComparison(disclosure, amounts),
    procurementPerformance(disclosure),
    plannedAssets(disclosure, figures),
    cutOff(disclosure),
    told(valueDeviations(disclosure)),
    statedGoals(disclosure),
    unitComparison(layout.performance, performance),
    told(unitCosts(layout.performance, performance).deviations),
    projectCosts(disclosure, performance, amounts),
  ]);
  const keys = new Set(stated);
  return {
    deviations,
    compared: new Set(cells),
    figures: new Set(
      figures.filter(({ paragraph, figure }) => keys.has(statedKey(paragraph, figure.start))),
    ),
  };
}

function told(deviations: readonly Deviation[]): Comparison {
  return { ...NOTHING_COMPARED, deviations };
}

function valueDeviations({ layout, performance: { unit, projects } }: Disclosure): Deviation[] {
  const tables = unit === null ? projects : [unit, ...projects];
  return tables.flatMap((table) => indicatorValues(layout.performance)(table).found ?? []);
}

/** What the statement tells of the projects against their tables. */
function statedGoals({ layout, statement, performance: { projects } }: Disclosure): Comparison {
  if (statement === null) return NOTHING_COMPARED;
  const stated = statedProjects(statement, layout.performance);
  const links = linkProjects(stated, projects);
  const pairs = [...links];
  return joined([
    told(projectLists(stated, projects, links)),
    told(pairs.flatMap(([project, table]) => goalDifference(project, table).found ?? [])),
    ...pairs.map(([project, table]) => indicatorComparison(layout.performance)(project, table)),
  ]);
}
