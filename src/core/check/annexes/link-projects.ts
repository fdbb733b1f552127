import { normaliseLabel, similarity } from "../../book/label";
import type { LocatedIndicators } from "../../locate/annexes";

/** Names that are one but for a slip are this alike. */
const ALIKE = 0.7;
/** So many names without a namesake are compared with one another, each with each. */
const MOST = 40;

/** A project that is told by name. */
interface Named {
  readonly name: string;
}

/**
 * The performance table of each project, by their names: equal ones first, in order where a name
 * repeats, then those most alike. Each is linked once.
 */
export function linkProjects<Project extends Named>(
  projects: readonly Project[],
  tables: readonly LocatedIndicators[],
): ReadonlyMap<Project, LocatedIndicators> {
  const links = new Map<Project, LocatedIndicators>();
  const free = new Map<string, LocatedIndicators[]>();
  for (const one of [...tables].reverse()) {
    const name = normaliseLabel(one.project);
    const namesakes = free.get(name);
    if (namesakes === undefined) free.set(name, [one]);
    else namesakes.push(one);
  }
  for (const one of projects) {
    const namesake = free.get(normaliseLabel(one.name))?.pop();
    if (namesake !== undefined) links.set(one, namesake);
  }
  const unlinked = projects.filter((one) => !links.has(one)).slice(0, MOST);
  linkAlike(unlinked, [...free.values()].flat().slice(0, MOST), links);
  return links;
}

function linkAlike<Project extends Named>(
  projects: readonly Project[],
  tables: readonly LocatedIndicators[],
  links: Map<Project, LocatedIndicators>,
): void {
  const pairs = projects.flatMap((project) =>
    tables.map((table) => {
      const alike = similarity(normaliseLabel(project.name), normaliseLabel(table.project));
      return { project, table, alike };
    }),
  );
  const taken = new Set<LocatedIndicators>();
  const best = pairs.filter(({ alike }) => alike >= ALIKE).sort((a, b) => b.alike - a.alike);
  for (const { project, table } of best) {
    if (links.has(project) || taken.has(table)) continue;
    links.set(project, table);
    taken.add(table);
  }
}
