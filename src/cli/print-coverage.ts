import type { CheckResult } from "../core/check/result";
import type { Locale } from "../locale/locale";

/** Cells listed before the rest is only counted. */
const LISTED = 20;

/** What the relations guard and what they do not, as text. */
export function printCoverage({ coverage }: CheckResult, locale: Locale): string {
  const { amounts, unguarded, ambiguous, fewestUnnoticed } = coverage;
  const list = (cells: readonly string[]): string => {
    const more = cells.length > LISTED ? [locale.cli.andMore(cells.length - LISTED)] : [];
    return [...cells.slice(0, LISTED), ...more].join(locale.cli.comma);
  };
  return [
    locale.cli.coverage(amounts, unguarded.length, ambiguous.length),
    ...(unguarded.length === 0 ? [] : [`  ${locale.cli.unguarded(list(unguarded))}`]),
    ...ambiguous.map((group) => `  ${locale.cli.ambiguous(list(group))}`),
    ...(fewestUnnoticed === undefined ? [] : [`  ${fewest(fewestUnnoticed, locale)}`]),
    "",
  ].join("\n");
}

function fewest(cells: readonly string[] | null, locale: Locale): string {
  return cells === null
    ? locale.cli.moreUnnoticed
    : locale.cli.fewestUnnoticed(cells.length, cells.join(locale.cli.comma));
}
