import { normaliseLabel } from "../book/label";
import type { Deviation, LocatedTable } from "./disclosure";
import { deviationAt } from "./deviation";
import { squeezed } from "./grid";
import { bareTitle, yearIn, type Entity, type Words } from "./preface";

/** The value that most tables state; of equally frequent ones the first. Null where none does. */
export function prevailing<T>(values: readonly (T | null)[], key: (value: T) => string): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    if (value === null) continue;
    const seen = counts.get(key(value));
    if (seen === undefined) counts.set(key(value), { value, count: 1 });
    else seen.count += 1;
  }
  let best: { value: T; count: number } | null = null;
  for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry;
  return best?.value ?? null;
}

/** What stands over one table against its layout and against the other tables. */
export function headingDeviations(
  table: LocatedTable,
  entity: Entity | null,
  year: number | null,
): Deviation[] {
  return [
    ...titleDeviation(table),
    ...yearDeviation(table, year),
    ...entityDeviation(table, entity),
  ];
}

function titleDeviation(table: LocatedTable): Deviation[] {
  const found = table.title === null ? "" : bareTitle(table.title.text);
  if (found.endsWith(normaliseLabel(table.layout.title))) return [];
  const params = { found: squeezed(table.title?.text ?? ""), expected: table.layout.title };
  return [deviationAt(table, "title-differs", table.title ?? topOf(table), params)];
}

/** Every year stated over the table, in the title too, must be that of the other tables. */
function yearDeviation(table: LocatedTable, year: number | null): Deviation[] {
  const { title, year: stated } = table;
  if (stated === null) return [deviationAt(table, "year-missing", topOf(table), {})];
  const inTitle = title === null ? null : yearIn(title.text);
  const years: { readonly at: Words; readonly value: number }[] = [
    { at: stated, value: stated.value },
  ];
  if (title !== null && inTitle !== null && inTitle !== stated.value) {
    years.push({ at: title, value: inTitle });
  }
  return years
    .filter(({ value }) => year !== null && value !== year)
    .map(({ at, value }) =>
      deviationAt(table, "year-differs", at, {
        found: String(value),
        expected: String(year),
      }),
    );
}

function entityDeviation(table: LocatedTable, entity: Entity | null): Deviation[] {
  if (table.entity === null) return [deviationAt(table, "entity-missing", topOf(table), {})];
  const found = table.entity.value;
  if (entity === null || isSameEntity(found, entity)) return [];
  const params = { found: spoken(found), expected: spoken(entity) };
  return [deviationAt(table, "entity-differs", table.entity, params)];
}

/** A table may leave out the code that the others give; a code of its own must be theirs. */
function isSameEntity(a: Entity, b: Entity): boolean {
  return a.name === b.name && (a.code === null || b.code === null || a.code === b.code);
}

function spoken(entity: Entity): string {
  return `${entity.code ?? ""}${entity.name}`;
}

/** Where something is told that should stand over a table and does not. */
function topOf({ rect }: LocatedTable): { row: number; column: number } {
  return { row: rect.r0, column: rect.c0 };
}
