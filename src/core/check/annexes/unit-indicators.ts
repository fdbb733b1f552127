import type { PerformanceLayout } from "../../layout/annex";
import type { LocatedPerformance } from "../../locate/annexes";
import type { Deviation } from "../../locate/disclosure";
import { rememberedPair } from "../../remembered";
import { figureDifference } from "./compare-indicator";
import { NOTHING_COMPARED, type Comparison } from "./comparison";
import { PERFORMANCE, spotOfIndicator } from "./indicator-spot";
import { indexOfIndicators, linkedIndicator } from "./link-indicators";
import { quantityOfIndicator } from "./quantity";
import { addressOf, deviationAtSpot, quoted } from "./spot";
import { valueWords } from "./value-words";

/**
 * Compares the indicators of the unit that repeat one of a project with it, sign and figure. An
 * indicator of the unit alone is compared with nothing.
 */
export const unitComparison = rememberedPair(
  (layout: PerformanceLayout, performance: LocatedPerformance): Comparison => {
    const { unit, projects } = performance;
    if (unit === null || projects.length === 0) return NOTHING_COMPARED;
    const index = indexOfIndicators(performance);
    const deviations: Deviation[] = [];
    const cells: string[] = [];
    for (const indicator of unit.indicators) {
      const link = linkedIndicator(index, indicator);
      const own = quantityOfIndicator(indicator);
      const other = link === null ? null : quantityOfIndicator(link.indicator);
      if (link === null || own === null || other === null || own.unit !== other.unit) continue;
      const at = spotOfIndicator(layout, unit, indicator, "value");
      const there = spotOfIndicator(layout, link.table, link.indicator, "value");
      cells.push(addressOf(at), addressOf(there));
      const difference = figureDifference(own, other);
      if (difference === null) continue;
      const params = {
        found: quoted(valueWords(indicator)),
        expected: quoted(valueWords(link.indicator)),
        project: link.table.project,
        difference,
      };
      deviations.push(deviationAtSpot("unit-indicator-differs", PERFORMANCE, at, [there], params));
    }
    return { deviations, cells, stated: [] };
  },
);
