import type { PerformanceLayout } from "../../layout/annex";
import type { LocatedIndicators } from "../../locate/annexes";
import type { Deviation } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import { hasValue, PERFORMANCE, spotOfIndicator } from "./indicator-spot";
import { deviationAtSpot } from "./spot";

/** Indicators without a value, once for a table: at the first of them. */
export const indicatorValues = remembered((layout: PerformanceLayout) =>
  remembered((table: LocatedIndicators): { readonly found: Deviation | null } => {
    const blank = table.indicators.filter((indicator) => !hasValue(indicator));
    const [first] = blank;
    if (first === undefined) return { found: null };
    const at = spotOfIndicator(layout, table, first, "value");
    const params = { count: String(blank.length), of: String(table.indicators.length) };
    const found = deviationAtSpot("indicator-value-missing", PERFORMANCE, at, [], params);
    return { found };
  }),
);
