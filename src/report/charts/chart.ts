/** One bar of a chart: what it stands for, and its figure as the table prints it. */
export interface Bar {
  readonly label: string;
  readonly figure: string;
}

/** Figures of one table side by side, as data; every bar prints its figure. */
export interface Chart {
  /** Stable id, e.g. `income`. */
  readonly id: string;
  readonly title: string;
  /** Words for the unit of the figures, 万元 or 元. */
  readonly unit: string;
  readonly bars: readonly Bar[];
}
