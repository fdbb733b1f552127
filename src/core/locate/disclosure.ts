import type { Rect } from "../book/book";
import type {
  Attachment,
  FixedRow,
  LayoutSet,
  StatementSection,
  TableLayout,
} from "../layout/layout";
import type { DeviationKind } from "../layout/rule";
import type { CellPlace } from "../finding/finding";
import type { Unit } from "../money/unit";
import { remembered } from "../remembered";
import type { GlossaryEntry, LocatedAnnex, LocatedPerformance, OrganisationRow } from "./annexes";
import type { Grid } from "./grid";
import type { Entity, Stated, Words } from "./preface";

/** A row of a located table. `key` names it in rules: fixed row id, 科目 code or `total`. */
export interface LocatedRow {
  readonly key: string;
  /** Index of the block of the layout it belongs to. */
  readonly block: number;
  /** Row of the sheet, from 0. */
  readonly sheetRow: number;
  /** Label as it stands in the sheet, without line breaks and outer spaces. */
  readonly label: string;
  /** The statute's row, null in tables of codes. */
  readonly fixed: FixedRow | null;
  /** 科目 code after stray spaces and lost zeros were put right; null for total and fixed rows. */
  readonly code: string | null;
}

/**
 * One way a table differs from its layout. `at` is the cell it shows in, `params` fill in the
 * sentence; both are plain words of the sheet or of the layout.
 */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly table: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  /** Key of the row and id of the column it is about, where it is about one. */
  readonly rowKey: string | null;
  readonly columnId: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** Other cells it is about; `row` and `column` are in the words a reader would use. */
  readonly related?: readonly CellPlace[];
  /** The figures it is about, as decimals in `unit`. */
  readonly figures?: {
    readonly expected: string;
    readonly found: string;
    readonly difference: string;
    readonly unit: Unit;
  };
}

/** One statutory table as it was found. */
export interface LocatedTable {
  readonly layout: TableLayout;
  readonly sheet: string;
  /** From the title to the last row or note. */
  readonly rect: Rect;
  readonly head: Rect;
  readonly title: Words | null;
  readonly entity: Stated<Entity> | null;
  readonly year: Stated<number> | null;
  /** Unit the amounts are in; null where the sheet states none or an unknown one. */
  readonly unit: Unit | null;
  /** Sheet column of each layout column that was found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Filled columns of the head that the layout does not have. */
  readonly extraColumns: readonly { readonly column: number; readonly label: string }[];
  readonly rows: readonly LocatedRow[];
  /** Every filled row under the head, those that are no row of the layout included. */
  readonly dataRows: readonly number[];
  /** Lines under the table, e.g. 注：…. */
  readonly notices: readonly Words[];
}

/** One paragraph of the statement with the cell it stands in. */
export interface StatementParagraph {
  readonly text: string;
  /** Where it begins in the text of its cell. */
  readonly offset: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A section of the statement: its heading as written, then its paragraphs. A heading that comes again
 * opens another one of the same section.
 */
export interface LocatedSection {
  readonly section: StatementSection;
  readonly heading: StatementParagraph;
  readonly paragraphs: readonly StatementParagraph[];
}

/** The statement (情况说明) as it was found. */
export interface LocatedStatement {
  readonly sheet: string;
  readonly title: StatementParagraph;
  /** Paragraphs before the first section. */
  readonly opening: readonly StatementParagraph[];
  readonly sections: readonly LocatedSection[];
}

/** A table or list beside the statement: rows `first` to `last` of a sheet. */
export interface LocatedAttachment {
  readonly attachment: Attachment;
  readonly grid: Grid;
  readonly first: number;
  readonly last: number;
}

/** What was found in a book, by the statutory layouts. */
export interface Disclosure {
  readonly layout: LayoutSet;
  readonly entity: Entity | null;
  readonly year: number | null;
  /** In the order of the layout set; a table that was not found is missing here. */
  readonly tables: readonly LocatedTable[];
  readonly statement: LocatedStatement | null;
  readonly attachments: readonly LocatedAttachment[];
  /** Procurement, assets and last year's figures, as far as they were found. */
  readonly annexes: readonly LocatedAnnex[];
  readonly performance: LocatedPerformance;
  readonly organisation: readonly OrganisationRow[];
  readonly glossary: readonly GlossaryEntry[];
  readonly deviations: readonly Deviation[];
}

/** The table with an id, undefined where it was not found. */
export function tableOf(disclosure: Disclosure, id: string): LocatedTable | undefined {
  return disclosure.tables.find(({ layout }) => layout.id === id);
}

/** The annex with an id, undefined where it was not found. */
export function annexOf(disclosure: Disclosure, id: string): LocatedAnnex | undefined {
  return disclosure.annexes.find(({ layout }) => layout.id === id);
}

/** The codes that a table lists. */
export const codesOf = remembered(
  ({ rows }: LocatedTable): ReadonlySet<string> => new Set(rows.flatMap(({ code }) => code ?? [])),
);
