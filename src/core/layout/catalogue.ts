import { remembered } from "../remembered";

/**
 * How well a code and its name are known. `printed`: both were read in a published disclosure.
 * `name-printed`: the name was, the code comes from memory. `unverified`: both come from memory,
 * so it is never the ground for an error.
 */
export type Evidence = "printed" | "name-printed" | "unverified";

/** A code and the name it had in a year, as the statute's data files write it: one row a line. */
export type CatalogueRow = readonly [code: string, name: string, year: number, evidence: Evidence];

/** A row of a catalogue with its parts named. */
export interface CatalogueEntry {
  readonly code: string;
  readonly name: string;
  /** Year the name was seen in; it may have been in force before and after. */
  readonly year: number;
  readonly evidence: Evidence;
}

/** A name that a code had until a year and has no longer (旧名称). */
export interface FormerName {
  readonly code: string;
  readonly name: string;
  /** Last year the name was in force. */
  readonly until: number;
  /** The code that carries the matter since; the same code where only the name changed. */
  readonly successor: string;
  readonly evidence: Evidence;
}

/** A list of 科目. Incomplete by nature: an unknown code is not yet a wrong one. */
export interface Catalogue {
  readonly id: string;
  /** Levels of its codes: 3 for 类 款 项, 2 for 类 款. */
  readonly depth: 2 | 3;
  readonly rows: readonly CatalogueRow[];
  readonly formerNames: readonly FormerName[];
}

/** A catalogue ready for look-ups by code. */
export interface CatalogueIndex {
  readonly id: string;
  readonly depth: 2 | 3;
  /** Entries of a code, oldest year first. */
  readonly entries: ReadonlyMap<string, readonly CatalogueEntry[]>;
  /** Former names of a code, the one given up first in front. */
  readonly formerNames: ReadonlyMap<string, readonly FormerName[]>;
}

/** What a catalogue knows of a code in a year. */
export interface CodeName {
  readonly code: string;
  /** The name in force that year as far as known. */
  readonly name: string;
  readonly evidence: Evidence;
  /** Year the name was seen in, or the last year of a former name. */
  readonly year: number;
  /** Whether the name was seen in exactly the year asked for. */
  readonly exact: boolean;
  /** Everything known of the code, oldest year first. */
  readonly known: readonly CatalogueEntry[];
  /** Names given up before the year asked for: printing one of these is a 旧名称. */
  readonly former: readonly FormerName[];
}

/** 类, 款 and 项. */
export type CodeLevel = "class" | "section" | "item";

const levelOfLength: Readonly<Record<number, CodeLevel>> = { 3: "class", 5: "section", 7: "item" };
const strength: Readonly<Record<Evidence, number>> = {
  printed: 2,
  "name-printed": 1,
  unverified: 0,
};

/** Sorts a catalogue by code once, so that every look-up after it is a map access. */
export const indexCatalogue = remembered((catalogue: Catalogue): CatalogueIndex => {
  const entries = new Map<string, CatalogueEntry[]>();
  for (const [code, name, year, evidence] of catalogue.rows) {
    append(entries, code, { code, name, year, evidence });
  }
  for (const list of entries.values()) list.sort((a, b) => a.year - b.year);

  const formerNames = new Map<string, FormerName[]>();
  for (const former of catalogue.formerNames) append(formerNames, former.code, former);
  for (const list of formerNames.values()) list.sort((a, b) => a.until - b.until);

  return { id: catalogue.id, depth: catalogue.depth, entries, formerNames };
});

/**
 * The name of a code in a year: the one seen in that year, else the former name that was still in
 * force, else the one seen in the nearest year (of two equally near the better proven, then the
 * later). Null when the catalogue does not know the code.
 */
export function nameOf(index: CatalogueIndex, code: string, year: number): CodeName | null {
  const known = index.entries.get(code) ?? [];
  const formerNames = index.formerNames.get(code) ?? [];
  const inForce =
    known.find((entry) => entry.year === year) ??
    formerNames.find((former) => former.until >= year) ??
    nearest(known, year);
  if (inForce === null) return null;
  const seenIn = "until" in inForce ? inForce.until : inForce.year;
  return {
    code,
    name: inForce.name,
    evidence: inForce.evidence,
    year: seenIn,
    exact: !("until" in inForce) && seenIn === year,
    known,
    former: formerNames.filter((former) => former.until < year),
  };
}

/** The level of a well-formed code; null for anything else, such as a code that lost a zero. */
export function levelOf(code: string, depth: 2 | 3): CodeLevel | null {
  if (!/^[0-9]+$/.test(code) || code.length > 2 * depth + 1) return null;
  return levelOfLength[code.length] ?? null;
}

/** The code one level up: 项 to 款, 款 to 类. Null for a 类 and for what is no code. */
export function parentOf(code: string): string | null {
  const level = levelOf(code, 3);
  return level === null || level === "class" ? null : code.slice(0, -2);
}

/** The 类 and 款 a code stands under, whether or not a table lists them. */
export function codesAbove(code: string): string[] {
  return [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
}

function nearest(known: readonly CatalogueEntry[], year: number): CatalogueEntry | null {
  let best: CatalogueEntry | null = null;
  for (const entry of known) {
    if (best === null || isNearer(entry, best, year)) best = entry;
  }
  return best;
}

function isNearer(entry: CatalogueEntry, best: CatalogueEntry, year: number): boolean {
  const distance = Math.abs(entry.year - year) - Math.abs(best.year - year);
  if (distance !== 0) return distance < 0;
  const gain = strength[entry.evidence] - strength[best.evidence];
  return gain !== 0 ? gain > 0 : entry.year > best.year;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
