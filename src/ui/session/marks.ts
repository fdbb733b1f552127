import { parseRect } from "../../core/book/address";
import type { Finding } from "../../core/finding/finding";
import type { Mark } from "../../core/host";

/** Marks for the cells that findings begin at; one a cell, the gravest first. */
export function marksFor(
  findings: readonly Finding[],
  textOf: (finding: Finding) => string,
): Mark[] {
  const marks = new Map<string, Mark>();
  for (const level of ["error", "warning", "note"] as const) {
    for (const finding of findings) {
      const rect = finding.at === null ? null : parseRect(finding.at.cell);
      if (finding.severity !== level || finding.at === null || rect === null) continue;
      const key = `${finding.at.sheet}!${finding.at.cell}`;
      if (marks.has(key)) continue;
      const at = { sheet: finding.at.sheet, ...rect };
      marks.set(key, { at, level, text: textOf(finding) });
    }
  }
  return [...marks.values()];
}
