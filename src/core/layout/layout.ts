import type { Unit } from "../money/unit";
import type { AnnexLayout, PerformanceLayout } from "./annex";
import type { Basis, Bilingual } from "./basis";
import type { Catalogue } from "./catalogue";
import type { DetailForm } from "./detail";
import type { PrivacyWords } from "./privacy";
import type { Rule } from "./rule";
import type { LastYearForm, StatementTemplate } from "./statement-template";
import type { WordingLayout } from "./wording";

/** A document the statute data rests on. */
export interface Source {
  readonly id: string;
  readonly title: Bilingual;
  /** Number of the document, e.g. 财预〔2016〕143号, where it has been seen. */
  readonly number?: string;
  readonly issuer: string;
  /** Day the text was last compared with its source, ISO. */
  readonly checkedOn: string;
}

export type ColumnRole = "serial" | "code" | "name" | "item" | "amount";

/** A leaf of the header tree: one column of the grid. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly role: ColumnRole;
  /** 栏次, null for columns without one. */
  readonly number: number | null;
  /** Width on paper relative to the other columns of the table. */
  readonly width: number;
}

/** A head that spans the columns below it. */
export interface ColumnGroup {
  readonly label: string;
  readonly columns: readonly HeaderNode[];
}

export type HeaderNode = Column | ColumnGroup;

/** A row whose label the statute fixes. */
export interface FixedRow {
  readonly id: string;
  readonly label: string;
  /** Name of the set of rows it belongs to, for rules that add them up. */
  readonly group?: string;
  /** 类 code of the row in the functional classification. */
  readonly code?: string;
  /** Indent on paper, in characters (其中 rows). */
  readonly indent?: number;
  readonly bold?: boolean;
}

/** A part of a table whose rows are given, e.g. the income side of table 1. */
export interface FixedBlock {
  readonly kind: "fixed";
  readonly item: string;
  readonly amounts: readonly string[];
  readonly rows: readonly FixedRow[];
}

/** A part of a table whose rows are 科目 of a classification, with a total row first. */
export interface CodedBlock {
  readonly kind: "coded";
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly string[];
  readonly classification: Classification;
}

export type TableBlock = FixedBlock | CodedBlock;
export type Classification = "functional" | "economic";

/** One statutory table as data. */
export interface TableLayout {
  /** `T1` to `T9`. */
  readonly id: string;
  /** Number as spoken, 表1. */
  readonly number: number;
  readonly title: string;
  readonly english: string;
  readonly unit: Unit;
  readonly header: readonly HeaderNode[];
  readonly blocks: readonly TableBlock[];
  /** What must stand under the table when it has no rows; null where it may not be empty. */
  readonly emptyNotice: string | null;
  readonly orientation: "portrait" | "landscape";
  readonly basis: readonly Basis[];
}

/** A section of the statement, in statutory order. */
export interface StatementSection {
  readonly id: string;
  /** Words that a heading of this section holds. */
  readonly heading: string;
  /** Attached tables and lists printed at the end of the section, in order. */
  readonly attachments: readonly string[];
}

/** A table or list beside the statement, found by its title and printed as it stands. */
export interface Attachment {
  readonly id: string;
  readonly title: string;
  readonly kind: "table" | "list";
  readonly orientation: "portrait" | "landscape";
}

/** A quantity that the statement speaks of, as the rules name it in the table `N`. */
export interface Claim {
  readonly id: string;
  /** Section it is looked for in. */
  readonly section: string;
  /** What it is called right before its figure, any of these. */
  readonly words: readonly string[];
}

export interface StatementLayout {
  /** End of the statement's title, e.g. 信息公开情况说明. */
  readonly title: string;
  readonly sections: readonly StatementSection[];
  readonly attachments: readonly Attachment[];
  readonly claims: readonly Claim[];
  /** Words around a claim that say nothing of which one it is: 我单位, 预算安排, 共计, 为. */
  readonly neutral: readonly string[];
  /** Words that speak of last year: 上年, 去年. */
  readonly lastYear: readonly string[];
  /** What the statement is called in findings. */
  readonly name: Bilingual;
}

/** What the report prints around the tables and the statement. */
export interface ReportTemplate {
  /** `{unit}` and `{year}` are filled in. */
  readonly title: string;
  readonly parts: { readonly tables: string; readonly statement: string };
  /** Sentences of the statement that follow from cells. */
  readonly statement: StatementTemplate;
  /** Where the statement finds last year's figures. */
  readonly lastYear: LastYearForm;
}

/** Tables, rules, codes and report template in force for a place, kind of document and year. */
export interface LayoutSet {
  /** e.g. `hebei/unit-budget/2023`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly year: number;
  readonly tables: readonly TableLayout[];
  readonly rules: readonly Rule[];
  readonly statement: StatementLayout;
  /** Tables beside the statement of which the figures are checked. */
  readonly annexes: readonly AnnexLayout[];
  readonly performance: PerformanceLayout;
  readonly wording: WordingLayout;
  readonly privacy: PrivacyWords;
  /** The list that the tables of a new workbook follow from. */
  readonly detail: DetailForm;
  readonly report: ReportTemplate;
  readonly catalogues: Readonly<Record<Classification, Catalogue>>;
  readonly sources: readonly Source[];
}
