import type { Classification, ColumnRole } from "../core/layout/layout";
import type { Unit } from "../core/money/unit";
import type { CellRef, Inline } from "../core/narrative/inline";

/**
 * The published document as a tree that knows nothing of PDF or HTML. Every writer takes it and
 * none computes: a figure is already the text to print, with the cell it came from beside it.
 */

export type CellAlign = "left" | "center" | "right";

/**
 * One cell of a table, head or body. Spans are in grid columns and rows; a grid position covered by
 * a span of another cell has no TableCell of its own.
 */
export interface TableCell {
  readonly text: string;
  readonly align: CellAlign;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Leading indent in character widths (其中 rows, 款 and 项 under 类). */
  readonly indent: number;
  readonly bold: boolean;
  /** Null for heads and labels that the layout provides. */
  readonly from: CellRef | null;
}

/** What a column of a statutory table holds, as its layout says. */
export interface ColumnMeaning {
  readonly role: ColumnRole;
  /** The classification its codes or names are of; null for a column of anything else. */
  readonly classification: Classification | null;
}

/** What a statutory table says beside what it prints; only copies as data need it. */
export interface TableMeaning {
  /** The unit its amounts are printed in. */
  readonly unit: Unit;
  /** One a grid column, null for a column that the layout does not have. */
  readonly columns: readonly (ColumnMeaning | null)[];
}

export interface TableBlock {
  readonly kind: "table";
  /** Stable id, e.g. `T1`; used for bookmarks and tests. */
  readonly id: string;
  readonly title: string;
  /** Lines over the grid, left and right: 单位编码名称 / 预算年度 / 单位：万元. */
  readonly captionLeft: string;
  readonly captionRight: string;
  /** Relative column widths; their number is the number of grid columns. */
  readonly widths: readonly number[];
  /** Head rows, repeated on every page the table runs over. */
  readonly head: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
  /** Lines under the grid, e.g. the 空表 notice. */
  readonly notes: readonly string[];
  readonly orientation: "portrait" | "landscape";
  /** Absent for a table that is printed as it stands, without a layout. */
  readonly meaning?: TableMeaning;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly inlines: readonly Inline[];
  /** Two-character first-line indent. */
  readonly indent: boolean;
}

export interface HeadingBlock {
  readonly kind: "heading";
  /** 1 = 一、 2 = （一） 3 = 1. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Whether the heading is a bookmark and an entry of the table of contents. */
  readonly listed: boolean;
}

/** One bar of a chart: what it stands for, and its figure as the table prints it. */
export interface Bar {
  readonly label: string;
  readonly figure: string;
  readonly from: CellRef;
}

/** Figures of one table side by side, as data; every bar prints its figure. */
export interface ChartBlock {
  readonly kind: "chart";
  /** Stable id, e.g. `income`. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly bars: readonly Bar[];
}

export type Block = TableBlock | ParagraphBlock | HeadingBlock | ChartBlock;

/** A part that starts on a new page and stands in the table of contents. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  /** Tables have their title in the table block; a text section prints its title as a heading. */
  readonly showTitle: boolean;
  readonly blocks: readonly Block[];
}

/**
 * A part of the document (第一部分 …) that groups sections in contents and bookmarks. The sections of a
 * part without a title stand in the contents by themselves.
 */
export interface ReportPart {
  readonly title: string;
  readonly sections: readonly ReportSection[];
}

export interface Report {
  /** Title on the cover and in the document's properties. */
  readonly title: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly year: number;
  readonly contentsTitle: string;
  readonly parts: readonly ReportPart[];
  /** Text of the watermark on a draft, null on a document for publication. */
  readonly watermark: string | null;
  /** What an internal document says of itself on its cover and every page, null on any other. */
  readonly notice: string | null;
  /** BCP 47 language of the text. */
  readonly language: string;
}
