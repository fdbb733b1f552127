import { codeAbove } from "./code";

/**
 * Every code that stands above one of the list. The rows of these are sums already, so that adding
 * up only the others counts nothing twice, whether or not every level is listed.
 */
export function codesWithRowsBelow(codes: Iterable<number>): ReadonlySet<number> {
  const above = new Set<number>();
  for (const code of codes) {
    const section = codeAbove(code);
    above.add(section);
    above.add(codeAbove(section));
  }
  return above;
}
