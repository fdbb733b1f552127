import type { LayoutSet } from "../layout/layout";
import type { LocatedAnnex } from "./annexes";
import { deviationNowhere } from "./deviation";
import type { Deviation, LocatedStatement } from "./disclosure";

/** The annexes that a written statement needs and that are not there. */
export function missingAnnexes(
  { annexes }: LayoutSet,
  found: readonly LocatedAnnex[],
  statement: LocatedStatement | null,
): Deviation[] {
  if (statement === null || !isWritten(statement)) return [];
  return annexes
    .filter(
      (annex) =>
        annex.section !== null &&
        found.every(({ layout }) => layout !== annex) &&
        !saysNone(statement, annex.section),
    )
    .map(({ id, titles }) => deviationNowhere("annex-missing", id, { expected: titles[0] ?? "" }));
}

/** Whether there is more than headings: a form that was just made lacks nothing. */
function isWritten({ sections }: LocatedStatement): boolean {
  return sections.some(({ paragraphs }) => paragraphs.length > 0);
}

/** Whether a section says that there is nothing to list. */
function saysNone({ sections }: LocatedStatement, id: string): boolean {
  return sections
    .filter(({ section }) => section.id === id)
    .some(({ paragraphs }) => paragraphs.some(({ text }) => /无|未安排|没有|不涉及/u.test(text)));
}
