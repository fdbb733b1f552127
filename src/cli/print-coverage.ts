import type { CheckResult } from "../core/check/result";
import type { Locale } from "../locale/locale";

/** Cells listed before the rest is only counted. */
const LISTED = 20;

/** What the relations guard and what they do not, as text. */
export function printCoverage({ coverage }: CheckResult, locale: Locale): string {
  const { amounts, unguarded, ambiguous } = coverage;
  const list = (cells: readonly string[]): string => {
    const more = cells.length > LISTED ? [locale.cli.andMore(cells.length - LISTED)] : [];
    return [...cells.slice(0, LISTED), ...more].join(locale.cli.comma);
  };
  return [
    locale.cli.coverage(amounts, unguarded.length, ambiguous.length),
    ...(unguarded.length === 0 ? [] : [`  ${locale.cli.unguarded(list(unguarded))}`]),
    ...ambiguous.map((group) => `  ${locale.cli.ambiguous(list(group))}`),
    "",
  ].join("\n");
}
