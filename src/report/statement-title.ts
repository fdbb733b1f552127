import type { LayoutSet } from "../core/layout/layout";

/** The title of the whole document, e.g. 某某局本级2023年单位预算信息公开. */
export function documentTitle({ report }: LayoutSet, unit: string, year: number): string {
  return report.title.replace("{unit}", unit).replace("{year}", String(year));
}

/** The title of the statement, e.g. 某某局本级2023年单位预算信息公开情况说明. */
export function statementTitle(layout: LayoutSet, unit: string, year: number): string {
  return overlapped(documentTitle(layout, unit, year), layout.statement.title);
}

/** Two texts as one, what ends the first and begins the second only once. */
function overlapped(first: string, second: string): string {
  let length = Math.min(first.length, second.length);
  while (!first.endsWith(second.slice(0, length))) length -= 1;
  return first + second.slice(length);
}
