import type { CheckResult } from "../core/check/result";
import { kindOf, type Explained } from "../core/finding/explanation";
import type { Finding } from "../core/finding/finding";
import { partsOf, sheetOfPart } from "../locale/parts";
import type { Locale } from "../locale/locale";

/** The findings of one part of a disclosure under its heading. */
interface FindingGroup {
  /** Id of the part, null for the book as a whole. */
  readonly id: string | null;
  readonly heading: string;
  /** Those that are explained come last. */
  readonly findings: readonly Finding[];
}

/** Findings under the heading of their part, in the order of the document; the book comes first. */
export function findingGroups(
  { disclosure, findings }: CheckResult,
  explained: Explained,
  locale: Locale,
): FindingGroup[] {
  const parts = partsOf(disclosure.layout);
  const known = new Set(parts.map(({ id }) => id));
  const isSettled = (finding: Finding): boolean => kindOf(finding, explained) === "explained";
  const group = (
    id: string | null,
    heading: string,
    isOwn: (finding: Finding) => boolean,
  ): FindingGroup => {
    const own = findings.filter(isOwn);
    const sorted = [...own.filter((one) => !isSettled(one)), ...own.filter(isSettled)];
    return { id, heading, findings: sorted };
  };
  return [
    group(null, locale.cli.bookHeading, ({ table }) => table === null || !known.has(table)),
    ...parts.map((part) =>
      group(
        part.id,
        locale.cli.partHeading(locale.part(part), sheetOfPart(part.id, disclosure)),
        ({ table }) => table === part.id,
      ),
    ),
  ].filter((one) => one.findings.length > 0);
}
