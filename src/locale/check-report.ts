/** Whether an explanation (说明) lets its finding stand. */
export type ReasonState = "inForce" | "outdated" | "unused" | "refused";

/** Words of the check report (核对报告), the document that stays in the files of the unit. */
export interface CheckReportTexts {
  /** On the cover and on every page. */
  readonly notice: string;
  /** Title, by the title of the disclosure that was checked. */
  readonly title: (disclosure: string) => string;
  readonly contents: string;
  readonly sections: Readonly<Record<"summary" | "findings" | "remarks", string>>;
  /** Headings of the remarks. */
  readonly headings: Readonly<Record<"reasons" | "skipped" | "coverage", string>>;
  /** What was checked, one line each. */
  readonly facts: Readonly<
    Record<
      | "file"
      | "sha256"
      | "unit"
      | "year"
      | "layout"
      | "program"
      | "sheets"
      | "hidden"
      | "findings"
      | "rules"
      | "verdict"
      | "by"
      | "on",
      string
    >
  >;
  readonly program: (version: string, rules: number) => string;
  readonly unknown: string;
  readonly counts: (counts: {
    readonly error: number;
    readonly warning: number;
    readonly note: number;
    readonly explained: number;
  }) => string;
  readonly partsHeading: string;
  readonly partHeads: readonly [part: string, sheet: string, range: string];
  readonly notFound: string;
  readonly findingHeads: readonly [
    number: string,
    kind: string,
    rule: string,
    what: string,
    expected: string,
    found: string,
    difference: string,
  ];
  readonly reasonHeads: readonly [state: string, rule: string, what: string, reason: string];
  readonly reasonStates: Readonly<Record<ReasonState, string>>;
  readonly skippedHeads: readonly [rule: string, title: string, reason: string];
  readonly coverageHeads: readonly [kind: string, cells: string];
  readonly coverageKinds: Readonly<Record<"unguarded" | "ambiguous" | "untied" | "fewest", string>>;
  readonly none: Readonly<Record<"findings" | "reasons" | "skipped" | "coverage", string>>;
}
