/** Texts of the view that makes a set of blank tables. */
export interface CreateTexts {
  readonly title: string;
  readonly labels: {
    readonly layout: string;
    readonly unitName: string;
    readonly unitCode: string;
    readonly year: string;
    readonly sheets: (count: number) => string;
    readonly make: string;
    readonly making: string;
  };
  readonly says: {
    readonly intro: string;
    readonly unitNameHint: string;
    readonly unitCodeHint: string;
    readonly noUnitName: string;
    readonly unitNameMarks: string;
    readonly badUnitCode: string;
    readonly badYear: string;
    /** The check will use another layout set for this year. */
    readonly otherLayout: (year: number, layout: string) => string;
    readonly taken: (sheets: readonly string[]) => string;
    readonly made: (count: number) => string;
    readonly failed: (detail: string) => string;
  };
}
