import { normaliseLabel } from "../book/label";
import type { Deviation, LocatedTable } from "./disclosure";
import { bareTitle, type Entity, type Words } from "./preface";

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
  const params = { found: table.title?.text.trim() ?? "", expected: table.layout.title };
  return [deviation("title-differs", table, table.title, params)];
}

function yearDeviation(table: LocatedTable, year: number | null): Deviation[] {
  if (table.year === null) return [deviation("year-missing", table, null, {})];
  if (year === null || table.year.value === year) return [];
  const params = { found: String(table.year.value), expected: String(year) };
  return [deviation("year-differs", table, table.year, params)];
}

function entityDeviation(table: LocatedTable, entity: Entity | null): Deviation[] {
  if (table.entity === null) return [deviation("entity-missing", table, null, {})];
  const found = table.entity.value;
  if (entity === null || (found.code === entity.code && found.name === entity.name)) return [];
  const params = { found: spoken(found), expected: spoken(entity) };
  return [deviation("entity-differs", table, table.entity, params)];
}

function spoken(entity: Entity): string {
  return `${entity.code ?? ""}${entity.name}`;
}

function deviation(
  kind: Deviation["kind"],
  table: LocatedTable,
  at: Words | null,
  params: Readonly<Record<string, string>>,
): Deviation {
  return {
    kind,
    table: table.layout.id,
    sheet: table.sheet,
    row: at?.row ?? table.rect.r0,
    column: at?.column ?? table.rect.c0,
    rowKey: null,
    columnId: null,
    params,
  };
}
