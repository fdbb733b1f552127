import type { CheckResult, Coverage } from "../core/check/result";
import type { Locale } from "../locale/locale";

/** Cells listed before the rest is only counted. */
const LISTED = 20;

/** What the relations guard and what they do not, as text. */
export function printCoverage({ coverage }: CheckResult, locale: Locale): string {
  const { amounts, unguarded, statement, ambiguous, fewestUnnoticed } = coverage;
  const list = (cells: readonly string[]): string => {
    const more = cells.length > LISTED ? [locale.cli.andMore(cells.length - LISTED)] : [];
    return [...cells.slice(0, LISTED), ...more].join(locale.cli.comma);
  };
  return [
    locale.cli.coverage(amounts, unguarded.length, ambiguous.length),
    ...(unguarded.length === 0 ? [] : [`  ${locale.cli.unguarded(list(unguarded))}`]),
    ...ambiguous.map((group) => `  ${locale.cli.ambiguous(list(group))}`),
    ...(fewestUnnoticed === undefined ? [] : [`  ${fewest(fewestUnnoticed, locale)}`]),
    ...untied(statement, list, locale),
    "",
  ].join("\n");
}

/** The figures in the words of the statement that nothing is compared with. */
function untied(
  { figures, untied: found }: Coverage["statement"],
  list: (cells: readonly string[]) => string,
  locale: Locale,
): string[] {
  if (figures === 0) return [];
  const places = found.map(({ sheet, cell, words }) => `${sheet}!${cell} ${locale.quoted(words)}`);
  return [
    locale.cli.statementCoverage(figures, found.length),
    ...(found.length === 0 ? [] : [`  ${locale.cli.unguarded(list(places))}`]),
  ];
}

function fewest(cells: readonly string[] | null, locale: Locale): string {
  return cells === null
    ? locale.cli.moreUnnoticed
    : locale.cli.fewestUnnoticed(cells.length, cells.join(locale.cli.comma));
}
