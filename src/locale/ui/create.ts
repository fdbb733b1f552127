import type { Unit } from "../../core/money/unit";

/** How the blank tables are filled: from a 明细, or each on its own. */
type Filling = "detail" | "plain";

/** What is made: sheets in the open workbook, or a workbook of its own. */
type Purpose = "sheets" | "workbook";

/** Texts of the view that makes a set of blank tables. */
export interface CreateTexts {
  readonly labels: {
    /** Name of what was done, for an undo list. */
    readonly step: string;
    readonly layout: string;
    readonly filling: string;
    readonly fillings: Readonly<Record<Filling, string>>;
    readonly detailUnit: string;
    readonly units: Readonly<Record<Unit, string>>;
    readonly protect: string;
    readonly unitName: string;
    readonly unitCode: string;
    readonly year: string;
    readonly sheets: (count: number) => string;
    readonly hiddenSheet: (name: string) => string;
    readonly make: Readonly<Record<Purpose, string>>;
    readonly making: string;
  };
  readonly says: {
    readonly intro: Readonly<Record<Purpose, string>>;
    readonly fillings: Readonly<Record<Filling, (tables: number) => string>>;
    readonly protect: string;
    /** What the host cannot put on the sheets. */
    readonly missing: Readonly<Record<"lists" | "protection", string>>;
    readonly unitNameHint: string;
    readonly unitCodeHint: string;
    readonly noUnitName: string;
    readonly unitNameMarks: string;
    readonly badUnitCode: string;
    readonly badYear: string;
    /** The check will use another layout set for this year. */
    readonly otherLayout: (year: number, layout: string) => string;
    readonly taken: (sheets: readonly string[]) => string;
    readonly made: Readonly<Record<Purpose, (count: number) => string>>;
    /** What to do with the tables that were made; `detail` is the sheet of the 明细. */
    readonly next: Readonly<Record<Filling, (detail: string) => string>>;
    readonly failed: (detail: string) => string;
  };
}
