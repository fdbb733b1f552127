import type { Locale } from "../../locale/locale";
import { addressOf, cellsOfFinding, type Item } from "./items";

/** A finding as lines of text, to be sent to the colleague who owns the figure. */
export function findingAsText({ finding, text, reason }: Item, locale: Locale): string {
  const { colon } = locale.cli;
  const { labels } = locale.ui.check;
  const line = (name: string, value: string | null): string[] =>
    value === null || value === "" ? [] : [`${name}${colon}${value}`];
  return [
    `${locale.severity[finding.severity]} ${finding.rule} ${text.message}`,
    ...line(labels.cells, cellNames({ finding }, locale)),
    ...line(labels.hint, text.hint),
    ...line(labels.explanation, reason),
    ...line(labels.basis, text.basis),
  ].join("\n");
}

/** All findings as text, one after the other. */
export function findingsAsText(items: readonly Item[], locale: Locale): string {
  return items.map((item) => findingAsText(item, locale)).join("\n\n");
}

/** The cells of a finding with their sheets. */
export function cellNames({ finding }: Pick<Item, "finding">, locale: Locale): string {
  return cellsOfFinding(finding).map(addressOf).join(locale.cli.comma);
}
