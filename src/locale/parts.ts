import type { Bilingual } from "../core/layout/basis";
import type { LayoutSet } from "../core/layout/layout";
import type { Disclosure } from "../core/locate/disclosure";

/** A part of a disclosure under which findings are listed. */
export interface DisclosurePart {
  /** `T1` to `T9`, `N` for the statement, the id of an annex, `K` for performance. */
  readonly id: string;
  /** Number of a statutory table, null for what has none. */
  readonly number: number | null;
  readonly name: Bilingual;
}

/** A layout set never changes, so its parts are made once. */
const PARTS = new WeakMap<LayoutSet, readonly DisclosurePart[]>();

/** The parts of a disclosure in the order of the document. */
export function partsOf(layout: LayoutSet): readonly DisclosurePart[] {
  const known = PARTS.get(layout);
  if (known !== undefined) return known;
  const { tables, statement, performance, annexes } = layout;
  const parts = [
    ...tables.map(({ id, number, title }) => ({ id, number, name: { zh: title, en: title } })),
    { id: "N", number: null, name: statement.name },
    { id: "K", number: null, name: performance.name },
    ...annexes.map(({ id, name }) => ({ id, number: null, name })),
  ];
  PARTS.set(layout, parts);
  return parts;
}

/** The part of the disclosure that a finding is listed under, undefined for the book as a whole. */
export function partNamed(id: string | null, { layout }: Disclosure): DisclosurePart | undefined {
  return partsOf(layout).find((part) => part.id === id);
}

/** The sheet a part was found on, empty where it was not found. */
export function sheetOfPart(id: string, disclosure: Disclosure): string {
  const { tables, annexes, statement, performance } = disclosure;
  const found = [...tables, ...annexes].find(({ layout }) => layout.id === id)?.sheet;
  if (found !== undefined) return found;
  if (id === "N") return statement?.sheet ?? "";
  return id === "K" ? ((performance.projects[0] ?? performance.unit)?.sheet ?? "") : "";
}
