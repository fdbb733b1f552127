/** What the tables beside the statement say otherwise than each other or than the statement. */
export type AnnexKind =
  | "annex-missing"
  // Procurement.
  | "product-differs"
  | "above-project-funds"
  | "reserve-above-total"
  | "public-funds-above-costs"
  | "procurement-quantity-differs"
  | "procurement-cost-differs"
  // Assets.
  | "planned-assets-differ"
  | "cut-off-differs"
  // Performance: the statement, the projects' tables and the unit's table.
  | "project-missing"
  | "project-order"
  | "goal-differs"
  | "indicator-missing"
  | "indicator-differs"
  | "indicator-wording"
  | "indicator-value-missing"
  | "unit-indicator-differs"
  | "cost-indicator-missing"
  | "project-costs-differ";
