import type { LayoutSet } from "../core/layout/layout";
import { HEBEI_UNIT_BUDGET_2023 } from "./hebei/unit-budget/2023";
import { HEBEI_UNIT_BUDGET_2025 } from "./hebei/unit-budget/2025";

/** Every layout set of the product, oldest first. */
export const LAYOUT_SETS: readonly LayoutSet[] = [HEBEI_UNIT_BUDGET_2023, HEBEI_UNIT_BUDGET_2025];
