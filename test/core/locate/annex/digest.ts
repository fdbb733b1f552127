import type { Disclosure } from "../../../../src/core/locate/disclosure";
import type { LocatedAnnex, LocatedIndicators } from "../../../../src/core/locate/annexes";
import { squeezed } from "../../../../src/core/locate/grid";

/** All that was found beside the statutory tables, without the places it was found in. */
export function digest({
  annexes,
  performance,
  organisation,
  glossary,
}: Pick<Disclosure, "annexes" | "performance" | "organisation" | "glossary">): object {
  return {
    annexes: annexes.map(annexDigest),
    unit: performance.unit === null ? null : tableDigest(performance.unit),
    projects: performance.projects.map(tableDigest),
    organisation: organisation.map(({ name, type }) => [name, type]),
    glossary: glossary.map(({ term, text }) => [term, text]),
  };
}

/** An annex: what it is called and what stands in its cells. */
function annexDigest({ layout, title, cutOff, unit, rows, columns, grid }: LocatedAnnex): object {
  return {
    id: layout.id,
    title: squeezed(title?.text ?? ""),
    cutOff: cutOff?.text ?? null,
    unit,
    rows: rows.map(({ key, group, under, label, sheetRow }) => ({
      ...{ key, group, under, label },
      cells: [...columns].map(([id, column]) => [id, squeezed(grid.raw(sheetRow, column))]),
    })),
  };
}

/** A performance table with its indicators. */
function tableDigest({ title, project, goals, indicators }: LocatedIndicators): object {
  return {
    title: squeezed(title?.text ?? ""),
    project,
    goals: goals.map(({ text }) => text),
    indicators: indicators.map((one) => [
      ...[one.first, one.second, one.third, one.dimension, one.description, one.scoring, one.basis],
      ...[one.comparison, one.value, one.figure?.value.toFixed() ?? null, one.figure?.unit ?? null],
    ]),
  };
}
