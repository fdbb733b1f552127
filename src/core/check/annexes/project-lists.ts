import { normaliseLabel } from "../../book/label";
import type { LocatedIndicators } from "../../locate/annexes";
import type { Deviation } from "../../locate/disclosure";
import { rememberedPair } from "../../remembered";
import { PERFORMANCE, spotOfTable } from "./indicator-spot";
import { deviationAtSpot, quoted, spotInStatement, type Spot } from "./spot";
import { withoutNumber, type StatedProject } from "./stated-goals";

/** The tables of projects that the statement names, and the statement's words on each. */
export type ProjectLinks = ReadonlyMap<StatedProject, LocatedIndicators>;

/**
 * Projects that only the statement or only the tables have, and the first that stands elsewhere in
 * their order. Where one of the two has none at all, it does not tell projects.
 */
export function projectLists(
  stated: readonly StatedProject[],
  tables: readonly LocatedIndicators[],
  links: ProjectLinks,
): Deviation[] {
  const [firstStated, firstTable] = [stated[0], tables[0]];
  if (firstStated === undefined || firstTable === undefined) return [];
  const linked = new Set(links.values());
  const onlyStated = stated.filter((project) => !links.has(project));
  const onlyTables = tables.filter((table) => !linked.has(table) && table.project !== "");
  const missing = [
    ...onlyStated.map((project) =>
      missingIn("table", project.name, spotOfTable(firstTable), spotOfProject(project)),
    ),
    ...onlyTables.map((table) =>
      missingIn("statement", table.project, spotOfTable(table), spotOfProject(firstStated)),
    ),
  ];
  return [...missing, ...order(stated, tables, links)];
}

function missingIn(place: "statement" | "table", name: string, at: Spot, there: Spot): Deviation {
  const params = { found: name, missing: place };
  return deviationAtSpot("project-missing", PERFORMANCE, at, [there], params);
}

/** The first place where the order of the two differs. */
function order(
  stated: readonly StatedProject[],
  tables: readonly LocatedIndicators[],
  links: ProjectLinks,
): Deviation[] {
  const both = stated.filter((project) => links.has(project));
  const linked = new Set(links.values());
  const inTables = tables.filter((table) => linked.has(table));
  const at = both.findIndex((project, index) => links.get(project) !== inTables[index]);
  const [project, table] = [both[at], inTables[at]];
  if (project === undefined || table === undefined) return [];
  const params = { found: table.project, expected: project.name, position: String(at + 1) };
  const there = spotOfProject(project);
  return [deviationAtSpot("project-order", PERFORMANCE, spotOfTable(table), [there], params)];
}

/** The goal of a project where the statement words it otherwise than the project's table. */
export const goalDifference = rememberedPair(
  (project: StatedProject, table: LocatedIndicators): { readonly found: Deviation | null } => {
    const [first] = table.goals;
    const goals = table.goals.map(({ text }) => text);
    if (first === undefined || project.goal === "") return { found: null };
    if (bare([project.goal]) === bare(goals)) return { found: null };
    const at = {
      ...spotOfTable(table),
      row: first.row,
      column: first.column,
    };
    const params = { found: quoted(first.text), expected: quoted(project.goal) };
    return {
      found: deviationAtSpot("goal-differs", PERFORMANCE, at, [spotOfProject(project)], params),
    };
  },
);

/** Words without the numbers of lines, blanks and marks, which are no difference. */
function bare(lines: readonly string[]): string {
  const words = lines.flatMap((line) => line.split(/\n/u)).map(withoutNumber);
  return normaliseLabel(words.join("")).replace(/[\p{P}\p{S}]/gu, "");
}

function spotOfProject({ heading, name }: StatedProject): Spot {
  return spotInStatement(heading, name);
}
