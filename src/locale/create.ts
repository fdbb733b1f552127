/** Texts of `new`. */
export interface CreateCommandTexts {
  readonly noOutput: string;
  /** The output has another ending than .xlsx. */
  readonly notXlsx: (path: string) => string;
  readonly exists: (path: string) => string;
  readonly noUnit: string;
  readonly noCode: string;
  readonly badUnit: (name: string) => string;
  readonly badCode: (code: string) => string;
  readonly badYear: (year: string) => string;
  /** Tables of this year are checked by another layout set than the one named. */
  readonly otherLayout: (year: number, layout: string) => string;
  readonly made: (layout: string, sheets: readonly string[]) => string;
  readonly fillDetail: (sheet: string) => string;
  readonly fillTables: string;
}
